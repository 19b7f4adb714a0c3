import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'state-master-noop';
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines]);

it('reports MASTER with a priority that decides, and offers BACKUP', () => {
  const text = node('state MASTER', 'priority 150');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 9, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain('state MASTER does not make VI_1 master: the highest priority does');
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(node('state BACKUP', 'priority 150'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('is part of the preset strict only', () => {
  const files = [{ path: 'keepalived.conf', text: node('state MASTER', 'priority 150') }];
  const reports = (preset: 'recommended' | 'strict') =>
    lint(files, { preset }).results[0]?.messages.some(({ ruleId }) => ruleId === RULE);
  expect([reports('recommended'), reports('strict')]).toEqual([false, true]);
});

it('is silent before 2.0.0, where MASTER takes the address', () => {
  expect(fileLines(RULE, node('state MASTER', 'priority 150'), { target: '1.4.5' })).toEqual([]);
});

it('offers nothing where the word comes through a definition', () => {
  const [message] = fileMessages(RULE, `$S=MASTER\n${node('state $S', 'priority 150')}`);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['BACKUP', node('state BACKUP', 'priority 150')],
  ['no state', node('priority 150')],
  ['an owner', node('state MASTER', 'priority 255')],
  ['MASTER without a priority, which means 255', node('state MASTER')],
  ['nopreempt, which has its own rule', node('state MASTER', 'priority 150', 'nopreempt')],
  ['preempt_delay, which has its own rule', node('state MASTER', 'priority 150', 'preempt_delay 10')],
  ['strict mode, which overrules it', node('state MASTER', 'priority 150', 'strict_mode on')],
  ['a priority that only the host knows', node('state MASTER', 'priority ${_ENV P}')],
  ['a state that only the host knows', node('state ${_ENV STATE}', 'priority 150')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
