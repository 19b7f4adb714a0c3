import type { Directive, Word } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import { startOfLines, wholeLines } from './whole-lines.ts';

/**
 * Edits that move a block, with its comments, above the statement that starts with `before`; undefined where either
 * shares its lines with something else, or where they are in different files.
 */
export function moveAbove(block: Directive, before: Word): FixEdit[] | undefined {
  const from = wholeLines(block);
  const to = startOfLines(before);
  if (from === undefined || to === undefined || from.file !== before.origin.file) return undefined;
  const lineEnd = from.file.text.includes('\r\n') ? '\r\n' : '\n';
  const text = from.file.text.slice(from.start, from.end);
  const closed = text.endsWith('\n') ? text : text + lineEnd;
  return [
    { start: to, end: to, text: closed + lineEnd },
    { start: from.start, end: from.end, text: '' },
  ];
}
