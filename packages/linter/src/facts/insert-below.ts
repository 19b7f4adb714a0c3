import type { BoundStatement } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import { wordsOf } from './statements.ts';
import { lineAround } from './text-range.ts';
import { isAsWritten } from './written.ts';

/**
 * Puts a line below that of a statement, with the same indentation; undefined where the statement shares its line, has
 * a block or is not as written.
 */
export function insertBelow({ directive }: BoundStatement, line: string): FixEdit | undefined {
  const words = wordsOf(directive);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || directive.block !== undefined) return undefined;
  if (!words.every(isAsWritten) || first.origin.file !== last.origin.file) return undefined;
  const { file, start } = first.origin;
  const around = lineAround(first.origin);
  const indent = file.text.slice(around.start, start);
  const behind = file.text.slice(last.origin.end, around.end);
  if (last.origin.end > around.end || indent.trim() !== '' || !/^\s*([#!].*)?$/.test(behind)) return undefined;
  return { start: around.end, end: around.end, text: `\n${indent}${line}` };
}
