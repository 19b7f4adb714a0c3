import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-brd-invalid';
const instance = (vip: string) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    ${vip} # front
  }
}
`;

it.each([
  ['192.0.2.10/24 brd 192.0.2.10 dev eth0', 'error', 'the virtual address itself', '192.0.2.10/24 brd + dev eth0'],
  ['192.0.2.10/24 brd 192.0.3.255', 'error', 'lies outside the subnet of 192.0.2.10/24', '192.0.2.10/24 brd +'],
  ['192.0.2.10/16 broadcast 192.0.2.255', 'warning', 'an ordinary address of', '192.0.2.10/16 broadcast +'],
  ['192.0.2.10 brd 192.0.2.10 dev eth0', 'error', 'the virtual address itself', '192.0.2.10 dev eth0'],
])('reports %s, and mends it', (vip, severity, says, fixed) => {
  const text = instance(vip);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, severity, fix: { kind: 'suggestion' }, reportedByKeepalived: false });
  expect(message?.message).toContain(says);
  expect(apply(text, message?.fix)).toBe(instance(fixed));
  expect(fileLines(RULE, instance(fixed))).toEqual([]);
});

it.each([
  '192.0.2.10/24 brd 192.0.2.255',
  '192.0.2.10/24 brd 192.0.2.0',
  '192.0.2.10/24 brd +',
  '192.0.2.10/24 brd 255.255.255.255',
  '192.0.2.10/24 brd 0.0.0.0',
  '192.0.2.10 brd 192.0.2.255',
  '192.0.2.10/32 brd 192.0.2.255',
  '192.0.2.10/31 brd 192.0.2.255',
  '192.0.2.10 peer 192.0.2.1/24 brd 198.51.100.255',
  '192.0.2.10/24 brd ${_ENV BRD}',
])('does not report %s', (vip) => {
  expect(fileLines(RULE, instance(vip))).toEqual([]);
});

it('leaves a definition alone', () => {
  const [message] = fileMessages(RULE, `$BRD=192.0.3.255\n${instance('192.0.2.10/24 brd $BRD')}`);
  expect(message?.message).toContain('192.0.3.255');
  expect(message?.fix).toBeUndefined();
});
