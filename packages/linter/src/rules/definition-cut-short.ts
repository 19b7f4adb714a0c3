import { compareVersions } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { cutDefinitions } from '../facts/cut-definitions.ts';
import { lineNumber } from '../facts/text-range.ts';

/** Before this release a backslash at the end of a comment still joined the lines. */
const CUT_SINCE = '2.4.0';

export default defineRule({
  meta: {
    id: 'definition-cut-short',
    summary: 'A comment or an empty line inside a definition over several lines ends the definition there.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: ['parser.c:decomment', 'parser.c:read_line'],
  },
  check: ({ node, report, target }) => ({
    end: () => {
      for (const { name, file, cut, lost, goesOnAt } of cutDefinitions(node)) {
        const text = file.text.slice(cut.start, cut.end);
        const isNew = text.trimEnd().endsWith('\\') && compareVersions(target, CUT_SINCE) >= 0;
        const what = text.trim() === '' ? 'An empty line' : 'A comment';
        const lines = `${lineNumber(cut) + 1} to ${lineNumber({ ...lost, start: lost.end })}`;
        report({
          message: `${what} ends the definition of $${name} here${isNew ? `, since ${CUT_SINCE} also with a backslash` : ''}: keepalived reads lines ${lines} as configuration where they stand, and reports what it does not know there. Delete the line.`,
          origin: cut,
          fix: {
            kind: 'suggestion',
            title: 'Delete what stands between',
            edits: [{ start: cut.start, end: goesOnAt, text: '' }],
          },
        });
      }
    },
  }),
});
