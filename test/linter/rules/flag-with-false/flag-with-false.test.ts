import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'flag-with-false';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const globals = (...lines: string[]) => `global_defs {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('says that a flag is on whatever stands behind it, and deletes it', () => {
  const text = instance('state BACKUP', 'nopreempt false # not yet', 'priority 100');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('keepalived ignores false, and nopreempt is on');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(instance('state BACKUP', 'priority 100'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it.each(['no', 'off', 'FALSE', '0', 'disabled'])('knows %s as a word that switches off', (word) => {
  expect(fileLines(RULE, instance(`accept ${word}`))).toEqual([2]);
  expect(fileLines(RULE, globals(`enable_script_security ${word}`))).toEqual([2]);
});

it('writes nopreempt for preempt no', () => {
  const text = instance('preempt no');
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('this node preempts');
  expect(apply(text, message?.fix)).toBe(instance('nopreempt'));
});

it('knows from which release on a word is read', () => {
  const text = globals('vrrp_strict off');
  expect(fileMessages(RULE, text, { target: '2.2.7' })[0]?.message).toContain('Only from 2.3.0 on the word is read');
  expect(fileLines(RULE, text, { target: '2.4.3' })).toEqual([]);
});

it('knows the word that is read and makes no difference', () => {
  const text = instance('skip_check_adv_addr off');
  expect(fileMessages(RULE, text, { target: '2.4.3' })[0]?.message).toContain('turns skip_check_adv_addr on');
  expect(fileLines(RULE, text, { target: '2.2.4' })).toEqual([]);
  expect(fileLines('value-out-of-range', text, { target: '2.4.3' })).toEqual([]);
});

it('reads the word through a definition, and has no fix for it', () => {
  const messages = fileMessages(RULE, `$ON=false\n${instance('nopreempt $ON')}`);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.fix).toBeUndefined();
});

it.each([
  ['a flag that is alone', instance('nopreempt')],
  ['a word that says what the flag says', instance('nopreempt true')],
  ['a keyword that reads its word', globals('vrrp_check_unicast_src', 'smtp_alert off', 'dynamic_interfaces')],
  ['a remark', instance('nopreempt # off')],
  ['other words', instance('nopreempt ; off')],
  ['a block', instance('virtual_ipaddress off {', '  192.0.2.1', '}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
