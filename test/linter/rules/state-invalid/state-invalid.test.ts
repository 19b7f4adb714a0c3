import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'state-invalid';
const state = (...words: string[]) => `vrrp_instance VI_1 {\n${words.map((word) => `  state ${word}\n`).join('')}}\n`;

it.each(['SLAVE', 'slave', 'backup', 'Backup', 'BACUP', 'STANDBY'])(
  'reads %s as BACKUP, which keepalived does too',
  (word) => {
    const [message, ...more] = fileMessages(RULE, state(word));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 2, column: 9, severity: 'error', reportedByKeepalived: true });
    expect(message?.message).toBe(
      `state ${word} is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write BACKUP.`,
    );
    expect(message?.fix?.kind).toBe('safe');
    expect(apply(state(word), message?.fix)).toBe(state('BACKUP'));
  },
);

it.each(['master', 'Master', 'MATSER', 'PRIMARY'])(
  'suggests MASTER for %s, which changes what keepalived does',
  (word) => {
    const [message] = fileMessages(RULE, state(word));
    expect(message?.fix?.kind).toBe('suggestion');
    expect(apply(state(word), message?.fix)).toBe(state('MASTER'));
  },
);

it('does not guess at a word that means neither', () => {
  const [message] = fileMessages(RULE, state('EQUAL'));
  expect(message?.message).toContain('Write MASTER or BACKUP');
  expect(message?.fix).toBeUndefined();
});

it('does not call a fix safe beside another state, which BACKUP would not undo', () => {
  expect(fileMessages(RULE, state('MASTER', 'SLAVE'))[0]?.fix?.kind).toBe('suggestion');
});

it('does not edit a word that comes through a definition', () => {
  const [message] = fileMessages(RULE, `$STATE=SLAVE\n${state('$STATE')}`);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['MASTER', state('MASTER')],
  ['BACKUP', state('BACKUP')],
  ['quotes', state('"BACKUP"')],
  ['a word that only the host knows', state('${_ENV STATE}')],
  ['an instance that keepalived skips', state('BACKUP') + state('SLAVE')],
  ['what foreign-punctuation reports', state('MASTER;')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
