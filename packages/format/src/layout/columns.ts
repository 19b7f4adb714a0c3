import { byteLength, MAX_LINE_BYTES } from './byte-limit.ts';
import type { Layout } from './layout-options.ts';
import type { Row } from './row.ts';

/** Writes each row as a line, without its line end: indentation, aligned values and comments in columns. */
export function writeRows(rows: readonly Row[], layout: Layout): string[] {
  const codes = layout.keepalivedAlignValues ? alignValues(rows, layout) : rows.map(({ code }) => code);
  const lines: string[] = [];
  for (const [from, to] of runsOf(rows, (row) => row.comment !== '' && row.code !== '' && !row.isGlued)) {
    const column = commentColumn(codes, from, to);
    for (let i = from; i < to; i++) lines.push(writeRow(rows[i], codes[i] ?? '', column, layout));
  }
  return lines;
}

function commentColumn(codes: readonly string[], from: number, to: number): number {
  let column = 0;
  for (let i = from; i < to; i++) column = Math.max(column, widthOf(codes[i] ?? ''));
  return column;
}

function writeRow(row: Row | undefined, code: string, column: number, layout: Layout): string {
  if (row === undefined) return '';
  if (row.raw !== undefined) return row.raw;
  const indent = layout.useTabs ? '\t'.repeat(row.depth) : ' '.repeat(row.depth * layout.tabWidth);
  if (row.comment === '') return indent + code;
  if (code === '') return indent + row.comment;
  if (row.isGlued) return indent + row.code + row.comment;
  const padded = `${indent}${code}${' '.repeat(column - widthOf(code))} ${row.comment}`;
  return fits(padded, layout) ? padded : `${indent}${row.code} ${row.comment}`;
}

function alignValues(rows: readonly Row[], layout: Layout): string[] {
  const codes: string[] = [];
  for (const [from, to] of runsOf(rows, (row) => row.valueAt > 0)) {
    const run = rows.slice(from, to);
    const column = run.reduce((most, { code, valueAt }) => Math.max(most, widthOf(code.slice(0, valueAt))), 0);
    for (const row of run) codes.push(alignedAt(row, column, layout));
  }
  return codes;
}

function alignedAt({ code, comment, depth, valueAt }: Row, column: number, layout: Layout): string {
  const name = code.slice(0, valueAt);
  const aligned = name + ' '.repeat(column - widthOf(name)) + code.slice(valueAt);
  return valueAt > 0 && fits(' '.repeat(depth * layout.tabWidth) + aligned + comment, layout) ? aligned : code;
}

/**
 * Stretches of neighbouring rows that belong to a run, each other row by itself: `[from, to)` in order, all rows covered.
 * A blank line, a brace, another depth, or a line that is kept as it is ends a run.
 */
function runsOf(rows: readonly Row[], belongs: (row: Row) => boolean): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let last: Row | undefined;
  for (const [i, row] of rows.entries()) {
    const run = runs.at(-1);
    const goesOn = last !== undefined && canAlign(last) && canAlign(row) && belongs(last) && belongs(row);
    if (run !== undefined && goesOn && last?.depth === row.depth && row.blanks === 0) run[1] = i + 1;
    else runs.push([i, i + 1]);
    last = row;
  }
  return runs;
}

function canAlign({ opens, closes, raw }: Row): boolean {
  return !opens && !closes && raw === undefined;
}

function fits(line: string, { lineEnd }: Layout): boolean {
  return byteLength(line) + lineEnd.length <= MAX_LINE_BYTES;
}

/** Columns of a text, each character counting one. */
function widthOf(text: string): number {
  let width = 0;
  for (const _ of text) width++;
  return width;
}
