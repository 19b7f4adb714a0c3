import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'script-user-missing';
const on = (...users: string[]) => ({ factsOf: () => ({ name: 'lb01', users }) });
const global = (...lines: string[]) => `global_defs {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const script = (...lines: string[]) =>
  `vrrp_script chk {\n  script "/usr/bin/check"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const TRACKED = instance('track_script {', '  chk', '}');

it('reports script security without any user that scripts can run as, and writes one', () => {
  const text = global('enable_script_security # safe') + script() + TRACKED;
  const [message, ...more] = fileMessages(RULE, text, on('root'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 3, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('lb01 has no user keepalived_script: keepalived drops vrrp_script chk');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(global('enable_script_security # safe', 'script_user root') + script() + TRACKED);
  expect(fileLines(RULE, fixed, on('root'))).toEqual([]);
});

it.each([
  ['a script_user', global('script_user keeper') + script() + TRACKED, 2, true],
  ['the user of a check', script('user keeper') + TRACKED, 3, true],
  ['the user of a notification', instance('notify "/usr/bin/tell" keeper'), 2, false],
])('reports %s that the host does not have', (_, text, line, reported) => {
  const messages = fileMessages(RULE, text, on('root'));
  expect(messages).toMatchObject([{ line, reportedByKeepalived: reported }]);
  expect(messages[0]?.message).toContain('lb01 has no user keeper');
});

it.each([
  ['a host with the default user', global('enable_script_security') + script() + TRACKED, on('keepalived_script')],
  ['a host of which no users are declared', global('enable_script_security') + script() + TRACKED, {}],
  ['scripts without script security, which run as root', script() + TRACKED, on('root')],
  [
    'script security with a user',
    global('enable_script_security', 'script_user root') + script() + TRACKED,
    on('root'),
  ],
  ['script security without scripts', global('enable_script_security') + instance(), on('root')],
  [
    'scripts that have a user of their own',
    global('enable_script_security') + script('user root') + TRACKED,
    on('root'),
  ],
  ['arguments that are read as a user, which have a rule of their own', instance('notify /up MASTER'), on('root')],
  ['a user that only the host knows', instance('notify "/up" ${_ENV KEEPER}'), on('root')],
])('does not report %s', (_, text, options) => {
  expect(fileLines(RULE, text, options)).toEqual([]);
});
