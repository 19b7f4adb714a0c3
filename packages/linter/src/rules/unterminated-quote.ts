import type { BoundStatement, Origin } from '@kalint/parser';
import type { Fix, RelatedPlace } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { whenMissing } from '../facts/missing-words.ts';
import { lineAround, lineNumber } from '../facts/text-range.ts';
import { type UnterminatedQuote, unterminatedQuotes } from '../facts/unterminated-quotes.ts';

/** Their handlers use the text without looking whether it could be read (measured with 2.2.7 and 2.4.3). */
const CRASHES = ['vrrp_script/script', 'virtual_server/real_server/MISC_CHECK/misc_path'];
/** A quote that is closed in a later line is looked for this far. */
const LINES_BELOW = 5;

export default defineRule({
  meta: {
    id: 'unterminated-quote',
    summary: 'A quote is opened and not closed on its line.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: ['parser.c:decomment', 'parser.c:alloc_strvec_r', 'parser.c:alloc_strvec_quoted_escaped'],
  },
  check: ({ node, report }) => ({
    end: () => {
      const quotes = unterminatedQuotes(node);
      const ends = quotes.map((quote, i) => closedBelow(quote, quotes[i + 1]));
      const closing = new Set(ends);
      for (const [i, quote] of quotes.entries()) {
        if (closing.has(quote)) continue;
        const end = ends[i];
        const comment = end === undefined ? commentInside(quote) : undefined;
        const fix =
          comment !== undefined ? doubleQuotes(quote, comment) : end === undefined ? closeHere(quote) : undefined;
        report({
          message: `${comment === undefined ? what(quote, end) : cutByComment(comment)} ${consequence(quote)} ${advice(end, comment)}`,
          origin: quote.origin,
          reportedByKeepalived: true,
          ...(end && { related: related(end) }),
          ...(fix && { fix }),
        });
      }
    },
  }),
});

function what({ quote }: UnterminatedQuote, end: UnterminatedQuote | undefined): string {
  return end === undefined
    ? `This ${quote} is not closed on its line.`
    : `A quoted text ends with its line, so this ${quote} is not closed by the one in line ${lineNumber(end.origin)}.`;
}

function advice(end: UnterminatedQuote | undefined, comment: CommentInside | undefined): string {
  if (comment !== undefined) return 'Use double quotes.';
  return end === undefined ? 'Close it.' : 'Write the text in one line.';
}

/** A comment that starts inside single quotes: `'echo up! now'`. */
interface CommentInside {
  readonly sign: string;
  /** Offset of the `'` that was meant to close. */
  readonly close: number;
}

function commentInside({ quote, origin }: UnterminatedQuote): CommentInside | undefined {
  if (quote === '"' || origin.via !== undefined) return undefined;
  const { file, end } = origin;
  const [all = '', sign = ''] = /^\s*([#!])[^'\n]*(?=')/.exec(file.text.slice(end, lineAround(origin).end)) ?? [];
  return sign === '' ? undefined : { sign, close: end + all.length };
}

function cutByComment({ sign }: CommentInside): string {
  return `${sign} starts a comment inside single quotes, too, so that this ' is not closed.`;
}

/** Undefined where something inside would need more than other quotes. */
function doubleQuotes({ origin }: UnterminatedQuote, { close }: CommentInside): Fix | undefined {
  const { file, start } = origin;
  if (/["\\]/.test(file.text.slice(start, close))) return undefined;
  const edits = [start, close].map((at) => ({ start: at, end: at + 1, text: '"' }));
  return { kind: 'suggestion', title: 'Write double quotes', edits };
}

function consequence({ quote, origin, statement }: UnterminatedQuote): string {
  const hidden = /[{}]/.exec(origin.file.text.slice(origin.start, origin.end))?.[0];
  if (hidden !== undefined && quote === '"') {
    return `keepalived reports it and loses the rest of the line, the ${hidden} as well, so that blocks no longer end where they seem to.`;
  }
  if (statement !== undefined && CRASHES.includes(statement.path)) {
    return 'keepalived reports it and crashes (SIGSEGV), and so does keepalived -t.';
  }
  if (statement !== undefined && quote === '"' && losesItsValue(statement, origin)) {
    return 'keepalived reports it, loses the text, and ends for want of a value: it does not start.';
  }
  return 'keepalived reports it and loses the text.';
}

/** Whether the quoted text was the first word behind a keyword that ends keepalived without one. */
function losesItsValue(statement: BoundStatement, origin: Origin): boolean {
  const { spec, directive, kind } = statement;
  if (kind !== 'statement' || ('quoted' in spec && spec.quoted) || whenMissing(statement) !== 'ends') return false;
  const takesValue = statement.args.some(({ spec: argument }) => !argument.optional);
  return takesValue && directive.args[0]?.origin.start === origin.start;
}

/** The text was meant to go on in a later line, where the next quote is left open. */
function closedBelow(quote: UnterminatedQuote, next: UnterminatedQuote | undefined): UnterminatedQuote | undefined {
  if (next === undefined || next.quote !== quote.quote || next.origin.file !== quote.origin.file) return undefined;
  const lines = lineNumber(next.origin) - lineNumber(quote.origin);
  const isLast = next.origin.end - next.origin.start === 1;
  return isLast && lines > 0 && lines <= LINES_BELOW ? next : undefined;
}

function related({ origin }: UnterminatedQuote): RelatedPlace[] {
  return [{ origin, message: 'for keepalived another quote is opened here' }];
}

/** Closes the quote before a brace or a remark, else at the end of the line. */
function closeHere({ quote, origin }: UnterminatedQuote): Fix | undefined {
  if (origin.via !== undefined) return undefined;
  const text = origin.file.text.slice(origin.start, origin.end);
  const end = origin.start + (/^.*?(?=\s*[{}]|\s+[#!]|\s*$)/s.exec(text)?.[0].length ?? text.length);
  if (end <= origin.start + 1) return undefined;
  return { kind: 'suggestion', title: `Close the quote`, edits: [{ start: end, end, text: quote }] };
}
