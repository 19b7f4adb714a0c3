import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'multicast-group-mismatch';
const node = (...lines: readonly string[]) =>
  instance(['interface eth0', 'virtual_router_id 51', ...lines, addresses('192.0.2.10/24')]);
const ipv6 = (...lines: readonly string[]) => node(...lines).replace('192.0.2.10/24', 'fe80::10/64');
const group = (address: string) => `global_defs {\n  vrrp_mcast_group4 ${address}\n}\n`;

it('reports the node that uses another group than the usual one', () => {
  const [message, ...more] = clusterMessages(RULE, { lb01: node('mcast_dst_ip 224.0.0.81'), lb02: node() });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ node: 'lb01', line: 4, severity: 'error', fix: { title: 'Write 224.0.0.18' } });
  expect(message?.message).toContain('224.0.0.81, lb02 with 224.0.0.18');
  expect(message?.related.map(({ filePath, line }) => [filePath, line])).toEqual([['lb02.conf', 1]]);
});

it('reports the odd one of three', () => {
  const odd = { lb01: node('mcast_dst_ip 224.0.0.81'), lb02: node(), lb03: node('mcast_dst_ip 224.0.0.81') };
  expect(clusterPlaces(RULE, odd)).toEqual(['lb02:1']);
});

it('reads the group for all instances, and the one of the instance over it', () => {
  expect(clusterPlaces(RULE, { lb01: group('224.0.0.81') + node(), lb02: node() })).toEqual(['lb01:2']);
  expect(clusterPlaces(RULE, { lb01: group('224.0.0.81') + node(), lb02: node('mcast_dst_ip 224.0.0.81') })).toEqual(
    [],
  );
});

it.each([
  ['the usual group in words', node('mcast_dst_ip 224.0.0.18'), node()],
  ['unicast, which uses no group', node('unicast_peer {\n192.0.2.2\n}', 'mcast_dst_ip 224.0.0.81'), node()],
  ['an address written in another way', ipv6('mcast_dst_ip ff02:0:0::12'), ipv6()],
  ['a group that keepalived does not take', ipv6('mcast_dst_ip ff05::12'), ipv6()],
  ['nodes of different ids', node('mcast_dst_ip 224.0.0.81').replace('51', '52'), node()],
  ['a group for the other family', `global_defs {\n  vrrp_mcast_group6 ff02::99\n}\n${node()}`, node()],
])('does not report %s', (_, lb01, lb02) => {
  expect(clusterPlaces(RULE, { lb01, lb02 })).toEqual([]);
});
