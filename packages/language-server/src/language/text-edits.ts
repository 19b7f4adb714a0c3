import { LineMap } from '@kalint/parser';
import type { TextEdit } from 'vscode-languageserver-types';
import { toRange } from './positions.ts';

/**
 * Edits that make one text of another, line by line: lines that stay the same are not touched, so that cursors, folds and
 * marks stay where they are. Where both have as many lines, each changed line is one edit; else what lies between the
 * first and the last difference.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const lines = new LineMap(before);
  const [old, made] = [splitLines(before), splitLines(after)];
  if (old.length !== made.length) return [between(old, made, lines)];
  const edits: TextEdit[] = [];
  let start = 0;
  for (const [i, line] of old.entries()) {
    const text = made[i] ?? '';
    if (line !== text) edits.push({ range: toRange(lines, { start, end: start + line.length }), newText: text });
    start += line.length;
  }
  return edits;
}

/** Lines with their ends. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function between(old: readonly string[], made: readonly string[], lines: LineMap): TextEdit {
  const most = Math.min(old.length, made.length);
  let first = 0;
  while (first < most && old[first] === made[first]) first++;
  let last = 0;
  while (last < most - first && old[old.length - 1 - last] === made[made.length - 1 - last]) last++;
  const length = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const start = length(old.slice(0, first));
  const end = start + length(old.slice(first, old.length - last));
  return { range: toRange(lines, { start, end }), newText: made.slice(first, made.length - last).join('') };
}
