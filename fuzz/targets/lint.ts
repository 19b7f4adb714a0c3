import assert from 'node:assert/strict';
import { lint } from '@kalint/linter';
import { hostWith, PATH, TARGETS } from '../support.ts';
import type { Target } from '../target.ts';

/** The report is the same twice, and its places lie in the text, unless they are those of an included file. */
export const lintTarget: Target = {
  name: 'lint',
  check: (text) => {
    const host = hostWith(text);
    const lines = text.split('\n').length;
    for (const target of TARGETS) {
      const report = lint([{ path: PATH, text }], { target, host, preset: 'all' });
      const found = report.results.find(({ filePath }) => filePath === PATH)?.messages ?? [];
      for (const { line, column, endLine } of found) {
        assert.ok(
          line >= 1 && column >= 1 && line <= endLine && endLine <= lines,
          `line ${line}…${endLine} of ${lines}`,
        );
      }
      if (target !== TARGETS.at(-1)) continue;
      assert.deepEqual(lint([{ path: PATH, text }], { target, host, preset: 'all' }), report);
    }
  },
};
