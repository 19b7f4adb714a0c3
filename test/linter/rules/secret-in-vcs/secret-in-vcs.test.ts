import { findRule, lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'secret-in-vcs';
const withPassword = (password: string) =>
  `vrrp_instance VI_1 {\n  authentication {\n    auth_type PASS\n    auth_pass ${password}\n  }\n}\n`;

it('points at the password, and never repeats it', () => {
  const [message, ...more] = fileMessages(RULE, withPassword('xk3vq9w2'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 15, severity: 'info' });
  expect(message?.message).not.toContain('xk3vq9w2');
});

it('is part of the preset strict, not of recommended', () => {
  const input = [{ path: 'keepalived.conf', text: withPassword('xk3vq9w2') }];
  const rulesOf = (preset: 'recommended' | 'strict') =>
    lint(input, { preset }).results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rulesOf('recommended')).not.toContain(RULE);
  expect(rulesOf('strict')).toContain(RULE);
});

it('knows the keys of signed adverts and of certificates', () => {
  const key = '0123456789abcdef0123456789abcdef';
  expect(fileLines(RULE, `vrrp_instance V {\n  auth_hmac {\n    key 1 ${key}\n  }\n}\n`)).toEqual([3]);
  expect(fileLines(RULE, 'SSL {\n  password xk3vq9w2\n}\n')).toEqual([2]);
});

it('points at the definition that a secret comes from, once', () => {
  const text = `$PASSWORD=xk3vq9w2\n${withPassword('$PASSWORD')}${withPassword('$PASSWORD').replace('VI_1', 'VI_2')}`;
  expect(fileLines(RULE, text)).toEqual([1]);
});

it('allows secrets in files that are said not to be tracked', () => {
  const rule = findRule(RULE);
  if (rule === undefined) throw new Error(`no rule ${RULE}`);
  const input = [{ path: '/etc/keepalived/secrets.conf', text: withPassword('xk3vq9w2') }];
  const linesWith = (untracked: string[]) =>
    lint(input, { rules: [rule], ruleOptions: { [RULE]: { untracked } } }).results.flatMap(({ messages }) =>
      messages.map(({ line }) => line),
    );
  expect(linesWith(['secrets.conf'])).toEqual([]);
  expect(linesWith(['passwords.conf'])).toEqual([4]);
});

it.each([
  ['a password that only the host knows', withPassword('${_ENV PASSWORD}')],
  ['a placeholder', withPassword('__PASSWORD__')],
  ['no password', 'vrrp_instance VI_1 {\n  priority 100\n}\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
