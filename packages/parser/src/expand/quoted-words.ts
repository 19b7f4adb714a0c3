import { isSeparator } from '../lexer/line-rules.ts';
import type { LogicalLine, Word } from './logical-line.ts';

/**
 * The words of a line as keywords for scripts read them: both quote kinds, which may join to neighbouring text, and a
 * backslash that protects the next character (lib/parser.c alloc_strvec_quoted). Escapes stay as written.
 * A quote that is not closed takes the rest of the line.
 */
export function quotedWords(line: LogicalLine): Word[] {
  const { text } = line.text;
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSeparator(text[at] ?? ' ')) {
      at++;
      continue;
    }
    const { value, end, quoted } = readWord(text, at);
    words.push({ text: value, quoted, origin: line.text.origin(at, end), unknown: line.text.isUnknown(at, end) });
    at = end;
  }
  return words;
}

function readWord(text: string, start: number): { value: string; end: number; quoted: boolean } {
  let value = '';
  let quote = '';
  let quoted = false;
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && at + 1 < text.length) value += character + (text[++at] ?? '');
    else if (quote !== '' && character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      quoted = true;
    } else if (quote === '' && isSeparator(character)) break;
    else value += character;
  }
  return { value, end: at, quoted };
}
