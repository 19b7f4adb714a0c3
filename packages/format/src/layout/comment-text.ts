import type { Token } from '@kalint/parser';
import type { CommentSign } from './layout-options.ts';

/**
 * A comment without the blanks behind it, with the sign that is wanted. Before 2.4.0 a backslash at its very end joins
 * lines, and a carriage return there would become part of the line end: blanks that keep these from the end stay.
 */
export function commentText(text: string, { start, end }: Token, sign: CommentSign): string {
  const written = text.slice(start, end);
  const trimmed = withoutBlanksBehind(written);
  const kept = /[\\\r]$/.test(trimmed) ? written : trimmed;
  return sign === 'keep' || kept.startsWith('#!') ? kept : sign + kept.slice(1);
}

function withoutBlanksBehind(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text.slice(0, end);
}
