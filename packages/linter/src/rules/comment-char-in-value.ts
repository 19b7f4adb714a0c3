import { keywordOf } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type CutValue, cutValues } from '../facts/cut-values.ts';

export default defineRule({
  meta: {
    id: 'comment-char-in-value',
    summary: 'A `#` or `!` without double quotes inside a value: it starts a comment, and the value ends there.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5)', 'parser.c:decomment'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const cut of cutValues(node)) {
        const { file, start, end, statement } = cut;
        if (causeAt(node, statement.word.origin) !== undefined) continue;
        const fix = quote(cut);
        report({
          message: message(cut),
          origin: { file, start, end },
          severity: isPassword(cut) ? 'error' : 'warning',
          ...(fix && { fix }),
        });
      }
    },
  }),
});

/** Passwords are not repeated in messages: they end up in logs. */
function message(cut: CutValue): string {
  const { sign, word, statement, meant } = cut;
  const keyword = keywordOf(statement) === '*' ? 'this line' : statement.word.text;
  const quotes = hasSingleQuotes(cut) ? ' Single quotes do not prevent that.' : '';
  const start = `${sign} starts a comment, also inside a word.${quotes}`;
  if (!isPassword(cut))
    return `${start} keepalived reads ${keyword} only up to there, and says nothing. If it is part of the value, write "${meant}".`;
  const kept = [...word.text].length;
  return `${start} Of this password keepalived reads the first ${kept === 1 ? 'character' : `${kept} characters`}, and says nothing: every password that is the same up to the ${sign} passes for it. Write it in double quotes, on all nodes at once.`;
}

function isPassword({ statement }: CutValue): boolean {
  return keywordOf(statement) === 'auth_pass';
}

function hasSingleQuotes({ file, valueStart }: CutValue): boolean {
  return file.text[valueStart] === "'";
}

/** Undefined where a quote or backslash inside would need more than quotes around it. */
function quote({ meant, valueStart, end }: CutValue): Fix | undefined {
  if (/["\\]/.test(meant)) return undefined;
  return {
    kind: 'suggestion',
    title: 'Write the value in double quotes',
    edits: [{ start: valueStart, end, text: `"${meant}"` }],
  };
}
