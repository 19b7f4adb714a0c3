import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'extra-arguments';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('warns of words that are ignored in silence, and can make them a remark', () => {
  const text = instance('interface eth0 (local interface)');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'warning', reportedByKeepalived: false });
  expect(apply(text, message?.fix)).toBe(instance('interface eth0 # (local interface)'));
});

it('is an error where keepalived reports the words', () => {
  const text = instance('virtual_ipaddress {', '  192.0.2.1 notrack', '}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 3, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('Did you mean no_track?');
  expect(apply(text, message?.fix)).toBe(text.replace('notrack', 'no_track'));
});

it('says that a second statement on a line is lost', () => {
  const text = instance('authentication {', '  auth_type PASS auth_pass secret', '}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ severity: 'error' });
  expect(message?.message).toContain('auth_pass is no statement of its own here');
  expect(apply(text, message?.fix)).toBe(instance('authentication {', '  auth_type PASS', '  auth_pass secret', '}'));
});

it('only mentions a word that says what the flag says', () => {
  expect(fileMessages(RULE, instance('nopreempt true'))).toMatchObject([{ severity: 'info' }]);
});

it('reports an option given again', () => {
  const [message] = fileMessages(RULE, instance('virtual_ipaddress {', '  192.0.2.1 no_track dev eth0 no_track', '}'));
  expect(message).toMatchObject({ line: 3, related: [{ message: 'this one has no effect' }] });
});

it('reports a word that a slip of keepalived loses, and not the one behind it', () => {
  const text = instance('virtual_rules {', '  inet6 fwmark 5 table 28', '}');
  expect(fileMessages(RULE, text)).toHaveLength(1);
});

it.each([
  ['a foreign comment', instance('priority 100 // high')],
  ['foreign punctuation', instance('priority 100 ;')],
  ['a remark', instance('priority 100 # high')],
  ['a word that wants to switch a flag off, which has a rule of its own', instance('nopreempt false')],
  ['arguments of a command, which have a rule of their own', 'vrrp_script c {\n  script /bin/test -e /run/ok\n}\n'],
  ['several words where a list takes them', 'vrrp_sync_group G {\n  group { A B C }\n}\n'],
  [
    'the lines of a script in a track_script',
    instance('track_script c {', '  script "/bin/true"', '  interval 2', '}'),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
