import type { LineMap } from '@kalint/parser';
import type { Position, Range } from 'vscode-languageserver-types';

/** An offset as the protocol counts: lines and UTF-16 units from 0. */
export function toPosition(lines: LineMap, offset: number): Position {
  const { line, column } = lines.position(offset);
  return { line: line - 1, character: column - 1 };
}

/** A stretch of text as the protocol counts. */
export function toRange(lines: LineMap, { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

/** The offset of a position; one behind the end of its line is moved there, one behind the text to its end. */
export function toOffset(lines: LineMap, text: string, { line, character }: Position): number {
  const start = lines.startOf(line + 1);
  let end = lines.endOf(line + 1);
  if (text[end - 1] === '\n' && end > start) end--;
  return Math.min(start + Math.max(character, 0), Math.max(end, start));
}
