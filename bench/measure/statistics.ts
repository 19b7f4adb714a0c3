/** The middle one; of an even number the upper of both. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Middle values of two things that were measured by turns. */
export interface Pair {
  /** Of kalint. */
  readonly ours: number;
  /** Of what it is compared with. */
  readonly other: number;
}
