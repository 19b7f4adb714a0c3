import assert from 'node:assert/strict';
import { type LintMessage, lint } from '@kalint/linter';
import { createSourceFile, lex } from '@kalint/parser';
import { COMMENT_RULES } from '../../packages/linter/src/suppress/suppress.ts';
import { findSuppressions } from '../../packages/linter/src/suppress/suppression-comments.ts';
import { PATH } from '../support.ts';
import type { Target } from '../target.ts';

/** Comments only hide, and only what they name in their lines: all else is found as if they said nothing. */
export const suppressTarget: Target = {
  name: 'suppress',
  check: (text) => {
    const plain = withoutSuppressions(text);
    const { suppressions } = findSuppressions(createSourceFile(PATH, text));
    const shown = found(text);
    const all = found(plain);
    for (const [key, message] of shown) {
      if (!ABOUT_COMMENTS.has(message.ruleId)) assert.ok(all.has(key), `${key} is found with comments only`);
    }
    for (const [key, { ruleId, line }] of all) {
      // A follow-up goes with what it follows from, which may be hidden in another line.
      if (shown.has(key) || ABOUT_COMMENTS.has(ruleId) || ruleId === 'follow-up') continue;
      const hides = suppressions.some(
        ({ firstLine, lastLine, rules }) =>
          line >= firstLine && line <= lastLine && (rules.length === 0 || rules.some(({ id }) => id === ruleId)),
      );
      assert.ok(hides, `${key} is hidden by no comment`);
    }
  },
};

const ABOUT_COMMENTS: ReadonlySet<string> = new Set(Object.values(COMMENT_RULES));

function found(text: string): Map<string, LintMessage> {
  const { results } = lint([{ path: PATH, text }], { preset: 'all' });
  const messages = results.find(({ filePath }) => filePath === PATH)?.messages ?? [];
  // Messages can quote a comment, which is another one in the text without suppressions.
  return new Map(messages.map((one) => [`${one.line}:${one.column} ${one.ruleId} ${withoutName(one.message)}`, one]));
}

/** The same text, in which no comment begins with our name. */
function withoutSuppressions(text: string): string {
  const parts = lex(text).map(({ kind, start, end }) => {
    const part = text.slice(start, end);
    return kind === 'comment' ? withoutName(part) : part;
  });
  return parts.join('');
}

function withoutName(text: string): string {
  return text.replace(/kalint/gi, 'xxlint');
}
