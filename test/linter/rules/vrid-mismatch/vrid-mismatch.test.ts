import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const node = (vrid: number, ...vips: string[]) =>
  instance([`virtual_router_id ${vrid}`, 'priority 100', addresses(...vips)]);

it('names both ids and the address, at the id of the first node, with the other node beside it', () => {
  const [message] = clusterMessages('vrid-mismatch', { lb01: node(55, '192.0.2.1'), lb02: node(51, '192.0.2.1/24') });
  expect(message).toMatchObject({ node: 'lb01', line: 2, column: 21, endColumn: 23, severity: 'error' });
  expect(message?.message).toContain('lb01 has virtual_router_id 55, lb02 51, for the same address 192.0.2.1');
  expect(message?.related).toMatchObject([{ filePath: 'lb02.conf', line: 2, message: 'lb02 has 51' }]);
});

it('suggests the id of the other node', () => {
  const [message] = clusterMessages('vrid-mismatch', { lb01: node(55, '192.0.2.1'), lb02: node(51, '192.0.2.1') });
  expect(message?.fix).toMatchObject({ kind: 'suggestion', edits: [{ text: '51' }] });
});

it('reports only the node that differs from the two that agree', () => {
  const nodes = { a: node(51, '192.0.2.1'), b: node(52, '192.0.2.1'), c: node(51, '192.0.2.1') };
  expect(clusterPlaces('vrid-mismatch', nodes)).toEqual(['b:2']);
});

it('sees one shared address among others, whatever the spelling and the order', () => {
  const nodes = { a: node(1, '2001:db8::1', '2001:db8::2'), b: node(2, '2001:DB8:0::2/64', '2001:db8::9') };
  expect(clusterPlaces('vrid-mismatch', nodes)).toEqual(['a:2']);
});

it('sees an address that only the excluded list of one node has', () => {
  const excluded = instance(['virtual_router_id 7', 'virtual_ipaddress_excluded {\n192.0.2.1\n  }']);
  expect(clusterPlaces('vrid-mismatch', { a: node(8, '192.0.2.1'), b: excluded })).toEqual(['a:2']);
});

it('finds it in one file for both nodes', () => {
  const file = [
    'vrrp_instance VI_1 {',
    '@lb01 virtual_router_id 55',
    '@lb02 virtual_router_id 51',
    addresses('192.0.2.1'),
    '}',
  ].join('\n');
  const [message] = clusterMessages('vrid-mismatch', { keepalived: file });
  expect(message).toMatchObject({ line: 2, related: [{ line: 3 }] });
  expect(message?.message).toContain('lb01 has virtual_router_id 55, lb02 51');
});

it('points at the definition where the id comes from one, and at the line that uses it', () => {
  const nodes = {
    a: `$ID=55\n${instance(['virtual_router_id $ID', addresses('192.0.2.1')])}`,
    b: node(51, '192.0.2.1'),
  };
  const [message] = clusterMessages('vrid-mismatch', nodes);
  expect(message).toMatchObject({ node: 'a', line: 1, column: 5 });
  expect(message?.related).toMatchObject([{ filePath: 'b.conf' }, { filePath: 'a.conf', line: 3 }]);
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['equal ids', { a: node(51, '192.0.2.1'), b: node(51, '192.0.2.1') }],
  ['different addresses', { a: node(51, '192.0.2.1'), b: node(52, '192.0.2.2') }],
  ['an id that is missing', { a: node(51, '192.0.2.1'), b: instance([addresses('192.0.2.1')]) }],
  [
    'an id that only the host knows',
    { a: node(51, '192.0.2.1'), b: instance(['virtual_router_id ${_ENV ID}', addresses('192.0.2.1')]) },
  ],
  ['IPv4 and IPv6 of the same router', { a: node(51, '192.0.2.1'), b: node(52, '2001:db8::1') }],
  ['one node alone', { a: node(51, '192.0.2.1') }],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces('vrid-mismatch', nodes)).toEqual([]);
});
