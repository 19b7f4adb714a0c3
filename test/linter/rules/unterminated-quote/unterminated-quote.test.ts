import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unterminated-quote';

it('says that keepalived crashes where it takes a command', () => {
  const text = 'vrrp_script c {\n  script "/usr/bin/true -v\n}\n';
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 10, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('SIGSEGV');
  expect(apply(text, message?.fix)).toBe(text.replace('-v', '-v"'));
});

it('says that keepalived ends where the only value is lost', () => {
  const [message] = fileMessages(RULE, 'vrrp_instance VI_1 {\n  priority "100\n}\n');
  expect(message?.message).toContain('ends for want of a value');
});

it('says that a brace is lost as well', () => {
  const text = 'vrrp_instance "VI_1 {\n}\n';
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('the { as well');
  expect(apply(text, message?.fix)).toBe('vrrp_instance "VI_1" {\n}\n');
});

it('says only that the text is lost where nothing else depends on it', () => {
  const [message] = fileMessages(RULE, 'global_defs {\n  router_id "lb01\n}\n');
  expect(message?.message).toContain('loses the text.');
});

it('reports a single quote where keepalived reads both kinds', () => {
  expect(fileLines(RULE, "vrrp_instance VI_1 {\n  notify_master '/usr/bin/true x\n}\n")).toEqual([2]);
});

it('reports a text over several lines once', () => {
  const [message, ...more] = fileMessages(RULE, 'global_defs {\n  router_id "lb01\n  main"\n}\n');
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, related: [{ line: 3 }] });
  expect(message?.fix).toBeUndefined();
});

it('closes before a remark', () => {
  const text = 'global_defs {\n  router_id "lb01 # first\n}\n';
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(text.replace('lb01', 'lb01"'));
});

it.each([
  ['an apostrophe where keepalived knows no single quotes', "global_defs {\n  router_id it's\n}\n"],
  ['a quote in a comment', 'global_defs {\n  router_id lb01 # "main\n}\n'],
  [
    'one kind inside the other',
    `vrrp_script c {\n  script "/bin/sh -c 'it'"\n  script '/bin/echo "a'\n}\n`.replace(/ {2}script '.*\n/, ''),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
