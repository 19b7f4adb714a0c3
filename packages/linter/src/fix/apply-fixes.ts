import type { Fix, FixEdit } from '../engine/finding.ts';

/** A text with fixes put into it. */
export interface FixedText {
  readonly text: string;
  /** How many of the fixes are in it. */
  readonly applied: number;
}

/**
 * Puts fixes into a text, those further up first. A fix is applied whole or not at all: one that touches text which a
 * fix before it has changed is left out, to be offered again when the new text is linted. Of several fixes that want the
 * same, one is applied. Never throws; a fix whose edits overlap or lie outside of the text is left out.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const accepted: FixEdit[] = [];
  let applied = 0;
  for (const edits of fixes.map(sortedEdits).sort(byPlace)) {
    if (!isSound(edits, text) || edits.some((edit) => accepted.some((other) => conflicts(edit, other)))) continue;
    accepted.push(...edits);
    applied++;
  }
  return { text: withEdits(text, accepted), applied };
}

function sortedEdits({ edits }: Fix): FixEdit[] {
  return [...edits].sort(byStart);
}

function byStart(a: FixEdit, b: FixEdit): number {
  return a.start - b.start || a.end - b.end;
}

function byPlace([a]: readonly FixEdit[], [b]: readonly FixEdit[]): number {
  return a === undefined || b === undefined ? 0 : byStart(a, b);
}

function isSound(edits: readonly FixEdit[], text: string): boolean {
  return (
    edits.length > 0 &&
    edits.every(({ start, end }, i) => (edits[i - 1]?.end ?? 0) <= start && start <= end && end <= text.length)
  );
}

/** Insertions at one point go together unless they say the same; anything else must not meet in a character. */
function conflicts(a: FixEdit, b: FixEdit): boolean {
  const isInsertion = ({ start, end }: FixEdit) => start === end;
  if (isInsertion(a) && isInsertion(b)) return a.start === b.start && a.text === b.text;
  return a.start < b.end && b.start < a.end;
}

/** The text after edits that do not overlap; insertions at one point stand in the order given. */
function withEdits(text: string, edits: readonly FixEdit[]): string {
  let fixed = '';
  let at = 0;
  for (const edit of [...edits].sort(byStart)) {
    fixed += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return fixed + text.slice(at);
}
