import { expect, it } from 'vitest';
import { clusterMessages, clusterPlaces } from '../../support/cluster-findings.ts';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-is-node-address';

/** A unicast instance of 192.0.2.1 with the peer 192.0.2.2; its first virtual address is in line 10. */
const instance = (vip: string, priority = 100) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority ${priority}
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    ${vip}
  }
}
`;

it('reports the address that the node sends from', () => {
  const [message, ...more] = fileMessages(RULE, instance('192.0.2.1/24'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 10, severity: 'error', related: [{ line: 5 }] });
  expect(message?.message).toContain('this node sends from (unicast_src_ip, line 5)');
});

it('reports the address of a peer', () => {
  const [message] = fileMessages(RULE, instance('192.0.2.2'));
  expect(message).toMatchObject({ line: 10, related: [{ line: 7 }] });
  expect(message?.message).toContain('the address of another node (unicast_peer, line 7)');
});

it('counts the nodes that another instance names, and excluded addresses', () => {
  const other =
    'vrrp_instance VI_2 {\n  interface eth0\n  virtual_router_id 52\n  virtual_ipaddress_excluded {\n    192.0.2.2\n  }\n}\n';
  expect(fileLines(RULE, instance('192.0.2.10') + other)).toEqual([17]);
});

it('is milder with multicast, where the adverts arrive', () => {
  const text = instance('192.0.2.1')
    .replace('unicast_src_ip', 'mcast_src_ip')
    .replace(/ {2}unicast_peer \{[^}]*\}\n/, '');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 7, severity: 'warning' }]);
});

it('lets the owner of the address send from it, but not take that of a peer', () => {
  expect(fileLines(RULE, instance('192.0.2.1', 255))).toEqual([]);
  expect(fileLines(RULE, instance('192.0.2.2', 255))).toEqual([10]);
});

it.each([
  ['an address of its own', instance('192.0.2.10')],
  ['an address that only the host knows', instance('${_ENV VIP}')],
  ['a line that keepalived does not take', instance('192.0.2.1 brd x')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

const sendingFrom = (source: string, vip: string) =>
  `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n  mcast_src_ip ${source}\n  virtual_ipaddress {\n    ${vip}\n  }\n}\n`;

it('knows the address that another node of the cluster sends from', () => {
  const nodes = { lb01: sendingFrom('192.0.2.1', '192.0.2.2'), lb02: sendingFrom('192.0.2.2', '192.0.2.10') };
  const [message, ...more] = clusterMessages(RULE, nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    node: 'lb01',
    line: 6,
    severity: 'error',
    related: [{ filePath: 'lb02.conf', line: 4 }],
  });
  expect(message?.message).toContain('192.0.2.2 is a virtual address of VI_1 and the address that lb02 sends from');
});

it('says it once where the peer list names it already, and nothing of a pair in order', () => {
  const lb02 = instance('192.0.2.10').replace('ip 192.0.2.1', 'ip 192.0.2.2').replace('  192.0.2.2\n', '  192.0.2.1\n');
  expect(clusterPlaces(RULE, { lb01: instance('192.0.2.2'), lb02 })).toEqual(['lb01:10']);
  expect(clusterPlaces(RULE, { lb01: instance('192.0.2.10'), lb02 })).toEqual([]);
});
