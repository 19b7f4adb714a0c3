import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-vip';

/** An instance with its first address in line 5. */
const instance = (number: number, address: string, ...lines: string[]) =>
  `vrrp_instance VI_${number} {
  interface eth0
  virtual_router_id ${number}
  virtual_ipaddress {
    ${address}
  }
${lines.map((line) => `  ${line}\n`).join('')}}
`;

it('reports an address that an instance before holds', () => {
  const [message, ...more] = fileMessages(RULE, instance(1, '192.0.2.10/24') + instance(2, '192.0.2.10/24'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 12, severity: 'error', reportedByKeepalived: false, related: [{ line: 5 }] });
  expect(message?.message).toContain('VI_2 holds 192.0.2.10 on eth0, and so does VI_1 (line 5)');
  expect(message?.message).toContain('stays MASTER, and no node has the address');
});

it('compares addresses, not their spelling', () => {
  expect(fileLines(RULE, instance(1, '2001:db8::10/64') + instance(2, '2001:DB8:0::10/64'))).toEqual([12]);
});

it('counts excluded addresses', () => {
  const excluded = 'virtual_ipaddress_excluded {\n192.0.2.10\n}';
  expect(fileLines(RULE, instance(1, '192.0.2.10') + instance(2, '192.0.2.11', excluded))).toEqual([15]);
});

it('says what happens where the kernel takes them for two addresses', () => {
  for (const second of [instance(2, '192.0.2.10/32'), instance(2, '192.0.2.10/24', 'use_vmac')]) {
    const [message] = fileMessages(RULE, instance(1, '192.0.2.10/24') + second);
    expect(message?.message).toContain('both answer for it');
  }
});

it('only mentions it where both instances move together', () => {
  const group = (...members: string[]) => `vrrp_sync_group VG {\n  group {\n${members.join('\n')}\n  }\n}\n`;
  const both = instance(1, '192.0.2.10') + instance(2, '192.0.2.10') + instance(3, '192.0.2.11');
  const [message] = fileMessages(RULE, both + group('VI_1', 'VI_2'));
  expect(message).toMatchObject({ line: 12, severity: 'info' });
  expect(message?.message).toContain('members of the sync group VG and move together');
  expect(fileMessages(RULE, both + group('VI_1', 'VI_3'))).toMatchObject([{ line: 12, severity: 'error' }]);
});

it('finds it through a definition and an interface of the address', () => {
  const text = `$VIP=192.0.2.10\n${instance(1, '$VIP dev eth1')}${instance(2, '${VIP} dev eth1')}`;
  expect(fileMessages(RULE, text)).toHaveLength(1);
});

it.each([
  ['other addresses', instance(1, '192.0.2.10') + instance(2, '192.0.2.11')],
  ['one address on two interfaces', instance(1, 'fe80::10') + instance(2, 'fe80::10 dev eth1')],
  [
    'nodes told apart by @id',
    `@lb01 ${instance(1, '192.0.2.10').trim().split('\n').join('\n@lb01 ')}\n@lb02 ${instance(2, '192.0.2.10').trim().split('\n').join('\n@lb02 ')}\n`,
  ],
  ['a block that is skipped since its name is taken', instance(1, '192.0.2.10') + instance(1, '192.0.2.10')],
  ['an address twice in one instance', instance(1, '192.0.2.10\n    192.0.2.10')],
  ['a placeholder that only the host knows', instance(1, '${_ENV VIP}') + instance(2, '${_ENV VIP}')],
  ['blocks whose braces are broken', `${instance(1, '192.0.2.10')}${instance(2, '192.0.2.10')}}\n`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
