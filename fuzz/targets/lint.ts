import assert from 'node:assert/strict';
import { lint } from '@kalint/linter';
import { hostWith, oneOf, PATH, TARGETS } from '../support.ts';
import type { Target } from '../target.ts';

/** The report is the same twice, and its places lie in the text, unless they are those of an included file. */
export const lintTarget: Target = {
  name: 'lint',
  check: (text) => {
    const options = { target: oneOf(TARGETS, text), host: hostWith(text), preset: 'all' } as const;
    const report = lint([{ path: PATH, text }], options);
    assert.deepEqual(lint([{ path: PATH, text }], options), report);
    const lines = text.split(/(?<=\n)/);
    const columns = (line: number) => (lines[line - 1]?.length ?? 0) + 1;
    const messages = report.results.find(({ filePath }) => filePath === PATH)?.messages ?? [];
    const related = messages.flatMap((message) => message.related.filter(({ filePath }) => filePath === PATH));
    for (const { line, column, endLine, endColumn } of [...messages, ...related]) {
      const place = `${line}:${column}…${endLine}:${endColumn}`;
      assert.ok(line >= 1 && column >= 1 && column <= columns(line), place);
      assert.ok(endLine > line ? endColumn >= 1 : endLine === line && endColumn >= column, place);
      assert.ok(endColumn <= columns(endLine), place);
    }
  },
};
