import type { Origin } from '../expand/origin.ts';
import type { BoundStatement } from './bound.ts';

/** A value of the model with the place to edit. */
export interface Field<T> {
  readonly value: T;
  /** The word (or words) the value was read from; for a flag its keyword. */
  readonly origin: Origin;
  /** The statement it stands in. */
  readonly statement: BoundStatement;
}

/** A name that refers to something defined elsewhere. */
export interface Reference<T> {
  readonly name: string;
  /** What it refers to; undefined where nothing of that name is defined. The first definition counts, as for keepalived. */
  readonly definition: T | undefined;
}

/** What every block and list entry of the model has. */
export interface BoundBlock {
  /** The place of its keyword and arguments, or of the entry. */
  readonly origin: Origin;
  readonly statement: BoundStatement;
}
