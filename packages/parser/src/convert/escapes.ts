/*
 * Keywords for scripts read their line with escapes (lib/parser.c alloc_strvec_quoted_escaped). Data holds what they
 * mean; the model holds them as written.
 */

const BACKSLASH = 0x5c;
const CONTROL_MASK = 0x1f;
const BYTE = 0xff;

const NAMED: Readonly<Record<string, number>> = { a: 7, b: 8, E: 0x1b, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** What a text with escapes means: `\x41` is A. */
export function withoutEscapes(written: string): string {
  if (!written.includes('\\')) return written;
  const bytes = new TextEncoder().encode(written);
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const read: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte !== BACKSLASH || at + 1 >= bytes.length) {
      read.push(byte);
      at++;
      continue;
    }
    const { byte: meant, end } = readEscape(signs, at + 1);
    read.push(meant);
    at = end;
  }
  return new TextDecoder().decode(new Uint8Array(read));
}

const HEXADECIMAL = /x([0-9a-fA-F]+)/y;
const OCTAL = /[0-7]{1,3}/y;

/** @param signs a character for each byte @param at behind the backslash */
function readEscape(signs: string, at: number): { readonly byte: number; readonly end: number } {
  const hexadecimal = matchAt(HEXADECIMAL, signs, at)?.[1];
  if (hexadecimal !== undefined) {
    return { byte: Number.parseInt(hexadecimal.slice(-2), 16), end: at + 1 + hexadecimal.length };
  }
  if (signs[at] === 'c' && at + 1 < signs.length) return { byte: signs.charCodeAt(at + 1) & CONTROL_MASK, end: at + 2 };
  const octal = matchAt(OCTAL, signs, at)?.[0];
  if (octal !== undefined) return { byte: Number.parseInt(octal, 8) & BYTE, end: at + octal.length };
  return { byte: NAMED[signs[at] ?? ''] ?? signs.charCodeAt(at), end: at + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Octal digits that always make one escape: three of them, so that a digit behind is not taken for a fourth. */
const ESCAPE_DIGITS = 3;

/** One word as a keyword for scripts reads it: quotes where they are needed, escapes for what quotes cannot hold. */
export function quotedWord(text: string): string {
  if (/^[^\s"'\\{}#!\p{Cc}]+$/u.test(text)) return text;
  if (fitsIntoSingleQuotes(text)) return `'${text}'`;
  return `"${text.replace(/["\\\p{Cc}]/gu, escapeOf)}"`;
}

/** Single quotes leave double ones as they are; but comments and braces count in them, and so does a lone double one. */
function fitsIntoSingleQuotes(text: string): boolean {
  const doubleQuotes = text.split('"').length - 1;
  return doubleQuotes > 0 && doubleQuotes % 2 === 0 && !/['\\{}#!\p{Cc}]/u.test(text);
}

/** Braces are looked for before escapes are: a double quote must not be seen as one. */
function escapeOf(character: string): string {
  if (character === '\\') return '\\\\';
  const code = character.charCodeAt(0);
  const name = Object.keys(NAMED).find((known) => NAMED[known] === code);
  return `\\${name ?? code.toString(8).padStart(ESCAPE_DIGITS, '0')}`;
}
