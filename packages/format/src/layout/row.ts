/** One line of the result. */
export interface Row {
  /** The lines of the source, from 0, that it was made of, both included. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** Statement and braces, without the comment; empty for a comment on a line of its own. */
  readonly code: string;
  readonly comment: string;
  /** The comment begins right behind a word, as in `auth_pass a#b`: a blank would hide that it may be meant as a part of it. */
  readonly isGlued: boolean;
  /** Kept exactly so, indentation included; undefined for a row that is laid out. */
  readonly raw: string | undefined;
  /** Blank lines above it, in the source; set to those in the result when they are decided. */
  readonly blanks: number;
  /** No blank line may come or go above it. */
  readonly isFixed: boolean;
  /** A block is open behind it that was not before. */
  readonly opens: boolean;
  /** It begins with a `}`. */
  readonly closes: boolean;
  /** A `{` on a later line may move up to it. */
  readonly isHead: boolean;
  /** Where the statement's second word starts, for alignment; 0: not to be aligned. */
  readonly valueAt: number;
}

/** True for a comment on a line of its own. */
export function isCommentRow({ code, raw }: Row): boolean {
  return code === '' && raw === undefined;
}
