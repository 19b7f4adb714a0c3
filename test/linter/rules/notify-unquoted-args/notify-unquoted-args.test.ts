import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'notify-unquoted-args';
const script = (line: string) => `vrrp_script c {\n  ${line}\n}\n`;
const instance = (line: string) => `vrrp_instance VI_1 {\n  ${line}\n}\n`;
const server = (line: string) =>
  `virtual_server 192.0.2.10 80 {\n  protocol TCP\n  real_server 192.0.2.21 80 {\n    MISC_CHECK {\n      ${line}\n    }\n  }\n}\n`;

it('says that the words behind a check are lost', () => {
  const text = script('script /usr/bin/test -e /run/ok # there?');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 24, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('runs /usr/bin/test without "-e /run/ok"');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(script('script "/usr/bin/test -e /run/ok" # there?'));
  expect(message?.fix?.kind).toBe('suggestion');
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('says that the word behind a notification is read as a user', () => {
  const text = instance('notify_master /usr/local/bin/up MASTER');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2, column: 35 });
  expect(message?.message).toContain('takes MASTER for the user that /usr/local/bin/up is to run as');
  expect(message?.message).toContain('drops the script');
  expect(apply(text, message?.fix)).toBe(instance('notify_master "/usr/local/bin/up MASTER"'));
});

it('knows that 1.3.5 ran the script all the same', () => {
  const [message] = fileMessages(RULE, instance('notify_master /up MASTER'), { target: '1.3.5' });
  expect(message?.message).toContain('it runs the script all the same');
});

it.each([
  ['a quoted command', 'notify_fault "/up" FAULT', 'notify_fault "/up FAULT"'],
  ['quoted arguments', 'notify_fault "/up" "FAULT" "eth0"', 'notify_fault "/up FAULT eth0"'],
  ['the name of the instance', 'notify "/up -q" VI_1', 'notify "/up -q VI_1"'],
  ['more words than a user and a group', 'notify /up a b c', 'notify "/up a b c"'],
  ['what no user is called', 'notify_stop /up --quiet', 'notify_stop "/up --quiet"'],
  ['the state of the keyword', 'notify_backup /up backup', 'notify_backup "/up backup"'],
])('quotes %s', (_, line, fixed) => {
  const text = instance(line);
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(instance(fixed));
  expect(fileLines(RULE, instance(fixed))).toEqual([]);
});

it.each([
  ['a check of a real server', server('misc_path /usr/bin/check 192.0.2.21'), 5],
  ['an option behind a quoted command', script('script "/usr/bin/check" -v'), 2],
  ['a script at start', 'global_defs {\n  startup_script /usr/bin/prepare start\n}\n', 2],
  ['a script in a file of another node', '@lb01 global_defs {\n@lb01  startup_script /x start\n@lb01 }\n', 2],
])('reports %s', (_, text, line) => {
  expect(fileLines(RULE, text, { configId: 'lb01' })).toEqual([line]);
});

it('reports a definition that holds command and argument at its text', () => {
  expect(fileLines(RULE, `$UP=/usr/local/bin/up MASTER\n${instance('notify_master $UP')}`)).toEqual([1]);
});

it.each([
  ['the last word may be a user after all', 'notify /up MASTER root'],
  ['an argument holds blanks', 'notify /up "lb01 is MASTER" VI_1'],
])('offers no fix where %s', (_, line) => {
  const messages = fileMessages(RULE, instance(line));
  expect(messages).toHaveLength(1);
  expect(messages[0]?.fix).toBeUndefined();
});

it.each([
  ['quoted commands', script('script "/usr/bin/test -e /run/ok"')],
  ['single quotes', script("script '/usr/bin/test -e /run/ok'")],
  ['a user', instance('notify_master "/up MASTER" root')],
  ['a user and a group', instance('notify_master /up nobody nogroup')],
  ['a user that has the name of another state', instance('notify_master /up backup')],
  ['a remark without a mark, which says nothing', script('script "/usr/bin/check" 检查')],
  ['a foreign comment', instance('notify_master /up // MASTER')],
  ['a second statement on the line', script('script /usr/bin/check interval 2')],
  ['a description of the syntax', instance('notify_master <string> | <quoted-string>')],
  ['a word that only the host knows', instance('notify_master /up ${_ENV STATE}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
