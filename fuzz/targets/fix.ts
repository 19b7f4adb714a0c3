import assert from 'node:assert/strict';
import { fixFiles, type LintInput, lint } from '@kalint/linter';
import { oneOf, PATH } from '../support.ts';
import type { Target } from '../target.ts';

const OPTIONS = { preset: 'all' } as const;
/** A run fixes ten times at most; where a brace is missing in each of many blocks, several are needed. */
const FEWEST_RUNS = 10;
/** So many braces at least are put right by each of them. */
const BRACES_OF_A_RUN = 10;

/** Fixes come to an end, where nothing is left to fix, and say what a lint of their text says. */
export const fixTarget: Target = {
  name: 'fix',
  check: (text) => {
    const suggestions = oneOf([false, true], text);
    const fix = (files: readonly LintInput[]) => fixFiles(files, OPTIONS, { suggestions });
    const mostRuns = FEWEST_RUNS + (text.match(/[{}]/g) ?? []).length / BRACES_OF_A_RUN;
    let fixed = fix([{ path: PATH, text }]);
    let next = fix(fixed.files);
    for (let run = 1; run < mostRuns && next.changed.length > 0; run++) {
      fixed = next;
      next = fix(fixed.files);
    }
    assert.deepEqual(next.changed, []);
    const left = fixed.report.results.flatMap(({ messages }) =>
      messages.filter(({ fix: one }) => one?.kind === 'safe' || (suggestions && one !== undefined)),
    );
    assert.deepEqual(left, []);
    assert.deepEqual(lint(fixed.files, OPTIONS), fixed.report);
  },
};
