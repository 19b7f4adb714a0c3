import { skipBlanks, trimBlanks } from '../lexer/line-rules.ts';
import { MappedText } from './mapped-text.ts';
import type { Reading } from './reading.ts';

const SPECIAL = /[!#"\\]/;

/**
 * A line without its comment, the escapes of comment signs, and outer blanks. A backslash at the end of the line stays,
 * right behind the text (lib/parser.c decomment).
 */
export function decomment(line: MappedText, reading: Reading): MappedText {
  const start = skipBlanks(line.text, 0, line.length);
  if (!SPECIAL.test(line.text)) return line.slice(start, trimBlanks(line.text, start, line.length));
  const { comment, backslash, escapes } = findSpecials(line.text, start, reading);
  const end = comment ?? backslash ?? line.length;
  const text = withoutOffsets(line, start, end, escapes);
  const trimmed = text.slice(0, trimBlanks(text.text, 0, text.length));
  return backslash === undefined ? trimmed : trimmed.concat(line.slice(backslash, backslash + 1));
}

interface Specials {
  /** Where the comment starts. */
  comment?: number;
  /** The backslash that ends the line. */
  backslash?: number;
  /** Backslashes before comment signs, outside double quotes: they go. */
  readonly escapes: number[];
}

function findSpecials(text: string, start: number, reading: Reading): Specials {
  const found: Specials = { escapes: [] };
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') {
      const next = text[++at];
      if (next === undefined) found.backslash = at - 1;
      else if (!quoted && (next === '#' || next === '!')) found.escapes.push(at - 1);
      continue;
    }
    if (character === '"' && found.comment === undefined) quoted = !quoted;
    if (!quoted && (character === '#' || character === '!')) found.comment ??= at;
    if (found.comment !== undefined && !reading.joinsBehindComment) break;
  }
  return found;
}

function withoutOffsets(line: MappedText, start: number, end: number, offsets: readonly number[]): MappedText {
  const parts: MappedText[] = [];
  let from = start;
  for (const offset of offsets) {
    if (offset >= end) break;
    parts.push(line.slice(from, offset));
    from = offset + 1;
  }
  return MappedText.join([...parts, line.slice(from, Math.max(from, end))]);
}
