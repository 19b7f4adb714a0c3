/** A replacement of text in one file; offsets in UTF-16 code units from 0, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits in it, or why they do not go together. */
export type EditedText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/**
 * Puts edits into a text, all or none of them, in any order. Edits that overlap or lie outside of the text are refused;
 * insertions at one point stand in the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  let edited = '';
  let at = 0;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) return { ok: false, reason: `the edit at offset ${start} overlaps one that ends at ${at}` };
    if (end < start || end > text.length) {
      return { ok: false, reason: `the edit ${start}…${end} does not lie in a text of ${text.length} characters` };
    }
    edited += text.slice(at, start) + inserted;
    at = end;
  }
  return { ok: true, text: edited + text.slice(at) };
}
