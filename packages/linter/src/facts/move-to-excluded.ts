import { type BoundStatement, childrenOf } from '@kalint/parser';
import type { Fix, FixEdit } from '../engine/finding.ts';
import { deleteLine } from './delete-line.ts';
import { lineAround } from './text-range.ts';
import { wholeLines } from './whole-lines.ts';

/**
 * Moves lines of `virtual_ipaddress` to `virtual_ipaddress_excluded`, each with its comment; undefined where a line or
 * a list shares its lines with something else, or where they are in different files.
 */
export function moveToExcluded(entries: readonly BoundStatement[], instance: BoundStatement): Fix | undefined {
  const [first] = entries;
  const list = first?.parent;
  if (first === undefined || list === undefined) return undefined;
  const { file } = first.word.origin;
  const deletions = entries.flatMap((entry) => (entry.word.origin.file === file ? (deleteLine(entry) ?? []) : []));
  const insertion = insertLines(
    deletions.map(({ start, end }) => file.text.slice(start, end)),
    list,
    instance,
  );
  if (insertion === undefined || deletions.length !== entries.length) return undefined;
  const what = entries.length === 1 ? first.word.text : `these ${entries.length} addresses`;
  return {
    kind: 'suggestion',
    title: `Move ${what} to virtual_ipaddress_excluded`,
    edits: [...deletions, insertion],
  };
}

/** At the end of the list that is there, else in a new one behind `virtual_ipaddress`. */
function insertLines(lines: readonly string[], list: BoundStatement, instance: BoundStatement): FixEdit | undefined {
  const { file } = list.word.origin;
  const text = lines.map((line) => line.replace(/\r?\n?$/, '\n')).join('');
  const [excluded] = childrenOf(instance, 'virtual_ipaddress_excluded');
  const close = excluded?.directive.block?.close;
  if (excluded !== undefined) {
    if (close === undefined || close.origin.file !== file || wholeLines(excluded.directive) === undefined)
      return undefined;
    const { start } = lineAround(close.origin);
    const standsAlone = file.text.slice(start, close.origin.start).trim() === '';
    return standsAlone ? { start, end: start, text } : undefined;
  }
  const span = wholeLines(list.directive);
  if (span === undefined || !file.text.slice(0, span.end).endsWith('\n')) return undefined;
  const indent = /^\s*/.exec(file.text.slice(lineAround(list.word.origin).start, list.word.origin.start))?.[0] ?? '';
  return {
    start: span.end,
    end: span.end,
    text: `${indent}virtual_ipaddress_excluded {\n${text}${indent}}\n`,
  };
}
