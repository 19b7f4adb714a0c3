import type { LintOptions } from '@kalint/linter';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'script-not-runnable';
const CHECK = '/usr/bin/check';
const TRACKED = `vrrp_script c {\n  script "${CHECK} -v"\n}\nvrrp_instance VI_1 {\n  track_script {\n    c\n  }\n}\n`;
const NOTIFIED = `vrrp_instance VI_1 {\n  notify "${CHECK}" root\n}\n`;
const CHECKED = `virtual_server 192.0.2.1 80 {\n protocol TCP\n real_server 192.0.2.2 80 {\n MISC_CHECK {\n misc_path ${CHECK}\n}\n}\n}\n`;
const where = (facts: object, more: LintOptions = {}): LintOptions => ({
  ...more,
  factsOf: () => ({ name: 'lb01', scripts: { [CHECK]: facts } }),
});

it('reports a check that is not there, which keepalived reports without a line', () => {
  const [message, ...more] = fileMessages(RULE, TRACKED, where({ exists: false }));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 11, endColumn: 25, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('lb01 has no /usr/bin/check: keepalived disables vrrp_script c');
});

it.each([
  [
    'a notification that is not there',
    NOTIFIED,
    { exists: false },
    2,
    'drops notify of VI_1, which the log alone tells',
  ],
  ['a check of a real server that is not there', CHECKED, { exists: false }, 5, 'counts as up'],
  ['a script that cannot be executed', TRACKED, { executable: false }, 2, 'chmod 755'],
  ['a check without #!', TRACKED, { runnable: false }, 2, 'takes that for a success'],
])('reports %s', (_, text, facts, line, what) => {
  const messages = fileMessages(RULE, text, where(facts));
  expect(messages).toMatchObject([{ line, reportedByKeepalived: false }]);
  expect(messages[0]?.message).toContain(what);
});

it.each([
  ['a script of which nothing is declared', TRACKED, {}],
  ['a script that is there', TRACKED, where({ exists: true, executable: true, runnable: true })],
  [
    'a script that nothing tracks',
    `vrrp_script c {\n  script "${CHECK}"\n}\nvrrp_instance VI_1 {\n}\n`,
    where({ exists: false }),
  ],
  [
    'a script without #! that an old release hands to a shell',
    TRACKED,
    where({ runnable: false }, { target: '1.4.5' }),
  ],
])('does not report %s', (_, text, options) => {
  expect(fileLines(RULE, text, options)).toEqual([]);
});
