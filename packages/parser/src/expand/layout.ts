import type { Word } from './logical-line.ts';

/**
 * The blanks before a word that begins its line in the text; undefined where something else stands before it, or where
 * it is read through a definition.
 */
export function indentOf(word: Word): string | undefined {
  const { file, start, via } = word.origin;
  if (via !== undefined) return undefined;
  const before = file.text.slice(file.lines.startOf(file.lines.position(start).line), start);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** Whether one indentation goes on where the other ends. */
export function isDeeper(inner: string, outer: string): boolean {
  return inner.length > outer.length && inner.startsWith(outer);
}
