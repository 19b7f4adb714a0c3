import { expect, it } from 'vitest';
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
