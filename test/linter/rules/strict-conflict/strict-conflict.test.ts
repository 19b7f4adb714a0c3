import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'strict-conflict';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const strict = (text: string) => `global_defs {
  vrrp_strict
}
${text}`;

it.each([
  ['accept', 'accept needs VRRP version 3'],
  ['state MASTER\npriority 100', 'this one has 100'],
  ['state BACKUP\npriority 255', 'priority 255 owns the address'],
  ['down_timer_adverts 5', 'uses 3'],
  ['garp_lower_prio_repeat 2', 'uses 0'],
  ['garp_lower_prio_delay 2', 'uses 0'],
  ['lower_prio_no_advert off', 'turns it on'],
  ['higher_prio_send_advert', 'turns it off'],
  ['use_vmac vrrp51 02:00:00:00:00:01', 'the MAC address cannot be chosen'],
  ['use_vmac\nvmac_xmit_base', 'adverts go out from the VMAC'],
  ['no_virtual_ipaddress', 'a virtual address is needed'],
])('reports %s', (lines, says) => {
  const messages = fileMessages(RULE, strict(node(...lines.split('\n'))));
  expect(messages).toMatchObject([{ severity: 'warning', reportedByKeepalived: true }]);
  expect(messages[0]?.message).toContain(says);
});

it('reports what IPv6 needs', () => {
  const text = strict(node('version 2').replace('192.0.2.10', '2001:db8::10'));
  expect(fileLines(RULE, text)).toEqual([7, 9]);
});

it.each([
  ['the same lines without strict mode', node('accept', 'down_timer_adverts 5', 'higher_prio_send_advert')],
  ['accept with version 3', strict(node('version 3', 'accept'))],
  ['accept of an owner', strict(node('priority 255', 'accept'))],
  [
    'values that strict mode has anyway',
    strict(node('down_timer_adverts 3', 'garp_lower_prio_repeat 0', 'lower_prio_no_advert')),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
