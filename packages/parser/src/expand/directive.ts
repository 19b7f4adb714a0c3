import type { LogicalLine, Word } from './logical-line.ts';

/** A statement as one node reads it: its words, and its block where it has one. */
export interface Directive {
  /** The first word; undefined for a block without head. */
  readonly keyword: Word | undefined;
  /** The words behind the first one. */
  readonly args: readonly Word[];
  /** The line it was read from; undefined for a block without head. */
  readonly line: LogicalLine | undefined;
  readonly block: DirectiveBlock | undefined;
}

/** `{ … }` of a directive. */
export interface DirectiveBlock {
  /** Undefined where it is missing and the block was assumed. */
  readonly open: Word | undefined;
  /** Undefined where the text ends before it. */
  readonly close: Word | undefined;
  readonly directives: readonly Directive[];
}
