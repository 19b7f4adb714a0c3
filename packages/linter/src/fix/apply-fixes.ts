import type { Fix, FixEdit } from '../engine/finding.ts';
import { countUpTo } from '../facts/count-up-to.ts';

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
  const accepted = new AcceptedEdits();
  let applied = 0;
  for (const edits of fixes.map(sortedEdits).sort(byPlace)) {
    if (!isSound(edits, text) || edits.some((edit) => accepted.conflictsWith(edit))) continue;
    for (const edit of edits) accepted.add(edit);
    applied++;
  }
  return { text: withEdits(text, accepted.all), applied };
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

/** Edits that go together: looked up by their places, since a text can have a hundred thousand. */
class AcceptedEdits {
  readonly all: FixEdit[] = [];
  readonly #insertions = new Set<string>();
  /** Where something is inserted, and where replaced stretches start and end, each in order. */
  readonly #points: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(edit: FixEdit): void {
    const { start, end } = edit;
    this.all.push(edit);
    if (isInsertion(edit)) {
      this.#insertions.add(keyOf(edit));
      this.#points.splice(countUpTo(this.#points, start), 0, start);
    } else {
      const at = countUpTo(this.#starts, start);
      this.#starts.splice(at, 0, start);
      this.#ends.splice(at, 0, end);
    }
  }

  /** Insertions at one point go together unless they say the same; anything else must not meet in a character. */
  conflictsWith(edit: FixEdit): boolean {
    const { start, end } = edit;
    const lastBefore = this.#ends[countUpTo(this.#starts, end - 1) - 1] ?? 0;
    if (lastBefore > start) return true;
    if (isInsertion(edit)) return this.#insertions.has(keyOf(edit));
    return (this.#points[countUpTo(this.#points, start)] ?? end) < end;
  }
}

function isInsertion({ start, end }: FixEdit): boolean {
  return start === end;
}

function keyOf({ start, text }: FixEdit): string {
  return `${start} ${text}`;
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
