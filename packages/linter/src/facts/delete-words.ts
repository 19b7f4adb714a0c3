import type { BoundStatement, Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { wordsOf } from './statements.ts';
import { isAsWritten } from './written.ts';

/** Words of one line, the last one included, and whether keepalived does the same without them. */
export interface WordSpan {
  readonly first: Word;
  readonly last: Word;
  readonly kind: Fix['kind'];
}

/** Deletes words of a line together with the blanks before them; undefined where they are not as written, or all of it. */
export function deleteWords({ directive }: BoundStatement, { first, last, kind }: WordSpan): Fix | undefined {
  const words = wordsOf(directive);
  const [from, to] = [words.indexOf(first), words.indexOf(last)];
  const before = words[from - 1];
  if (before === undefined || to < from || !words.slice(from - 1, to + 1).every(isAsWritten)) return undefined;
  if (words.slice(from - 1, to + 1).some(({ origin }) => origin.file !== before.origin.file)) return undefined;
  const text = words
    .slice(from, to + 1)
    .map((word) => word.text)
    .join(' ');
  return { kind, title: `Delete ${text}`, edits: [{ start: before.origin.end, end: last.origin.end, text: '' }] };
}
