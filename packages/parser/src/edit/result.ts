import type { EditStatement } from './edit-section.ts';

/** What came of a change: the statement that has it now, or why nothing was changed. */
export type EditResult =
  | { readonly ok: true; readonly statement: EditStatement }
  | { readonly ok: false; readonly reason: string };

/** A change that was not made. */
export interface Refusal {
  /** What was asked for, as it would be written: `set priority "a\nb"`. */
  readonly change: string;
  /** A sentence without its full stop: why it was not made. */
  readonly reason: string;
}
