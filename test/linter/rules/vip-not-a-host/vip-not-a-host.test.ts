import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-not-a-host';
const instance = (...vips: string[]) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
${vips.map((vip) => `    ${vip}\n`).join('')}  }
}
`;

it.each([
  ['192.0.2.0/24', 'error', 'the name of its subnet'],
  ['192.0.2.255/24', 'error', 'the broadcast address of its subnet'],
  ['192.0.2.64/26', 'error', 'the name of its subnet (/26)'],
  ['192.0.2.7/30', 'error', 'the broadcast address of its subnet (/30)'],
  ['2001:db8::/64', 'warning', 'the first address of its /64'],
  ['127.0.0.2', 'error', 'never leaves a host'],
  ['::1', 'error', 'never leaves a host'],
  ['224.0.0.18', 'error', 'is a multicast group'],
  ['ff02::12', 'error', 'is a multicast group'],
  ['0.0.0.0', 'error', 'means "no address"'],
  ['::', 'error', 'means "no address"'],
  ['255.255.255.255', 'error', 'means every host'],
])('reports %s', (vip, severity, says) => {
  const [message, ...more] = fileMessages(RULE, instance(vip));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, severity, reportedByKeepalived: false });
  expect(message?.message).toContain(says);
});

it.each([
  ['192.0.2.10/24', 'a host'],
  ['192.0.2.0/31', 'a point-to-point link'],
  ['192.0.2.255/31', 'a point-to-point link'],
  ['192.0.2.0/32', 'an address alone'],
  ['192.0.2.0', 'an address whose subnet is not known'],
  ['192.0.2.255/23', 'a host of a larger subnet'],
  ['192.0.3.0/23', 'a host of a larger subnet'],
  ['2001:db8::/127', 'a point-to-point link'],
  ['2001:db8::/128', 'an address alone'],
  ['2001:db8::ffff:ffff:ffff:ffff/64', 'the last address of an IPv6 subnet'],
  ['198.51.100.0/24 dev lo', 'a whole subnet on lo'],
  ['127.0.0.2 dev lo', 'an address for programs of the MASTER'],
  ['224.0.0.50 autojoin', 'a group to join'],
  ['192.0.2.0 peer 192.0.2.1/24', 'a point-to-point address'],
  ['169.254.1.1/16', 'a link-local address'],
])('does not report %s: %s', (vip) => {
  expect(fileLines(RULE, instance(vip))).toEqual([]);
});

it('looks at excluded addresses', () => {
  expect(fileLines(RULE, instance('192.0.2.0/24').replace('ipaddress', 'ipaddress_excluded'))).toEqual([5]);
});

it('takes the subnet from the declared interface where the line has none', () => {
  const interfaces = { eth0: { addresses: ['192.0.2.11/24'] }, eth1: { addresses: ['192.0.2.11/23'] } };
  const options = { factsOf: () => ({ name: 'lb01', interfaces }) };
  expect(fileLines(RULE, instance('192.0.2.255', '192.0.2.0/32', '192.0.2.10'), options)).toEqual([5, 6]);
  expect(fileLines(RULE, instance('192.0.2.255 dev eth1', '198.51.100.0'), options)).toEqual([]);
});
