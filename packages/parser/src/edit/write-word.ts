import {
  bracedUseAt,
  conditionAt,
  definitionHeadAt,
  includeKeywordAt,
  isSeparator,
  repetitionAt,
} from '../lexer/line-rules.ts';

/** A word as it stands in a text, or why no text is read as that word. */
export type WrittenWord =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Where a word is going to stand. */
export interface WordPlace {
  /** It is the first word of its line, where `@`, `~SEQ`, `$NAME=` and `include` mean something else. Default false. */
  readonly first?: boolean;
}

/**
 * Writes a value as one word, in double quotes where it needs them: white space, a comment sign, a brace, a single
 * quote, or nothing at all. A `$NAME` stays a use of a definition, as keepalived reads it in quotes, too.
 */
export function writeWord(value: string, { first = false }: WordPlace = {}): WrittenWord {
  const reason = whyNotWritable(value);
  if (reason !== undefined) return { ok: false, reason: `${JSON.stringify(value)} cannot be written: ${reason}` };
  if (!needsQuotes(value) && !(first && isSpecialInFront(value))) return { ok: true, text: value };
  if (endsInOpenEscape(value)) {
    return {
      ok: false,
      reason: `${JSON.stringify(value)} cannot be written: it needs quotes, and the backslash at its end would protect the closing one`,
    };
  }
  return { ok: true, text: `"${value}"` };
}

function whyNotWritable(value: string): string | undefined {
  if (value.includes('"')) return 'a word cannot hold a double quote, which keepalived has no way to escape';
  if (/[\r\n]/.test(value)) return 'a word ends with its line at the latest';
  return value.includes('\0') ? 'keepalived loses a line that holds a NUL character' : undefined;
}

function needsQuotes(value: string): boolean {
  if (value === '') return true;
  let at = 0;
  while (at < value.length) {
    const character = value[at] ?? '';
    const use = character === '$' ? bracedUseAt(value, at, value.length) : undefined;
    if (use === undefined && (isSeparator(character) || "#!{}'".includes(character))) return true;
    at += use?.length ?? 1;
  }
  return value.includes('\uFEFF');
}

function isSpecialInFront(value: string): boolean {
  const forms = [conditionAt, repetitionAt, definitionHeadAt, includeKeywordAt];
  // An include keyword counts with the blank that will follow it.
  return value.startsWith('~') || forms.some((form) => form(`${value} `, 0, value.length + 1) !== undefined);
}

function endsInOpenEscape(value: string): boolean {
  const backslashes = /\\*$/.exec(value)?.[0].length ?? 0;
  return backslashes % 2 === 1;
}
