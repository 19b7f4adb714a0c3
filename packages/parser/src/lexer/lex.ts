import {
  bracedUseAt,
  commentStart,
  conditionAt,
  definitionHeadAt,
  includeKeywordAt,
  isSeparator,
  repetitionAt,
  trimBlanks,
  wordAt,
} from './line-rules.ts';
import type { Token, TokenKind } from './token.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Splits a text into tokens. Total and lossless: any text is accepted, every character is in exactly one token, and
 * the tokens' texts joined are the text. Knows nothing of keywords.
 */
export function lex(text: string): Token[] {
  return new LineLexer(text).run();
}

/** Walks the text line by line, since keepalived's language is one of lines. */
class LineLexer {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  /** The line before was part of a definition and ended in a backslash. */
  #inDefinition = false;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Token[] {
    const text = this.#text;
    let start = 0;
    if (text.startsWith(BYTE_ORDER_MARK)) start = this.#push('byte-order-mark', 0, 1);
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      const next = newline === -1 ? text.length : newline + 1;
      const end = newline === -1 ? next : this.#withoutCarriageReturns(start, newline);
      this.#line(start, end);
      if (newline !== -1) this.#push('newline', end, next);
      start = next;
    }
    return this.#tokens;
  }

  #withoutCarriageReturns(start: number, newline: number): number {
    let end = newline;
    while (end > start && this.#text[end - 1] === '\r') end--;
    return end;
  }

  #line(start: number, end: number): void {
    const comment = commentStart(this.#text, start, end);
    if (this.#inDefinition) this.#definitionLine(start, comment, end);
    else this.#statements(start, comment);
    if (comment < end) this.#push('comment', comment, end);
  }

  /**
   * `$NAME=…` was opened on a line above: all text is its value. An empty line ends it, and so does one with nothing but
   * a comment; before 2.4.0 not if that ends in a backslash, so that such a comment is kept inside.
   */
  #definitionLine(start: number, comment: number, end: number): void {
    const from = this.#blanks(start, comment);
    if (from < comment) this.#definitionText(from, comment);
    else this.#inDefinition = this.#text[trimBlanks(this.#text, comment, end) - 1] === '\\' && comment < end;
  }

  #definitionText(from: number, end: number): void {
    const to = trimBlanks(this.#text, from, end);
    this.#inDefinition = this.#text[to - 1] === '\\';
    if (this.#inDefinition) {
      const textEnd = trimBlanks(this.#text, from, to - 1);
      this.#push('definition-text', from, textEnd);
      this.#push('blank', textEnd, to - 1);
      this.#push('continuation', to - 1, to);
    } else {
      this.#push('definition-text', from, to);
    }
    this.#push('blank', to, end);
  }

  /** What may start a statement (a line, or what follows a brace): conditions, repetitions, then one of the four forms. */
  #statements(start: number, end: number): void {
    const text = this.#text;
    let at = start;
    let starting = true;
    let conditional = false;
    while (at < end) {
      at = this.#blanks(at, end);
      if (at >= end) return;
      const character = text[at] ?? '';
      if (character === '{' || character === '}') {
        at = this.#push(character === '{' ? 'open-brace' : 'close-brace', at, at + 1);
        starting = true;
        conditional = false;
        continue;
      }
      const prefixEnd = starting ? this.#prefix(at, end, !conditional) : at;
      if (prefixEnd > at) {
        conditional = character === '@';
        at = prefixEnd;
        continue;
      }
      if (starting && this.#wholeLineForm(at, end)) return;
      starting = false;
      at = this.#word(at, end);
    }
  }

  /** A condition or a repetition; only a repetition may follow a condition at once. Returns the offset behind it. */
  #prefix(at: number, end: number, conditionAllowed: boolean): number {
    const condition = conditionAllowed ? conditionAt(this.#text, at, end) : undefined;
    if (condition !== undefined) return this.#push('condition', at, at + condition.length);
    const repetition = repetitionAt(this.#text, at, end);
    return repetition === undefined ? at : this.#push('repetition', at, at + repetition.length);
  }

  /** An include or a definition takes the rest of the line, braces and all. */
  #wholeLineForm(at: number, end: number): boolean {
    const include = includeKeywordAt(this.#text, at, end);
    if (include !== undefined) {
      const path = this.#blanks(this.#push('include-keyword', at, at + include.length), end);
      const to = trimBlanks(this.#text, path, end);
      this.#push('include-path', path, to);
      this.#push('blank', to, end);
      return true;
    }
    const head = definitionHeadAt(this.#text, at, end);
    if (head === undefined) return false;
    this.#definitionText(this.#blanks(this.#push('definition-head', at, at + head.length), end), end);
    return true;
  }

  #word(at: number, end: number): number {
    if (this.#text[at] !== '"') return this.#push('word', at, this.#unquotedEnd(at, end));
    const word = wordAt(this.#text, at, end);
    return this.#push(word.unterminated ? 'unterminated' : 'quoted', at, word.end);
  }

  /** An unquoted word ends at white space, a quote or a brace, unless that belongs to a `${NAME}` inside it. */
  #unquotedEnd(start: number, end: number): number {
    let at = start;
    while (at < end) {
      const character = this.#text[at] ?? '';
      if (isSeparator(character) || character === '"' || character === '{' || character === '}') return at;
      const use = character === '$' ? bracedUseAt(this.#text, at, end) : undefined;
      at += use?.length ?? 1;
    }
    return at;
  }

  #blanks(from: number, end: number): number {
    let at = from;
    while (at < end && isSeparator(this.#text[at] ?? '')) at++;
    return this.#push('blank', from, at);
  }

  /** Adds a token, none for an empty stretch, and returns its end. */
  #push(kind: TokenKind, start: number, end: number): number {
    if (end > start) this.#tokens.push({ kind, start, end });
    return end;
  }
}
