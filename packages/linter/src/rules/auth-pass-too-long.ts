import type { Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { isNestedAsWritten } from '../facts/nesting.ts';
import { refusedValue } from '../facts/refused-values.ts';
import { skippedBlocks, topLevel } from '../facts/skipped-blocks.ts';
import { isAsWritten } from '../facts/written.ts';

/** The password of a VRRP version 2 packet. */
const MAX_BYTES = 8;

export default defineRule({
  meta: {
    id: 'auth-pass-too-long',
    summary: '`auth_pass` has more than 8 bytes; the rest is cut off.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_parser.c:vrrp_auth_pass_handler', 'RFC 2338, 5.3.10'],
  },
  check: ({ node, report }) => ({
    problems: {
      'bad-argument': (problem) => {
        const { argument, statement } = problem;
        const refused = argument.spec.rule === 'auth-pass-too-long' ? refusedValue(problem, node) : undefined;
        if (refused === undefined || skippedBlocks(node).has(topLevel(statement))) return;
        const { word } = refused;
        const bytes = new TextEncoder().encode(word.text).length;
        const fix = cut(word);
        report({
          message: `This password has ${bytes} bytes, and VRRP has room for ${MAX_BYTES}: keepalived cuts off the last ${bytes - MAX_BYTES} and reports it. It protects no better than its first ${MAX_BYTES} bytes, and equals every password that starts with them. Write ${MAX_BYTES} bytes or fewer.`,
          origin: word.origin,
          reportedByKeepalived: refused.reported && isNestedAsWritten(node, statement),
          ...(fix && { fix }),
        });
      },
    },
  }),
});

/** Undefined where the cut goes through a character, so that text could not say what keepalived keeps. */
function cut(word: Word): Fix | undefined {
  const kept = new TextDecoder().decode(new TextEncoder().encode(word.text).slice(0, MAX_BYTES));
  // A replacement character that stands there itself is no half of another one.
  const isWhole = word.text.startsWith(kept) && new TextEncoder().encode(kept).length === MAX_BYTES;
  if (!isAsWritten(word) || !isWhole) return undefined;
  const { start, end } = word.origin;
  const quote = word.quoted ? '"' : '';
  return {
    kind: 'safe',
    title: `Cut the password to ${MAX_BYTES} bytes`,
    edits: [{ start, end, text: `${quote}${kept}${quote}` }],
  };
}
