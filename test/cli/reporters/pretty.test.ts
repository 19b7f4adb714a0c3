import type { LintMessage, LintReport } from '@kalint/linter';
import { createSourceFile } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../../packages/cli/src/reporters/pretty.ts';
import { summary } from '../../../packages/cli/src/reporters/summary.ts';
import { coloursFor, lineWidth } from '../../../packages/cli/src/terminal.ts';

const message: LintMessage = {
  ruleId: 'some-rule',
  severity: 'error',
  message: 'Something is wrong here, and this sentence is long enough to need a second line.',
  line: 1,
  column: 7,
  endLine: 1,
  endColumn: 12,
  reportedByKeepalived: false,
  url: 'https://example.org/some-rule.md',
  related: [],
};

function report(files: Readonly<Record<string, readonly LintMessage[]>>): LintReport {
  const results = Object.entries(files).map(([filePath, messages]) => ({ filePath, messages }));
  const count = (severity: string) =>
    Object.values(files)
      .flat()
      .filter((one) => one.severity === severity).length;
  return {
    version: 1,
    target: '2.4.3',
    results,
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  };
}

function shown(one: LintReport, texts: Readonly<Record<string, string>> = {}): string {
  return pretty(one, {
    colours: coloursFor({ color: false }, false, {}),
    width: 60,
    hidden: 0,
    version: '0.0.0',
    status: 0 as const,
    known: 0,
    hint: undefined,
    sourceOf: (path) => (texts[path] === undefined ? undefined : createSourceFile(path, texts[path])),
  });
}

describe('the pretty format', () => {
  it('shows place, severity, rule, message, line, other places, what to do, and a summary', () => {
    const related = [{ filePath: 'b.conf', line: 10, column: 1, endLine: 10, endColumn: 3, message: 'the other one' }];
    const fix = { kind: 'safe', title: 'Write BACKUP', edits: [] } as const;
    const texts = { 'a.conf': 'state MASTR', 'b.conf': `${'\n'.repeat(9)}xyz` };
    expect(shown(report({ 'a.conf': [{ ...message, related, fix }] }), texts)).toBe(`a.conf:1:7  error  some-rule
  Something is wrong here, and this sentence is long enough
  to need a second line.

   1 | state MASTR
     |       ^^^^^
  b.conf:10:1  the other one
  10 | xyz
     | --

  fix: Write BACKUP
  see: kalint explain some-rule (keepalived -t does not report this)

1 error in 1 file; keepalived -t would report nothing.
1 of these can be fixed with --fix.
`);
  });

  it('does without the line where the text is not to be had', () => {
    expect(shown(report({ 'a.conf': [message] }))).not.toContain(' | ');
  });

  it('lets no text of a configuration command the terminal', () => {
    const text = shown(report({ 'a\u001b.conf': [{ ...message, message: 'bad \u001b[2J word' }] }));
    expect(text).not.toContain('\u001b');
    expect(text).toContain('bad ␛[2J word');
  });
});

describe('the summary', () => {
  const warning = { ...message, severity: 'warning' } as const;
  const info = { ...message, severity: 'info' } as const;
  const known = { ...message, reportedByKeepalived: true };
  it.each([
    [{ a: [], b: [] }, 'No findings in 2 files.'],
    [{ a: [] }, 'No findings in 1 file.'],
    [{ a: [known] }, '1 error in 1 file; keepalived -t would report it, too.'],
    [{ a: [warning, warning], b: [] }, '2 warnings in 1 file; keepalived -t would report none of them.'],
    [
      { a: [known, warning], b: [info] },
      '1 error, 1 warning, 1 info in 2 files; keepalived -t would report 1 of them.',
    ],
    [{ a: [known, known] }, '2 errors in 1 file; keepalived -t would report all of them.'],
  ])('counts', (files, text) => {
    expect(summary(report(files as Record<string, LintMessage[]>))).toBe(text);
  });
});

describe('the terminal', () => {
  it.each([
    ['a terminal', {}, true, {}, true],
    ['no terminal', {}, false, {}, false],
    ['a dumb terminal', {}, true, { TERM: 'dumb' }, false],
    ['--no-color', { color: false }, true, { FORCE_COLOR: '1' }, false],
    ['NO_COLOR', {}, true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR', {}, true, { NO_COLOR: '' }, true],
    ['FORCE_COLOR', {}, false, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', {}, true, { FORCE_COLOR: '0' }, false],
  ])('has colours or not: %s', (_, wish, terminal, environment, expected) => {
    expect(coloursFor(wish, terminal, environment).isColorSupported).toBe(expected);
  });

  it('is as wide as it says, or COLUMNS, or 100', () => {
    expect(lineWidth(120, { COLUMNS: '70' })).toBe(120);
    expect(lineWidth(undefined, { COLUMNS: '70' })).toBe(70);
    expect(lineWidth(undefined, { COLUMNS: 'x' })).toBe(100);
    expect(lineWidth(3, {})).toBe(40);
  });
});

it('says in one paragraph which lines follow from one mistake', () => {
  const cause = { filePath: 'a.conf', line: 4, column: 2, endLine: 4, endColumn: 9, message: 'the cause' };
  const followUp = (line: number): LintMessage => ({
    ...message,
    ruleId: 'follow-up',
    severity: 'info',
    line,
    endLine: line,
    related: [cause],
  });
  const text = shown(report({ 'a.conf': [followUp(5), followUp(7), followUp(8)] }));
  expect(text).toContain('a.conf  info  follow-up');
  expect(text).toContain('keepalived reports lines 5, 7–8 as well, because of the\n  mistake in a.conf:4:2.');
  expect(text.match(/follow-up/g)).toHaveLength(2);
});
