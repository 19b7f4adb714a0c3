import type { AnySpec, OptionSpec } from '../catalogue/spec.ts';
import type { Version } from '../catalogue/version.ts';
import type { Directive } from '../expand/directive.ts';
import type { Word } from '../expand/logical-line.ts';
import type { BoundArgument, BoundStatement } from './bound.ts';

/** What is wrong with a statement as the catalogue sees it. */
export type BindProblem =
  /** No release has this keyword in this block. `block` is its path, "" at the top level. */
  | {
      readonly code: 'unknown-keyword';
      readonly word: Word;
      readonly directive: Directive;
      readonly block: string;
      /** Similar keywords of this block, best first. */
      readonly suggestions: readonly string[];
      /** Paths of other blocks that have it; "" is the top level. */
      readonly elsewhere: readonly string[];
    }
  /** Other releases than the target know it. */
  | {
      readonly code: 'not-in-target';
      readonly word: Word;
      readonly statement: BoundStatement | undefined;
      readonly spec: AnySpec | OptionSpec;
      readonly target: Version;
    }
  /** A positional argument is not there. */
  | {
      readonly code: 'missing-argument';
      readonly statement: BoundStatement;
      /** The word behind which it should stand. */
      readonly after: Word;
      /** What is expected, in words for people: "priority (whole number 1…255)". */
      readonly expected: string;
    }
  /** An option of a statement is given again: the last one counts. */
  | {
      readonly code: 'repeated-option';
      readonly statement: BoundStatement;
      readonly word: Word;
      readonly first: Word;
      /** keepalived reports it. */
      readonly reported: boolean;
    }
  /** A word that keepalived passes over in silence because of the option before it. */
  | { readonly code: 'lost-word'; readonly statement: BoundStatement; readonly word: Word }
  /** A word is not accepted. */
  | {
      readonly code: 'bad-argument';
      readonly statement: BoundStatement;
      readonly argument: BoundArgument;
    }
  /** Words that nothing reads. */
  | {
      readonly code: 'extra-arguments';
      readonly statement: BoundStatement;
      readonly words: readonly Word[];
      /** keepalived reports them. */
      readonly reported: boolean;
      /** Options the first one may have meant. */
      readonly suggestions: readonly string[];
    }
  /** A block stands behind a keyword that takes none. */
  | { readonly code: 'unexpected-block'; readonly statement: BoundStatement }
  /** A keyword that needs a block has none. */
  | { readonly code: 'missing-block'; readonly statement: BoundStatement };
