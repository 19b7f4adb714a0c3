/** What two items that may stand side by side are to each other. */
export type Likeness = 'same' | 'version' | 'other';

/** Larger tables than this are not filled: what differs in so large a part is not looked at closer. */
const MAX_CELLS = 16_000_000;
const SCORE = { same: 4, version: 1 } as const;

/** A step through both lists: an item of each, or of one. */
export interface Step {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/**
 * Puts two lists side by side, keeping the order of both, so that as many items as can be are the same, and then as
 * many as can be are versions of each other. Between such pairs, the left items come first.
 */
export function align<L, R>(left: readonly L[], right: readonly R[], likeness: (l: L, r: R) => Likeness): Step[] {
  const same = (l: number, r: number) => likeness(left[l] as L, right[r] as R) === 'same';
  let start = 0;
  while (start < left.length && start < right.length && same(start, start)) start++;
  let tail = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (tail < shorter && same(left.length - 1 - tail, right.length - 1 - tail)) tail++;
  const middle = alignMiddle(
    { from: start, count: left.length - start - tail },
    { from: start, count: right.length - start - tail },
    (l, r) => likeness(left[l] as L, right[r] as R),
  );
  return [
    ...range(0, start).map((i) => ({ left: i, right: i })),
    ...middle,
    ...range(0, tail).map((i) => ({ left: left.length - tail + i, right: right.length - tail + i })),
  ];
}

interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** The best path through the table of all pairs (Needleman and Wunsch). */
function alignMiddle(left: Stretch, right: Stretch, likeness: (l: number, r: number) => Likeness): Step[] {
  const width = right.count + 1;
  if ((left.count + 1) * width > MAX_CELLS)
    return leftFirst(range(left.from, left.count), range(right.from, right.count));
  const scores = new Int32Array((left.count + 1) * width);
  for (let l = left.count - 1; l >= 0; l--) {
    for (let r = right.count - 1; r >= 0; r--) {
      const skip = Math.max(scores[(l + 1) * width + r] ?? 0, scores[l * width + r + 1] ?? 0);
      scores[l * width + r] = Math.max(
        skip,
        pairScore(likeness(left.from + l, right.from + r), scores[(l + 1) * width + r + 1]),
      );
    }
  }
  return path(scores, left, right, likeness);
}

/** What is gained by a pair, with what comes after it; nothing for items that have nothing in common. */
function pairScore(likeness: Likeness, after = 0): number {
  return likeness === 'other' ? 0 : after + SCORE[likeness];
}

function path(scores: Int32Array, left: Stretch, right: Stretch, likeness: (l: number, r: number) => Likeness): Step[] {
  const width = right.count + 1;
  const steps: Step[] = [];
  let lefts: number[] = [];
  let rights: number[] = [];
  let [l, r] = [0, 0];
  while (l < left.count && r < right.count) {
    const score = scores[l * width + r];
    const kind = likeness(left.from + l, right.from + r);
    if (kind !== 'other' && score === pairScore(kind, scores[(l + 1) * width + r + 1])) {
      for (const step of leftFirst(lefts, rights)) steps.push(step);
      steps.push({ left: left.from + l, right: right.from + r });
      [lefts, rights] = [[], []];
      l++;
      r++;
    } else if (score === scores[(l + 1) * width + r]) lefts.push(left.from + l++);
    else rights.push(right.from + r++);
  }
  const leftOver = [...lefts, ...range(left.from + l, left.count - l)];
  const rightOver = [...rights, ...range(right.from + r, right.count - r)];
  return [...steps, ...leftFirst(leftOver, rightOver)];
}

function leftFirst(lefts: readonly number[], rights: readonly number[]): Step[] {
  return [...lefts.map((left) => ({ left, right: undefined })), ...rights.map((right) => ({ left: undefined, right }))];
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
