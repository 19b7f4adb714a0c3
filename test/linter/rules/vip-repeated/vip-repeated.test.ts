import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-repeated';
const list = (keyword: string, lines: string[]) =>
  `  ${keyword} {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n`;
const instance = (vips: string[], excluded: string[] = []) =>
  `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n${list('virtual_ipaddress', vips)}${excluded.length > 0 ? list('virtual_ipaddress_excluded', excluded) : ''}}\n`;

it('reports the second line, and deletes it safely', () => {
  const text = instance(['192.0.2.1/24', '192.0.2.1/24 # again', '192.0.2.2/24']);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 6, severity: 'warning', reportedByKeepalived: true, related: [{ line: 5 }] });
  expect(message?.fix?.kind).toBe('safe');
  expect(apply(text, message?.fix)).toBe(instance(['192.0.2.1/24', '192.0.2.2/24']));
});

it('compares addresses, not their spelling, prefix or interface', () => {
  expect(fileLines(RULE, instance(['192.0.2.1/24', '192.0.2.1 dev eth1']))).toEqual([6]);
  expect(fileLines(RULE, instance(['2001:db8::1', '2001:DB8:0::1/64']))).toEqual([6]);
});

it('reports an excluded address on the same interface only', () => {
  expect(fileLines(RULE, instance(['192.0.2.1'], ['192.0.2.1', '192.0.2.1 dev eth1', '192.0.2.1 dev eth1']))).toEqual([
    8, 10,
  ]);
});

it('does not claim that older releases report it: they hold it twice', () => {
  const [message] = fileMessages(RULE, instance(['192.0.2.1', '192.0.2.1']), { target: '2.2.7' });
  expect(message).toMatchObject({ line: 6, reportedByKeepalived: false, fix: { kind: 'suggestion' } });
  expect(message?.message).toContain('adds and counts it twice');
});

it('does not report what is not taken in the first place', () => {
  expect(fileLines(RULE, instance(['192.0.2.1 brd x', '192.0.2.1']))).toEqual([]);
  expect(fileLines(RULE, instance(['192.0.2.1', '2001:db8::1', '2001:db8::1']))).toEqual([]);
});

it('does not report the same address in two instances', () => {
  const text = instance(['192.0.2.1']) + instance(['192.0.2.1']).replace('VI_1', 'VI_2');
  expect(fileLines(RULE, text)).toEqual([]);
});
