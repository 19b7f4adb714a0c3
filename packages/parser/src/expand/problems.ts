import type { Origin } from './origin.ts';

/** What can be wrong with the text itself, before any keyword is looked at. */
export type ExpansionProblem =
  /**
   * A `}` too many. With `head` it closes the block of that statement too early; `before` is the statement that still
   * belongs into it, where one follows at once. Without `head`, no block is left open for it.
   */
  | {
      readonly code: 'unexpected-close-brace';
      readonly origin: Origin;
      readonly head?: string;
      readonly before?: Origin;
    }
  /**
   * A block that is not closed: `origin` is its `{`, `head` the statement it belongs to. `before` is the statement or
   * `}` that no longer belongs into it, so that the `}` is missing above; without it, the text ended first.
   */
  | { readonly code: 'missing-close-brace'; readonly origin: Origin; readonly head: string; readonly before?: Origin }
  /** A statement that needs a block is followed by what belongs into it, without `{`. `origin` is the statement. */
  | { readonly code: 'missing-open-brace'; readonly origin: Origin; readonly head: string }
  /** A `{` with no statement before it. */
  | { readonly code: 'block-without-head'; readonly origin: Origin }
  /** A double quote that is not closed on its line. */
  | { readonly code: 'unterminated-quote'; readonly origin: Origin }
  /** A line of 1023 bytes or more: keepalived's buffer is full before its end. */
  | { readonly code: 'line-too-long'; readonly origin: Origin; readonly bytes: number }
  /** A NUL character: keepalived loses the line. */
  | { readonly code: 'embedded-nul'; readonly origin: Origin }
  /** A byte order mark: keepalived reads it as part of the first word. */
  | { readonly code: 'byte-order-mark'; readonly origin: Origin }
  /** An include that matches no file. */
  | { readonly code: 'include-unmatched'; readonly origin: Origin; readonly keyword: string; readonly pattern: string }
  /** A file that includes itself, directly or through others. */
  | { readonly code: 'include-cycle'; readonly origin: Origin; readonly path: string }
  /** A file that is there but cannot be read. */
  | {
      readonly code: 'include-unreadable';
      readonly origin: Origin;
      readonly path: string;
      readonly reason: string;
      /** keepalived may read it all the same: the reason is one of whoever looks here. */
      readonly daemonMayRead: boolean;
    }
  /** A use of a name that is not defined there. */
  | { readonly code: 'undefined-definition'; readonly origin: Origin; readonly name: string }
  /** A definition that nothing uses. */
  | { readonly code: 'unused-definition'; readonly origin: Origin; readonly name: string }
  /** A ~SEQ or ~LST that keepalived cannot read. */
  | { readonly code: 'invalid-repetition'; readonly origin: Origin; readonly reason: string }
  /** Expansion was stopped: there is more than the budget allows. */
  | {
      readonly code: 'expansion-limit';
      readonly origin: Origin;
      readonly limit: number;
      readonly what: string;
      /** The limit as an option names it; undefined where it is keepalived's own. */
      readonly name?: string;
      /** What keepalived does with as much: reads all, breaks a long line, reads only what is for its id, or reads on until it can open no more files. */
      readonly daemon: 'all' | 'one-line' | 'one-id' | 'while-open';
    };
