import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vmac-options';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const PEERS = 'unicast_peer {\n192.0.2.2\n}';

it.each([
  ['use_vmac a b', 4, 'an interface name stands here already'],
  ['use_ipvlan 192.0.2.1 192.0.2.3', 4, 'an address stands here already'],
  ['use_ipvlan 192.0.2.1 bridge vepa', 4, 'a mode stands here already'],
  ['vmac_xmit_base', 4, 'is for use_vmac'],
  ['use_vmac\npromote_secondaries', 5, 'sets promote_secondaries by itself'],
  ['use_ipvlan', 4, 'needs an address of its own'],
])('reports %s', (lines, line, says) => {
  const [message, ...more] = fileMessages(RULE, node(...lines.split('\n')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line, reportedByKeepalived: true });
  expect(message?.message).toContain(says);
});

it('reports unicast without vmac_xmit_base at the end of the block, as keepalived does', () => {
  expect(fileMessages(RULE, node('use_vmac', PEERS))).toMatchObject([{ line: 11, reportedByKeepalived: true }]);
});

it('adds vmac_xmit_base, as keepalived does by itself', () => {
  const text = node('use_vmac vrrp51 # front', PEERS);
  const [message] = fileMessages(RULE, text);
  expect(message?.fix?.kind).toBe('safe');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(node('use_vmac vrrp51 # front', 'vmac_xmit_base', PEERS));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it.each([
  [['use_vmac a b'], ['use_vmac a']],
  [['use_ipvlan 192.0.2.1 192.0.2.3 vepa'], ['use_ipvlan 192.0.2.1 vepa']],
  [['use_ipvlan 192.0.2.1 bridge vepa'], ['use_ipvlan 192.0.2.1 bridge']],
  [['vmac_xmit_base # off'], []],
  [['use_vmac', 'promote_secondaries'], ['use_vmac']],
])('deletes what keepalived ignores: %s', (lines, left) => {
  const text = node(...lines);
  const [message] = fileMessages(RULE, text);
  expect(message?.fix?.kind).toBe('safe');
  expect(apply(text, message?.fix)).toBe(node(...left));
  expect(fileLines(RULE, node(...left))).toEqual([]);
});

it('offers no fix that it would have to take back', () => {
  const [message] = fileMessages(RULE, node('use_ipvlan 192.0.2.1', PEERS));
  expect(message?.message).toContain('turns vmac_xmit_base on');
  expect(message?.fix).toBeUndefined();
  const both = fileMessages(RULE, node('use_ipvlan 192.0.2.1', 'vmac_xmit_base', PEERS));
  expect(both.map(({ fix }) => fix)).toEqual([undefined]);
});

it('reports a name that another instance uses', () => {
  const other = node('use_vmac vrrp51').replace('VI_1', 'VI_2').replace('51\n', '52\n');
  expect(fileLines(RULE, node('use_vmac vrrp51') + other)).toEqual([12]);
});

it.each([
  ['a name and a MAC address', node('use_vmac vrrp51 02:00:00:00:00:01')],
  ['options of 2.3.0', node('use_vmac name vrrp51 group 5 netlink_notify_msg')],
  ['unicast with vmac_xmit_base', node('use_vmac', 'vmac_xmit_base', PEERS)],
  ['an ipvlan with all it needs', node('use_ipvlan 192.0.2.1/24 ipvl51 private')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
