import type { BoundStatement } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import { lineAround } from './text-range.ts';
import { isAsWritten } from './written.ts';

/** Puts a line at the top of a block, indented like the first one there; undefined where the block is not as written. */
export function insertAtTop({ directive }: BoundStatement, line: string): FixEdit | undefined {
  const first = directive.block?.directives[0]?.keyword;
  if (first === undefined || !isAsWritten(first)) return undefined;
  const { file, start } = first.origin;
  const { start: lineStart } = lineAround(first.origin);
  const indent = file.text.slice(lineStart, start);
  if (indent.trim() !== '' || first.origin.file !== directive.keyword?.origin.file) return undefined;
  return { start: lineStart, end: lineStart, text: `${indent}${line}\n` };
}
