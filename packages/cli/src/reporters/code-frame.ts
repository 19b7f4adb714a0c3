import type { Place } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import { CODE_UNITS, cutEnd, cutStart, type ShownText, shownText } from './shown-text.ts';

/** How a frame looks. */
export interface FrameStyle {
  /** Cells in a line of output. */
  readonly width: number;
  /** Digits of the largest line number that stands below the others. */
  readonly digits: number;
  /** The character that underlines. */
  readonly sign: string;
  /** Colours line numbers and the bar. */
  gutter(text: string): string;
  /** Colours the underline. */
  mark(text: string): string;
}

/** A stretch of one line; columns in UTF-16 code units from 1, `end` exclusive. */
interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** False for an empty line inside a longer place. */
  readonly underlined: boolean;
}

/** Longer places are shown by their first two lines and the last one. */
const MOST_LINES = 4;
/** Cells kept behind the underlined text where a long line is cut. */
const CONTEXT_CELLS = 12;
const INDENT = '  ';

/** The lines of a place, each with its number and the exact span underlined. */
export function codeFrame(source: SourceFile, place: Omit<Place, 'filePath'>, style: FrameStyle): string[] {
  const spans = spansOf(source, place);
  if (spans.length <= MOST_LINES) return spans.flatMap((span) => spanLines(source, span, style));
  const left = spans.length - 3;
  const between = style.gutter(
    `${INDENT}${' '.repeat(style.digits)} | … ${left} more ${left === 1 ? 'line' : 'lines'}`,
  );
  const [first, second, last] = [spans.slice(0, 1), spans.slice(1, 2), spans.slice(-1)].map((one) =>
    one.flatMap((span) => spanLines(source, span, style)),
  );
  return [...(first ?? []), ...(second ?? []), between, ...(last ?? [])];
}

/** One span for each line of a place; a place that ends in front of a line's first character ends on the line before. */
function spansOf(source: SourceFile, place: Omit<Place, 'filePath'>): Span[] {
  const last = place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
  const spans: Span[] = [];
  for (let line = place.line; line <= last; line++) {
    const text = lineText(source, line);
    const start = line === place.line ? place.column : text.length - text.trimStart().length + 1;
    const end = line === place.endLine ? place.endColumn : text.trimEnd().length + 1;
    const underlined = place.line === last || text.trim() !== '';
    spans.push({ line, start, end: Math.max(start, end), underlined });
  }
  return spans;
}

function spanLines(source: SourceFile, { line, start, end, underlined }: Span, style: FrameStyle): string[] {
  const text = lineText(source, line);
  const most = style.width * CODE_UNITS; // more is never shown, and a line can be a megabyte
  const before = shownText(text.slice(Math.max(0, start - 1 - most), start - 1));
  const marked = shownText(text.slice(start - 1, Math.min(end - 1, start - 1 + most)), before.cells);
  const after = shownText(text.slice(end - 1, end - 1 + most), before.cells + marked.cells);
  const number = `${INDENT}${String(line).padStart(style.digits)} | `;
  const fitting = fit([before, marked, after], style.width - number.length);
  const shown = fitting
    .map((part) => part.text)
    .join('')
    .trimEnd();
  const lines = [style.gutter(number.trimEnd()) + (shown === '' ? '' : ` ${shown}`)];
  if (!underlined) return lines;
  const underline = ' '.repeat(fitting[0].cells) + style.mark(style.sign.repeat(Math.max(1, fitting[1].cells)));
  return [...lines, `${style.gutter(`${INDENT}${' '.repeat(style.digits)} |`)} ${underline}`];
}

/** Cuts a line that is too long, at both ends, so that the underlined text stays in sight. */
function fit(
  [before, marked, after]: [ShownText, ShownText, ShownText],
  width: number,
): [ShownText, ShownText, ShownText] {
  if (before.cells + marked.cells + after.cells <= width) return [before, marked, after];
  const shownMark = cutEnd(marked, width - 2);
  const room = width - shownMark.cells;
  const shownBefore = cutStart(before, Math.max(1, room - Math.min(after.cells, CONTEXT_CELLS)));
  return [shownBefore, shownMark, cutEnd(after, Math.max(1, room - shownBefore.cells))];
}

/** A line without its end. */
function lineText(source: SourceFile, line: number): string {
  const start = source.lines.startOf(line);
  let end = source.lines.endOf(line);
  if (end > start && source.text[end - 1] === '\n') end--;
  while (end > start && source.text[end - 1] === '\r') end--;
  return source.text.slice(start, end);
}
