import type { FuzzFinding } from './outcome.ts';

/**
 * Leaves out lines, then characters, for as long as the same kind of failure comes.
 * @param run answers why a text fails; undefined where it does not
 * @param milliseconds the longest that is tried
 */
export async function minimise(
  finding: FuzzFinding,
  run: (text: string) => Promise<string | undefined>,
  milliseconds: number,
): Promise<FuzzFinding> {
  const end = Date.now() + milliseconds;
  let smallest = finding;
  for (const split of [/(?<=\n)/, '']) {
    let parts = smallest.text.split(split);
    for (let size = Math.ceil(parts.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < parts.length && Date.now() < end; ) {
        const shorter = parts.toSpliced(at, size);
        const text = shorter.join('');
        const why = await run(text);
        if (why !== undefined && kindOf(why) === kindOf(finding.why)) {
          parts = shorter;
          smallest = { text, why };
        } else {
          at += size;
        }
      }
    }
  }
  return smallest;
}

/** The name of what was thrown: places and numbers differ with the text. */
function kindOf(why: string): string {
  return /^[\w ]*/.exec(why)?.[0] ?? '';
}
