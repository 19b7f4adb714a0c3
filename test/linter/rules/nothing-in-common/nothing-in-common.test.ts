import { describe, expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const node = (vrid: number, ...vips: string[]) => instance([`virtual_router_id ${vrid}`, addresses(...vips)]);
const places = (nodes: Readonly<Record<string, string>>) => clusterPlaces('nothing-in-common', nodes);

describe('two nodes', () => {
  it('without an address and an id in common are no cluster: the second is to change', () => {
    const [message, ...more] = clusterMessages('nothing-in-common', {
      lb01: node(1, '192.0.2.1'),
      lb02: node(2, '192.0.2.2'),
    });
    expect(message).toMatchObject({ node: 'lb02', line: 1, severity: 'error' });
    expect(message?.message).toContain('lb02 has no virtual router in common with lb01');
    expect(message?.related).toMatchObject([{ filePath: 'lb01.conf', message: 'lb01 has virtual_router_id 1' }]);
    expect(more).toEqual([]);
  });

  it.each([
    ['an address', node(1, '192.0.2.1'), node(2, '192.0.2.1')],
    ['an id', node(1, '192.0.2.1'), node(1, '192.0.2.2')],
    ['an id, and one holds no address', node(1, '192.0.2.1'), node(1)],
    ['what is not to be read', node(1, '192.0.2.1'), instance([addresses('192.0.2.2')])],
  ])('have %s in common', (_, a, b) => {
    expect(places({ a, b })).toEqual([]);
  });

  it('have nothing in common by an id that one uses for IPv6', () => {
    expect(places({ a: node(1, '192.0.2.1'), b: node(1, '2001:db8::1') })).toEqual(['b:1']);
  });
});

it('names only the stranger among others', () => {
  expect(places({ a: node(1, '192.0.2.1'), b: node(9, '192.0.2.9'), c: node(1, '192.0.2.1') })).toEqual(['b:1']);
});

describe('a node without vrrp_instance', () => {
  it.each([
    ['empty', '', 1],
    ['of comments only', '# nothing here\n', 1],
    ['with something else', '\nglobal_defs {\n}\n', 2],
  ])('is named, %s', (_, text, line) => {
    expect(places({ a: node(1, '192.0.2.1'), b: text })).toEqual([`b:${line}`]);
  });

  it('may get one from what is not here', () => {
    const text = 'include /etc/keepalived/conf.d/*.conf\n';
    const [message] = clusterMessages('nothing-in-common', { a: node(1, '192.0.2.1'), b: text });
    expect(message).toMatchObject({ node: 'b', severity: 'warning' });
    expect(message?.message).toContain('It includes files that are not here');
  });

  it('is no mistake where it is one of the ids of a file: it may be another machine', () => {
    const text = node(1, '192.0.2.1').replace(/^/gm, '@lb ').replace(/@lb $/, '@web # nothing\n');
    expect(places({ all: `${text}@web global_defs {\n@web }\n` })).toEqual([]);
  });
});

it('says nothing of a single node', () => {
  expect(places({ a: '' })).toEqual([]);
});
