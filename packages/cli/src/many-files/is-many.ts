/** Threads pay where there is more text than this. In UTF-16 code units. */
export const WORTH_THREADS = 1_000_000;

/** What decides how files are linted, as it was written. */
export interface Wishes {
  readonly cache?: boolean;
  readonly concurrency?: number;
  /** What rules take is measured in one thread. */
  readonly timing?: boolean;
}

/** Whether there is so much to lint, or so much asked for, that it is worth to go about it otherwise. */
export function isMany(files: readonly { readonly text: string }[], { cache, concurrency, timing }: Wishes): boolean {
  return !timing && (cache === true || concurrency !== undefined || sizeOf(files) > WORTH_THREADS);
}

/** All text together. In UTF-16 code units. */
export function sizeOf(files: readonly { readonly text: string }[]): number {
  return files.reduce((sum, { text }) => sum + text.length, 0);
}
