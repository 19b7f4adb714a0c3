import type { BoundStatement } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { deleteLine } from './delete-line.ts';
import { wholeLines } from './whole-lines.ts';

type Wording = Pick<Fix, 'kind' | 'title'>;

/** Deletes a statement or entry that has its line for itself; undefined where it has not, or where it has a block. */
export function deleteStatement(statement: BoundStatement, wording: Wording): Fix | undefined {
  const edit = deleteLine(statement);
  return edit && { ...wording, edits: [edit] };
}

/** Deletes a block that has its lines for itself, without the comments above it; undefined where it has not. */
export function deleteBlock({ directive, word }: BoundStatement, wording: Wording): Fix | undefined {
  const lines = wholeLines(directive);
  if (lines === undefined) return undefined;
  const { file, end } = lines;
  const start = file.lines.startOf(file.lines.position(word.origin.start).line);
  return { ...wording, edits: [{ start, end, text: '' }] };
}
