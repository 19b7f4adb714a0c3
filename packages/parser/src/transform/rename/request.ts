import type { Origin } from '../../expand/origin.ts';
import type { NameKind } from './named-things.ts';

/** What is to be renamed. */
export interface RenameRequest {
  /** The name; with `$` in front, that of a definition. */
  readonly from: string;
  readonly to: string;
  /** What it is the name of. Needed only where several kinds of things have it. */
  readonly kind?: NameKind;
}

/** Why nothing is renamed, or what a person should know: whole sentences, and the place where there is one. */
export interface RenameProblem {
  readonly message: string;
  readonly origin?: Origin;
}
