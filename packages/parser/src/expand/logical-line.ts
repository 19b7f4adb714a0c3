import { wordAt, wordStart } from '../lexer/line-rules.ts';
import type { MappedText } from './mapped-text.ts';
import type { Origin } from './origin.ts';

/** A word as keepalived reads it, with the way back to the text. */
export interface Word {
  /** The value, without quotes. */
  readonly text: string;
  readonly quoted: boolean;
  /** The place to edit, quotes included. */
  readonly origin: Origin;
  /** Holds a value that only the running host knows (`${_ENV X}`): it cannot be judged. */
  readonly unknown: boolean;
}

/** What keepalived reads at a time: a statement's words, or one brace. */
export interface LogicalLine {
  readonly kind: 'statement' | 'open' | 'close';
  readonly text: MappedText;
  readonly words: readonly Word[];
}

/** Splits a text without braces into words; undefined where it has none. */
export function logicalLine(kind: LogicalLine['kind'], text: MappedText): LogicalLine {
  const words: Word[] = [];
  const { length } = text;
  for (let at = wordStart(text.text, 0, length); at < length; ) {
    const { start, end, quoted, unterminated } = wordAt(text.text, at, length);
    words.push({
      text: quoted ? text.text.slice(start + 1, unterminated ? end : end - 1) : text.text.slice(start, end),
      quoted,
      origin: text.origin(start, end),
      unknown: text.isUnknown(start, end),
    });
    at = wordStart(text.text, end, length);
  }
  return { kind, text, words };
}
