/**
 * What a token is. Every character of a text is in exactly one token.
 * - `word`, `quoted` ("…" with its quotes), `unterminated` (a quote that is never closed, to the end of the line)
 * - `condition` (@id), `repetition` (~SEQ(…)), `include-keyword`, `include-path`,
 *   `definition-head` ($NAME=), `definition-text` (a line of its value), `continuation` (the `\` that ends such a line)
 * - `open-brace`, `close-brace`, `comment`, `newline` (LF, with the CRs before it)
 * - `blank` (white space inside a line), `byte-order-mark`
 */
export type TokenKind =
  | 'word'
  | 'quoted'
  | 'unterminated'
  | 'condition'
  | 'repetition'
  | 'include-keyword'
  | 'include-path'
  | 'definition-head'
  | 'definition-text'
  | 'continuation'
  | 'open-brace'
  | 'close-brace'
  | 'comment'
  | 'newline'
  | 'blank'
  | 'byte-order-mark';

/** A stretch of the text. Offsets count UTF-16 code units from 0; `end` is exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}
