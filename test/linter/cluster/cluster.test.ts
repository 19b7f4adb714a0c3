import { lintCluster } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
import { addresses, clusterMessages, instance } from '../support/cluster-findings.ts';

const two = (vrid: number) => instance([`virtual_router_id ${vrid}`, addresses('192.0.2.1')]);
const messageOf = (files: readonly { path: string; text: string }[]) =>
  lintCluster(files)
    .results.flatMap(({ messages }) => messages)
    .find(({ ruleId }) => ruleId === 'vrid-mismatch')?.message;

describe('names of nodes', () => {
  it('come from the files where those differ', () => {
    expect(
      messageOf([
        { path: 'a/lb01.conf', text: two(1) },
        { path: 'b/lb02.conf', text: two(2) },
      ]),
    ).toContain('lb01 has');
  });

  it('come from router_id where all files are called the same', () => {
    const text = (name: string, vrid: number) => `global_defs {\n  router_id ${name}\n}\n${two(vrid)}`;
    const files = [
      { path: 'x/keepalived.conf', text: text('north', 1) },
      { path: 'y/keepalived.conf', text: text('south', 2) },
    ];
    expect(messageOf(files)).toContain('north has virtual_router_id 1, south 2');
  });

  it('are the paths where nothing else tells them apart', () => {
    const files = [
      { path: 'x/keepalived.conf', text: two(1) },
      { path: 'y/keepalived.conf', text: two(2) },
    ];
    expect(messageOf(files)).toContain('x/keepalived.conf has');
  });
});

describe('pairing', () => {
  it('goes by address first, so that a different id does not split the pair', () => {
    expect(clusterMessages('vrid-mismatch', { a: two(1), b: two(2) })).toHaveLength(1);
  });

  it('goes by id where one node has no address of its own', () => {
    const bare = instance(['virtual_router_id 9', 'priority 100']);
    const full = instance(['virtual_router_id 9', 'priority 100', addresses('192.0.2.1')]);
    expect(clusterMessages('duplicate-priority', { a: bare, b: full })).toHaveLength(1);
  });

  it('does not join instances of equal id with different addresses: they may be in different segments', () => {
    const node = (vip: string) => instance(['virtual_router_id 9', 'priority 100', addresses(vip)]);
    expect(clusterMessages('duplicate-priority', { a: node('192.0.2.1'), b: node('192.0.2.2') })).toEqual([]);
  });

  it('leaves out an address that one node holds in two instances: nobody can say which one is meant', () => {
    const twice = two(1) + instance(['virtual_router_id 2', addresses('192.0.2.1')], 'VI_2');
    expect(clusterMessages('vrid-mismatch', { a: twice, b: two(3) })).toEqual([]);
  });
});
