import { splitWords } from '../lexer/line-rules.ts';
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
  const words = splitWords(text.text, 0, text.length).map((span): Word => {
    const from = span.quoted ? span.start + 1 : span.start;
    const to = span.quoted && !span.unterminated ? span.end - 1 : span.end;
    return {
      text: text.text.slice(from, to),
      quoted: span.quoted,
      origin: text.origin(span.start, span.end),
      unknown: text.isUnknown(span.start, span.end),
    };
  });
  return { kind, text, words };
}
