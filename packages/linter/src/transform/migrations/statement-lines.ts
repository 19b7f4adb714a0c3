import type { BoundStatement } from '@kalint/parser';
import type { FixEdit } from '../../engine/finding.ts';
import { wordsOf } from '../../facts/statements.ts';
import { lineAround } from '../../facts/text-range.ts';
import { startOfLines } from '../../facts/whole-lines.ts';
import { isAsWritten } from '../../facts/written.ts';

/**
 * Deletes the line of a statement without a block, its condition with it; undefined where something else stands on the
 * line. A comment behind it stays.
 */
export function deleteOwnLine({ directive }: Pick<BoundStatement, 'directive'>): FixEdit | undefined {
  const words = wordsOf(directive);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || directive.block !== undefined || !words.every(isAsWritten)) return;
  const { file, start } = first.origin;
  const line = lineAround(first.origin);
  if (last.origin.file !== file || last.origin.end > line.end) return undefined;
  const before = file.text.slice(line.start, start);
  const behind = file.text.slice(last.origin.end, line.end);
  if (!isConditions(before)) return undefined;
  if (behind.trim() === '')
    return { start: line.start, end: file.lines.endOf(file.lines.position(start).line), text: '' };
  if (before.trim() !== '' || !/^\s*[#!]/.test(behind)) return undefined;
  return { start, end: last.origin.end + (behind.length - behind.trimStart().length), text: '' };
}

/** Puts lines above a top-level block and the comments on it; undefined where it does not begin a line of its own. */
export function insertAbove({ word }: BoundStatement, lines: readonly string[]): FixEdit | undefined {
  const start = startOfLines(word);
  if (start === undefined) return undefined;
  const { text } = word.origin.file;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: lines.map((line) => `${line}${lineEnd}`).join('') };
}

/** `@id ` and `@^id ` in front of a statement, or nothing: they hold for its line only. */
function isConditions(before: string): boolean {
  const words = before.split(/\s/).filter((word) => word !== '');
  return words.every((word) => word.startsWith('@') && word.length > 1) && (words.length === 0 || /\s$/.test(before));
}
