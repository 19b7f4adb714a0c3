import { byteLength, MAX_LINE_BYTES } from './byte-limit.ts';
import type { Layout } from './layout-options.ts';
import type { Line } from './lines.ts';
import type { Row } from './row.ts';

/** Rows that are made of the same lines of the source: they are laid out together or not at all. */
interface Group {
  readonly first: number;
  last: number;
  readonly from: number;
  to: number;
}

/** Joins the written rows into the result; lines that the range does not meet stay as they are in the source. */
export function assemble(
  text: string,
  lines: readonly Line[],
  rows: readonly Row[],
  written: readonly string[],
  layout: Layout,
): string {
  const parts: string[] = [];
  let next = 0;
  for (const group of groupsOf(rows)) {
    if (meetsRange(lines, group, layout)) {
      for (let i = group.from; i < group.to; i++) {
        const row = rows[i];
        if (row === undefined) continue;
        if (row.blanks > 0) parts.push(layout.lineEnd.repeat(row.blanks));
        parts.push(written[i] ?? '', lineEndOf(text, lines, row, layout));
      }
    } else {
      parts.push(sourceLines(text, lines, next, group.last));
    }
    next = group.last + 1;
  }
  const rest = lines[next];
  if (rest !== undefined && layout.rangeEnd < text.length) parts.push(text.slice(rest.start));
  return parts.join('');
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  for (const [i, { first, last }] of rows.entries()) {
    const group = groups.at(-1);
    if (group !== undefined && first <= group.last) {
      group.last = Math.max(group.last, last);
      group.to = i + 1;
    } else {
      groups.push({ first, last, from: i, to: i + 1 });
    }
  }
  return groups;
}

function meetsRange(lines: readonly Line[], { first, last }: Group, { rangeStart, rangeEnd }: Layout): boolean {
  return (lines[first]?.start ?? 0) < rangeEnd && (lines[last]?.next ?? 0) > rangeStart;
}

function sourceLines(text: string, lines: readonly Line[], first: number, last: number): string {
  return text.slice(lines[first]?.start ?? text.length, lines[last]?.next ?? text.length);
}

/** A line that is kept as it is keeps its line end, too, where that or another one makes it too long. */
function lineEndOf(text: string, lines: readonly Line[], { first, raw }: Row, { lineEnd }: Layout): string {
  const line = lines[first];
  if (raw === undefined || line === undefined) return lineEnd;
  const own = text.slice(line.end, line.next);
  return byteLength(raw) + Math.max(own.length, lineEnd.length) > MAX_LINE_BYTES ? own : lineEnd;
}
