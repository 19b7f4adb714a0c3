import type { Position } from '@kalint/parser';

/** What became of a file or, where nothing is written, would become of it. */
export type FileOutcome = { readonly path: string } & (
  | { readonly kind: 'formatted'; readonly before: string; readonly after: string }
  | { readonly kind: 'unchanged' }
  /** Its text cannot be laid out, and nothing of it was touched. */
  | { readonly kind: 'refused'; readonly reason: string; readonly place: Position }
  /** It could not be read, laid out or written; the problem is a whole sentence. */
  | { readonly kind: 'failed'; readonly problem: string }
);
