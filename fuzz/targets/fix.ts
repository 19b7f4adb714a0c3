import assert from 'node:assert/strict';
import { fixFiles, type LintInput, lint } from '@kalint/linter';
import { oneOf, PATH } from '../support.ts';
import type { Target } from '../target.ts';

const OPTIONS = { preset: 'all' } as const;
/** A run fixes ten times at most; where a brace is missing in each of many blocks, several are needed. */
const MOST_RUNS = 10;

/** Fixes come to an end, where nothing is left to fix, and say what a lint of their text says. */
export const fixTarget: Target = {
  name: 'fix',
  check: (text) => {
    const suggestions = oneOf([false, true], text);
    const fix = (files: readonly LintInput[]) => fixFiles(files, OPTIONS, { suggestions });
    let fixed = fix([{ path: PATH, text }]);
    for (let run = 1; run < MOST_RUNS && fix(fixed.files).changed.length > 0; run++) fixed = fix(fixed.files);
    assert.deepEqual(fix(fixed.files).changed, []);
    const left = fixed.report.results.flatMap(({ messages }) =>
      messages.filter(({ fix: one }) => one?.kind === 'safe' || (suggestions && one !== undefined)),
    );
    assert.deepEqual(left, []);
    assert.deepEqual(lint(fixed.files, OPTIONS), fixed.report);
  },
};
