import { listAt } from './list-at.ts';

/** Those of several that are alike, and those that differ from them. */
export interface OddOnes<T> {
  /** The largest group of equal ones; at a draw the one of the last, so that the first one named is to change. */
  readonly agreed: readonly T[];
  readonly odd: readonly T[];
}

/** Splits several into the largest group that has one value, and the others. */
export function oddOnes<T>(all: readonly T[], keyOf: (one: T) => string | number | boolean): OddOnes<T> {
  const groups = new Map<string | number | boolean, T[]>();
  for (const one of all) listAt(groups, keyOf(one)).push(one);
  const agreed = [...groups.values()].reduce<readonly T[]>(
    (best, group) => (group.length >= best.length ? group : best),
    [],
  );
  const agreeing = new Set(agreed);
  return { agreed, odd: all.filter((one) => !agreeing.has(one)) };
}
