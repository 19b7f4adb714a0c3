import { describe, expect, it } from 'vitest';
import { block, nodeOf } from '../support/models.ts';

const instances = ['A', 'B', 'C'].map((name, i) =>
  block(
    `vrrp_instance ${name}`,
    'interface eth0',
    `virtual_router_id ${i + 1}`,
    block('virtual_ipaddress', `192.0.2.${i + 1}`),
  ),
);

/** "G: A B" for each sync group that is left. */
function groups(...blocks: readonly string[]): string[] {
  const node = nodeOf([...blocks, ...instances].join(''));
  return node.syncGroups.map(
    ({ name, members }) => `${name}: ${members.map((i) => node.instances[i]?.name).join(' ')}`,
  );
}

const group = (name: string, ...members: readonly string[]) =>
  block(`vrrp_sync_group ${name}`, block('group', ...members));

describe('a sync group', () => {
  it('has the members that exist, each once, in its own order', () => {
    expect(groups(group('G', 'B', 'X', 'A', 'B'))).toEqual(['G: B A']);
  });
  it('does not get a member that a group further up has', () => {
    expect(groups(group('G', 'A', 'B'), group('H', 'B', 'C'))).toEqual(['G: A B', 'H: C']);
  });
  it('is dropped where nobody is left in it', () => {
    expect(groups(group('G', 'A'), group('H', 'A'), group('I', 'X'))).toEqual(['G: A']);
  });
  it('is read once under a name, and under one name only', () => {
    expect(groups(group('G', 'A'), group('G', 'B'))).toEqual(['G: A']);
    expect(groups(block('vrrp_sync_group', block('group', 'A')), group('G H', 'B'))).toEqual([]);
  });
  it('has the members of its first list alone', () => {
    expect(groups(block('vrrp_sync_group G', block('group', 'A'), block('group', 'B')))).toEqual(['G: A']);
  });
  it('is known to its members', () => {
    const node = nodeOf([group('G', 'C'), group('H', 'A'), ...instances].join(''));
    expect(node.instances.map(({ syncGroup }) => syncGroup)).toEqual([1, undefined, 0]);
  });
});
