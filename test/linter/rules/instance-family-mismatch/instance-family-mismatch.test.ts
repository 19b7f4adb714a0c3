import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'instance-family-mismatch';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it.each([
  ['unicast_peer {\n192.0.2.2\n2001:db8::2\n}', 6],
  ['mcast_src_ip 192.0.2.1\nunicast_src_ip 2001:db8::1', 5],
  ['mcast_src_ip 192.0.2.1\nmcast_dst_ip ff02::12', 5],
  ['mcast_src_ip 192.0.2.1\nuse_ipvlan 2001:db8::1', 5],
])('reports %s', (lines, line) => {
  expect(fileMessages(RULE, node(...lines.split('\n')))).toMatchObject([
    { line, severity: 'error', reportedByKeepalived: true },
  ]);
});

it('says what made the instance IPv4', () => {
  const [message] = fileMessages(RULE, node('unicast_peer {\n192.0.2.2\n2001:db8::2\n}'));
  expect(message?.message).toContain('IPv4 instance since line 5');
});

it.each([
  ['addresses of one family', node('mcast_src_ip 192.0.2.1', 'unicast_peer {\n192.0.2.2\n}')],
  ['a virtual address, which has its own rule', node('mcast_src_ip 2001:db8::1')],
  ['an address that only the host knows', node('mcast_src_ip ${_ENV IP}', 'unicast_peer {\n2001:db8::2\n}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
