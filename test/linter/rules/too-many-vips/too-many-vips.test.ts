import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'too-many-vips';
const instance = (addresses: string[]) =>
  `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n  virtual_ipaddress {\n${addresses.join('\n')}\n  }\n}\n`;
const ipv4 = (count: number) => Array.from({ length: count }, (_, i) => `10.0.${i >> 8}.${i & 255}`);
const ipv6 = (count: number) => Array.from({ length: count }, (_, i) => `2001:db8::${(i + 1).toString(16)}`);

it('reports the 256th address', () => {
  expect(fileMessages(RULE, instance(ipv4(256)))).toMatchObject([
    { line: 260, severity: 'warning', reportedByKeepalived: true },
  ]);
});

it('reports the 90th IPv6 address, without a claim: the MTU is that of the host', () => {
  expect(fileMessages(RULE, instance(ipv6(90)))).toMatchObject([{ line: 94, reportedByKeepalived: false }]);
});

it('moves what is too many to the excluded addresses', () => {
  const text = instance(ipv4(257));
  const [message] = fileMessages(RULE, text);
  expect(message?.fix).toMatchObject({
    kind: 'suggestion',
    title: 'Move these 2 addresses to virtual_ipaddress_excluded',
  });
  const fixed = apply(text, message?.fix);
  const excluded = '  virtual_ipaddress_excluded {\n10.0.0.255\n10.0.1.0\n  }\n}\n';
  expect(fixed).toBe(instance(ipv4(255)).replace(/}\n$/, excluded));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('does not report as many as fit', () => {
  expect(fileLines(RULE, instance(ipv4(255)))).toEqual([]);
  expect(fileLines(RULE, instance(ipv6(89)))).toEqual([]);
});

it('does not count an address twice, nor excluded ones', () => {
  const [first = ''] = ipv4(1);
  expect(fileLines(RULE, instance([...ipv4(255), first]))).toEqual([]);
  expect(fileLines(RULE, instance(ipv4(256)).replace('virtual_ipaddress', 'virtual_ipaddress_excluded'))).toEqual([]);
});
