import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'weak-auth-pass';
const withPassword = (password: string, type = 'auth_type PASS') =>
  `vrrp_instance VI_1 {\n  interface eth0\n  authentication {\n    ${type}\n    auth_pass ${password}\n  }\n}\n`;

it('warns at the password, and never repeats it', () => {
  expect(fileMessages(RULE, withPassword('1111'))).toMatchObject([{ line: 5, severity: 'warning' }]);
  expect(fileMessages(RULE, withPassword('1111'))[0]?.message).not.toContain('1111');
});

it.each([
  ['1111', 'one character again and again'],
  ['aaaaaaaa', 'one character again and again'],
  ['1234', 'a row of characters'],
  ['12345678', 'a row of characters'],
  ['7391', 'has 4 digits'],
  ['PASSWORD', 'the first that anybody tries'],
  ['password123', 'the first that anybody tries'],
  ['"secret"', 'the first that anybody tries'],
  ['keepalived', 'the first that anybody tries'],
  ['admin123', 'the first that anybody tries'],
  ['x9#', 'fewer than 4 characters'],
])('says why %s is weak', (password, why) => {
  const quoted = password.includes('#') ? `"${password}"` : password;
  expect(fileMessages(RULE, withPassword(quoted))[0]?.message).toContain(why);
});

it('knows AH, where the password is a key', () => {
  expect(fileLines(RULE, withPassword('1111', 'auth_type AH'))).toEqual([5]);
});

it('can ask for more characters', () => {
  const ruleOptions = { [RULE]: { minLength: 8 } };
  expect(fileLines(RULE, withPassword('xk3vq9'))).toEqual([]);
  expect(fileLines(RULE, withPassword('xk3vq9'), { ruleOptions })).toEqual([5]);
});

it.each([
  ['a good password', withPassword('xk3vq9w2')],
  ['a password that is not used', withPassword('1111', '# no type')],
  ['a password that version 3 drops', withPassword('1111').replace('interface eth0', 'version 3')],
  ['a password that is cut, which is reported as such', withPassword('1111#k3v')],
  ['a placeholder', withPassword('CHANGEME')],
  ['a password that only the host knows', withPassword('${_ENV PASSWORD}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
