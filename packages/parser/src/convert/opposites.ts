import type { KeywordTable } from '../catalogue/spec.ts';

/**
 * Keys in their order, but of two flags that undo each other (`preempt`, `nopreempt`) the one that is to count stands
 * behind the other. `placeOf`: the later place counts.
 */
export function laterOppositeLast(
  keys: readonly string[],
  table: KeywordTable,
  placeOf: (key: string) => number,
): string[] {
  const ordered = [...keys];
  for (const [one, { undoes: other }] of Object.entries(table)) {
    if (other === undefined || !ordered.includes(one) || !ordered.includes(other)) continue;
    const [earlier, later] = placeOf(one) < placeOf(other) ? [one, other] : [other, one];
    if (ordered.indexOf(earlier) < ordered.indexOf(later)) continue;
    ordered.splice(ordered.indexOf(later), 1);
    ordered.splice(ordered.indexOf(earlier) + 1, 0, later);
  }
  return ordered;
}
