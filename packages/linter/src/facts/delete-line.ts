import type { BoundStatement } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import { wordsOf } from './statements.ts';
import { lineAround } from './text-range.ts';
import { isAsWritten } from './written.ts';

/** An edit that deletes the line of a statement or entry; undefined where something else stands on it. */
export function deleteLine({ directive }: BoundStatement): FixEdit | undefined {
  const words = wordsOf(directive);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || directive.block !== undefined || !words.every(isAsWritten)) return;
  const { file, start } = first.origin;
  const line = lineAround(first.origin);
  const before = file.text.slice(line.start, start);
  const behind = file.text.slice(last.origin.end, line.end);
  if (last.origin.file !== file || before.trim() !== '' || !/^\s*([#!].*)?$/.test(behind)) return undefined;
  return { start: line.start, end: file.lines.endOf(file.lines.position(start).line), text: '' };
}
