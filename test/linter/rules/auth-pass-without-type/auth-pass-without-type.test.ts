import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'auth-pass-without-type';
const instance = (...lines: string[]) =>
  `vrrp_instance VI_1 {\n  interface eth0\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const auth = (...lines: string[]) => ['authentication {', ...lines.map((line) => `  ${line}`), '}'];

it('says that the adverts carry no password, and adds the type', () => {
  const text = instance(...auth('auth_pass s3cr3t'));
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('its adverts carry no password');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(instance(...auth('auth_type PASS', 'auth_pass s3cr3t')));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it.each([
  ['version 3', ['version 3']],
  ['strict mode', ['strict_mode on']],
  ['an IPv6 address', ['virtual_ipaddress {', '  2001:db8::10', '}']],
])('deletes the block where %s rules a password out', (_, lines) => {
  const text = instance(...lines, ...auth('auth_pass s3cr3t'));
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ severity: 'warning', fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(instance(...lines));
});

it('knows that signed adverts replace the password', () => {
  const text = instance('auth_hmac {', '  key 1 0123456789abcdef0123456789abcdef', '}', ...auth('auth_pass s3cr3t'));
  expect(fileMessages(RULE, text, { target: '2.4.3' })[0]?.message).toContain('auth_hmac replaces it');
});

it.each([
  ['a password with its type', auth('auth_pass s3cr3t', 'auth_type PASS')],
  ['a type in a second block', [...auth('auth_type PASS'), ...auth('auth_pass s3cr3t')]],
  ['a type that is refused, which is reported as such', auth('auth_type PASSWD', 'auth_pass s3cr3t')],
  ['a type that is lost behind the password', auth('auth_pass s3cr3t auth_type PASS')],
  ['a type without password', auth('auth_type PASS')],
  ['a block that may hold more', auth('include auth.conf', 'auth_pass s3cr3t')],
])('does not report %s', (_, lines) => {
  expect(fileLines(RULE, instance(...lines))).toEqual([]);
});
