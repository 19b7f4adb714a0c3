/**
 * Words that a mistyped one may have meant, best first, at most three.
 * Near is: at most a third of the letters differ (two for short words), letter case not counted.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  let limit = Math.max(2, Math.floor(wanted.length / 3));
  const letters = lettersOf(wanted);
  const rows = [0, 1, 2].map(() => new Uint16Array(wanted.length + limit + 2)) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ];
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit || differentLetters(letters, lettersOf(other)) > limit) continue;
    const distance = editDistance(wanted, other, limit, rows);
    if (distance > limit || distance >= wanted.length) continue;
    scored.push({ candidate, distance });
    scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
    scored.length = Math.min(scored.length, MOST);
    // The next one must be at least as near as the last of them.
    if (scored.length === MOST) limit = scored.at(-1)?.distance ?? limit;
  }
  return scored.map(({ candidate }) => candidate);
}

const MOST = 3;

/** One bit for each character that occurs; characters may share one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** Edits that are needed at least: one brings in one letter, and takes out one. */
function differentLetters(a: number, b: number): number {
  return Math.max(bitsOf(a & ~b), bitsOf(b & ~a));
}

function bitsOf(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one word into the other; above `limit` any number above
 * it. Only cells near the diagonal can stay within the limit.
 * @param rows room for three rows of `b.length + 2` each
 */
function editDistance(
  one: string,
  other: string,
  limit: number,
  rows: readonly [Uint16Array, Uint16Array, Uint16Array],
): number {
  const [a, b] = withoutCommonEnds(one, other);
  let [beforePrevious, previous, current] = rows;
  const tooMany = limit + 1;
  for (let j = 0; j <= b.length + 1; j++) previous[j] = Math.min(j, tooMany);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    current[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany;
    let least = current[from - 1] ?? tooMany;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = (previous[j - 1] ?? tooMany) + (same ? 0 : 1);
      best = Math.min(best, (previous[j] ?? tooMany) + 1, (current[j - 1] ?? tooMany) + 1, tooMany);
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) best = Math.min(best, (beforePrevious[j - 2] ?? tooMany) + 1);
      current[j] = best;
      if (best < least) least = best;
    }
    current[to + 1] = tooMany;
    if (least > limit) return tooMany;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length] ?? tooMany;
}

/** What is left of two words without the beginning and the end that are the same. */
function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return [a.slice(start, a.length - same), b.slice(start, b.length - same)];
}
