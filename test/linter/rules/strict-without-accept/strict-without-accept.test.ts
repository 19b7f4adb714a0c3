import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'strict-without-accept';
const BASIC = ['interface eth0', 'virtual_router_id 51', 'priority 100'];
const VIPS = ['virtual_ipaddress {', '  192.0.2.10/24', '}'];
const instance = (name: string, ...lines: string[]) =>
  `vrrp_instance ${name} {\n${[...BASIC, ...lines].map((line) => `  ${line}\n`).join('')}}\n`;
const STRICT = 'global_defs {\n  router_id lb01\n  vrrp_strict\n}\n';

it('says at the strict mode that nothing reaches the addresses', () => {
  const text = STRICT + instance('VI_1', ...VIPS);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('a firewall rule that drops every packet');
  expect(message?.related).toMatchObject([{ line: 5 }]);
});

it('leaves strict mode where version 2 refuses accept', () => {
  const text = STRICT + instance('VI_1', ...VIPS);
  const fixed = apply(text, fileMessages(RULE, text)[0]?.fix);
  expect(fixed).toBe(text.replace('  vrrp_strict\n', ''));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('writes accept in all instances of version 3', () => {
  const text = STRICT + instance('VI_1', 'version 3', ...VIPS) + instance('VI_2', 'version 3', ...VIPS);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message?.message).toContain('VI_1 and VI_2');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(text.replaceAll('  interface eth0\n', '  accept\n  interface eth0\n'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('knows the strict mode of a single instance', () => {
  const text = instance('VI_1', 'strict_mode on', ...VIPS);
  expect(fileLines(RULE, text)).toEqual([5]);
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(instance('VI_1', ...VIPS));
});

it('counts excluded addresses', () => {
  const text = STRICT + instance('VI_1', 'virtual_ipaddress_excluded {', '  192.0.2.10', '}');
  expect(fileLines(RULE, text)).toEqual([3]);
});

it('leaves the word to the rule flag-with-false where strict mode was meant to be off', () => {
  const text = STRICT.replace('vrrp_strict', 'vrrp_strict off') + instance('VI_1', ...VIPS);
  expect(fileLines(RULE, text, { target: '2.2.7' })).toEqual([]);
  expect(fileLines('flag-with-false', text, { target: '2.2.7' })).toEqual([3]);
  expect(fileLines(RULE, text, { target: '2.4.3' })).toEqual([]);
});

it.each([
  ['accept', STRICT + instance('VI_1', 'version 3', 'accept', ...VIPS)],
  ['no_accept, which says that it is meant', STRICT + instance('VI_1', 'no_accept', ...VIPS)],
  ['an owner of the addresses', STRICT + instance('VI_1', ...VIPS).replace('priority 100', 'priority 255')],
  ['an instance without addresses', STRICT + instance('VI_1')],
  ['an instance without strict mode', STRICT + instance('VI_1', 'strict_mode off', ...VIPS)],
  ['no strict mode', instance('VI_1', ...VIPS)],
  ['an instance that may hold more', `${STRICT}${instance('VI_1', ...VIPS, 'include /etc/keepalived/more.conf')}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
