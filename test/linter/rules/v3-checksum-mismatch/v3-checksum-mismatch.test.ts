import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'v3-checksum-mismatch';
const node = (...lines: readonly string[]) =>
  instance(['interface eth0', 'virtual_router_id 51', ...lines, addresses('192.0.2.10/24')]);

it('reports the node that leaves the addresses out while another does not', () => {
  const [message, ...more] = clusterMessages(RULE, {
    lb01: node('version 3', 'v3_checksum_as_v2'),
    lb02: node('version 3'),
  });
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    node: 'lb01',
    line: 5,
    severity: 'error',
    fix: { title: 'Delete v3_checksum_as_v2' },
  });
  expect(message?.message).toContain('lb02 drops what lb01 sends for 192.0.2.10');
});

it('reads the setting for all instances, and that an instance may differ from it', () => {
  const global = 'global_defs {\n  vrrp_version 3\n  v3_checksum_as_v2\n}\n';
  const plain = 'global_defs {\n  vrrp_version 3\n}\n';
  expect(clusterPlaces(RULE, { lb01: plain + node(), lb02: global + node() })).toEqual(['lb02:3']);
  expect(clusterPlaces(RULE, { lb01: plain + node(), lb02: global + node('v3_checksum_as_v2 off') })).toEqual([]);
});

it('says nothing for releases that do not know the keyword', () => {
  const nodes = { lb01: node('version 3', 'v3_checksum_as_v2'), lb02: node('version 3') };
  expect(clusterPlaces(RULE, nodes, { target: '2.2.7' })).toEqual([]);
});

it.each([
  ['nodes that agree', node('version 3', 'v3_checksum_as_v2'), node('version 3', 'v3_checksum_as_v2')],
  ['version 2, which has no such choice', node('v3_checksum_as_v2'), node()],
  [
    'nodes of different ids, which do not hear each other anyway',
    node('version 3', 'v3_checksum_as_v2').replace('51', '52'),
    node('version 3'),
  ],
])('does not report %s', (_, lb01, lb02) => {
  expect(clusterPlaces(RULE, { lb01, lb02 })).toEqual([]);
});
