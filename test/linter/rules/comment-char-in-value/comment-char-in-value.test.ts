import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'comment-char-in-value';
const password = (line: string) =>
  `vrrp_instance VI_1 {\n  authentication {\n    auth_type PASS\n    auth_pass ${line}\n  }\n}\n`;

it('says that a password ends at the sign, and quotes it', () => {
  const text = password('s3cr#t');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 19, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('reads the first 4 characters');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(password('"s3cr#t"'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('never repeats a password', () => {
  expect(fileMessages(RULE, password('s3cr#t'))[0]?.message).not.toContain('s3cr');
});

it.each([
  ['a sign at the end', 'secret!', '"secret!"'],
  ['a remark behind it', 'pa!word # the same on all nodes', '"pa!word" # the same on all nodes'],
  ['single quotes', "'pa#word'", '"pa#word"'],
])('understands a password with %s', (_, line, fixed) => {
  const text = password(line);
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(password(fixed));
});

it('has no fix where quotes alone would not do', () => {
  expect(fileMessages(RULE, password('a\\\\b#c'))[0]?.fix).toBeUndefined();
});

it('only warns of other texts', () => {
  const text = 'global_defs {\n  router_id lb#1\n}\n';
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2, severity: 'warning' });
  expect(message?.message).toContain('If it is part of the value, write "lb#1"');
});

it('leaves a command in single quotes to the rule unterminated-quote', () => {
  const text = "vrrp_instance VI_1 {\n  notify_master '/usr/local/bin/say up! now' # loud\n}\n";
  expect(fileLines(RULE, text)).toEqual([]);
  const [message] = fileMessages('unterminated-quote', text);
  expect(message?.message).toContain('! starts a comment inside single quotes, too');
  expect(apply(text, message?.fix)).toContain('notify_master "/usr/local/bin/say up! now" # loud\n');
});

it.each([
  ['double quotes', password('"pa#word"')],
  ['an escaped sign', password('pa\\#word')],
  ['a remark', password('password # ours')],
  ['a sign behind the 8 bytes that count', password('password!')],
  ['a remark that is glued to the value', password('1111#the same on all nodes')],
  ['a remark in another script', 'global_defs {\n  router_id lb01#主\n}\n'],
  ['a remark behind a number', 'vrrp_instance VI_1 {\n  priority 100#high\n}\n'],
  ['a remark behind an interface', 'vrrp_instance VI_1 {\n  interface eth0#lan\n}\n'],
  ['a remark behind a flag', 'vrrp_instance VI_1 {\n  nopreempt#yes\n}\n'],
  ['the name of a block', 'vrrp_instance VI_1 {#first\n}\n'],
  [
    'a fragment of a URL',
    'virtual_server 192.0.2.10 80 {\n  real_server 192.0.2.11 80 {\n    HTTP_GET {\n      url {\n        path /a#b\n      }\n    }\n  }\n}\n',
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
