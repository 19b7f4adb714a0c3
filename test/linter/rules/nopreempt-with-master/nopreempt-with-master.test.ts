import { expect, it } from 'vitest';
import { instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'nopreempt-with-master';
const node = (...lines: string[]) => instance(lines);

it('reports the state that switches nopreempt off', () => {
  const text = node('state MASTER', 'priority 100', 'nopreempt');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 9, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('VI_1 has nopreempt, but state MASTER makes keepalived clear it');
  expect(message?.related).toMatchObject([{ line: 4, message: 'nopreempt stands here' }]);
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(node('state BACKUP', 'priority 100', 'nopreempt'));
});

it('says what keepalived before 2.0 did', () => {
  const [message] = fileMessages(RULE, node('state MASTER', 'priority 100', 'nopreempt'), { target: '1.4.5' });
  expect(message?.message).toContain('takes the address at each start, whoever holds it');
});

it('says that priority 255 has to go as well', () => {
  const [message] = fileMessages(RULE, node('state MASTER', 'priority 255', 'nopreempt'));
  expect(message?.message).toContain('priority 255 and state MASTER switches it off');
  expect(message?.fix).toBeUndefined();
});

it('knows that MASTER without a priority means 255', () => {
  const [message] = fileMessages(RULE, node('state MASTER', 'nopreempt'));
  expect(message?.message).toContain('state MASTER without a priority means 255');
});

it('counts the MASTER of several states, as keepalived does', () => {
  expect(fileLines(RULE, node('state BACKUP', 'state MASTER', 'priority 100', 'nopreempt'))).toEqual([3]);
  expect(fileLines(RULE, node('state MASTER', 'state BACKUP', 'priority 100', 'nopreempt'))).toEqual([2]);
});

it.each([
  ['state BACKUP', node('state BACKUP', 'priority 100', 'nopreempt')],
  ['no state', node('priority 100', 'nopreempt')],
  ['state MASTER without nopreempt', node('state MASTER', 'priority 100')],
  ['a nopreempt that a later preempt undoes', node('state MASTER', 'priority 100', 'nopreempt', 'preempt')],
  ['MASTER before a word that resets it', node('state MASTER', 'state SLAVE', 'priority 100', 'nopreempt')],
  ['strict mode, which makes it BACKUP', node('state MASTER', 'priority 100', 'strict_mode on', 'nopreempt')],
  [
    'vrrp_strict, which makes it BACKUP',
    `global_defs {\n  vrrp_strict\n}\n${node('state MASTER', 'priority 100', 'nopreempt')}`,
  ],
  [
    'AH, which makes it BACKUP',
    node('state MASTER', 'priority 100', 'nopreempt', 'authentication {\nauth_type AH\nauth_pass k9f2x7q1\n}'),
  ],
  ['a state that only the host knows', node('state ${_ENV STATE}', 'priority 100', 'nopreempt')],
  ['a priority that only the host knows', node('state MASTER', 'priority ${_ENV PRIO}', 'nopreempt')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
