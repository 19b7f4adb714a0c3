import type { Directive, Word } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import { lineEndOf } from './layout-of-file.ts';
import { type LineSpan, startOfLines, wholeLines } from './whole-lines.ts';

/**
 * Edits that move a block, with its comments, above the statement that starts with `before`; undefined where either
 * shares its lines with something else, or where they are in different files.
 */
export function moveAbove(block: Directive, before: Word): FixEdit[] | undefined {
  const from = wholeLines(block);
  const to = startOfLines(before);
  if (from === undefined || to === undefined || from.file !== before.origin.file) return undefined;
  const lineEnd = lineEndOf(from.file);
  const text = from.file.text.slice(from.start, from.end);
  const closed = text.endsWith('\n') ? text : text + lineEnd;
  return [
    { start: to, end: to, text: closed + lineEnd },
    { ...withGap(from), text: '' },
  ];
}

/** Lines with the blank lines that kept them apart from others, so that one such gap is left where they are taken away. */
function withGap({ file, start, end }: LineSpan): Pick<FixEdit, 'start' | 'end'> {
  const { lines, text } = file;
  const isBlank = (line: number) => text.slice(lines.startOf(line), lines.endOf(line)).trim() === '';
  const first = lines.position(start).line;
  let before = first;
  while (before > 1 && isBlank(before - 1)) before--;
  let behind = lines.position(end).line;
  while (behind < lines.count && isBlank(behind)) behind++;
  const isLast = text.slice(lines.startOf(behind)).trim() === '';
  if (isLast) return { start: lines.startOf(before), end: text.length };
  return { start, end: before < first ? lines.startOf(behind) : end };
}
