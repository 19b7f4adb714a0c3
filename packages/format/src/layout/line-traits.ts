import type { Token } from '@kalint/parser';
import type { Line } from './lines.ts';

/** What stands in a line that is more than words and braces. */
const SPECIAL = /[\\'$~@]|include/;
const DEFINITION_USE = /\$[A-Za-z_{]/;

/**
 * True for a line that keepalived takes as a whole: a condition covers it, a repetition repeats it, a definition is put
 * into it, or a backslash or single quote decides how it is split. Such a line is neither cut in two nor joined to others.
 */
export function isWhole(text: string, { start, end, code }: Line): boolean {
  if (!SPECIAL.test(text.slice(start, end))) return false;
  return code.some((token, i) => isWholeLineToken(text, token, i));
}

function isWholeLineToken(text: string, token: Token, i: number): boolean {
  switch (token.kind) {
    case 'open-brace':
    case 'close-brace':
      return false;
    case 'word':
    case 'quoted': {
      const word = text.slice(token.start, token.end);
      return /^[~@]/.test(word) || DEFINITION_USE.test(word) || isReadAgain(word, token);
    }
    case 'include-keyword':
      return i > 0;
    case 'include-path':
      return false;
    default:
      return true;
  }
}

/** Keywords for scripts read their line again, where these characters decide what a word is. */
function isReadAgain(word: string, { kind }: Token): boolean {
  return word.includes('\\') || (kind === 'word' && word.includes("'"));
}

/** True where blanks between words may be part of a word when the line is read again. */
export function keepsBlanks(text: string, tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    if (token.kind !== 'word' && token.kind !== 'quoted') return token.kind === 'continuation';
    return isReadAgain(text.slice(token.start, token.end), token);
  });
}

export function isBrace({ kind }: Token): boolean {
  return kind === 'open-brace' || kind === 'close-brace';
}

/** True for what stands in front of a statement or brace. */
export function isPrefix({ kind }: Token): boolean {
  return kind === 'condition' || kind === 'repetition';
}

/** `$NAME` must be followed by white space, and `${NAME}` holds braces: what is glued to what must not change there. */
export function keepsGlue(text: string, code: readonly Token[]): boolean {
  return code.some(({ start, end }) => text.slice(start, end).includes('$'));
}
