import { assemble } from './layout/assemble.ts';
import { withBlankLines } from './layout/blank-lines.ts';
import { byteLength, MAX_LINE_BYTES } from './layout/byte-limit.ts';
import { writeRows } from './layout/columns.ts';
import { type LayoutOptions, layoutFor } from './layout/layout-options.ts';
import { lineSteps } from './layout/line-steps.ts';
import { readLines } from './layout/lines.ts';
import { nestingOf } from './layout/nesting.ts';
import { isReadAlike, readingOf } from './layout/reading.ts';
import { refusalOf } from './layout/refusal.ts';
import { makeRows } from './layout/rows.ts';

/** A laid out text; or why the text must stay as it is, and the offset (UTF-16 code units from 0) where that shows. */
export type FormatOutcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly offset: number };

/**
 * Lays out a configuration. Never throws, and never changes what keepalived reads: a text that has no tree worth the
 * name (braces that do not match, a quote that is not closed) is refused.
 */
export async function formatText(text: string, options: LayoutOptions = {}): Promise<FormatOutcome> {
  return formatTextSync(text, options);
}

/** {@link formatText} without a promise, for callers that cannot wait. */
export function formatTextSync(text: string, options: LayoutOptions = {}): FormatOutcome {
  const layout = layoutFor(text, options);
  if (layout.rangeStart >= layout.rangeEnd) return { ok: true, text };
  const source = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const lines = readLines(source);
  const refusal = refusalOf(source, lines);
  if (refusal !== undefined) return { ok: false, ...refusal };
  const steps = lineSteps(source, lines);
  const nesting = nestingOf(steps);
  if (!nesting.ok) return nesting;
  const rows = withBlankLines(makeRows({ text: source, lines, steps, depths: nesting.depths }, layout));
  const result = assemble(source, lines, rows, writeRows(rows, layout), layout);
  const sign = layout.keepalivedCommentSign;
  if (!isReadAlike(readingOf(source, lines, sign), result, sign)) return CHANGED;
  return { ok: true, text: keptEnd(text, source, result, layout.rangeEnd) };
}

const CHANGED: FormatOutcome = {
  ok: false,
  reason: 'laid out, keepalived would read it differently; this is a defect of the formatter, please report it',
  offset: 0,
};

/** A last line without line end gets none where it is not to be touched, or would become too long by it. */
function keptEnd(text: string, source: string, result: string, rangeEnd: number): string {
  if (text === source) return result;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const isKept = rangeEnd < text.length || byteLength(last) + 1 > MAX_LINE_BYTES;
  return isKept && result.endsWith(`${last}\n`) ? result.slice(0, -1) : result;
}
