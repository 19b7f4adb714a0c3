/*
 * How keepalived reads one line: where the comment starts, where a brace ends the statement, what a word is.
 * The lexer (over the file) and the expander (over substituted text) both use these, so that they cannot disagree.
 * Source: lib/parser.c decomment, read_line and alloc_strvec.
 */

/** True for a character that separates words (parser.c:WHITE_SPACE_STR). */
export function isSeparator(character: string): boolean {
  return isSeparatorCode(character.charCodeAt(0));
}

/** Space, and tab, line feed, vertical tab, form feed and carriage return, which follow one another. */
function isSeparatorCode(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/**
 * Offset of the `#` or `!` that starts the comment, or `to` where there is none.
 * A double quote protects, a single quote does not; a backslash protects the character behind it.
 */
export function commentStart(text: string, from: number, to: number): number {
  let quoted = false;
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '#' || character === '!')) return at;
  }
  return to;
}

/** Offset of the first `{` or `}` outside double quotes, or `to`. An unterminated quote hides the rest. */
export function nextBrace(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '{' || character === '}') return at;
    if (character === '"') {
      const end = text.indexOf('"', at + 1);
      if (end === -1 || end >= to) return to;
      at = end;
    }
  }
  return to;
}

const QUOTE = 0x22;

/** One word of a line; `start` and `end` include the quotes. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  /** `"…"`: the quotes are not part of the value. */
  readonly quoted: boolean;
  /** A double quote was opened and never closed; the word is the rest of the line. */
  readonly unterminated: boolean;
}

/** The word that starts at `start`, which must not be a separator. A double quote starts a new word even inside one. */
export function wordAt(text: string, start: number, to: number): WordSpan {
  if (text[start] === '"') {
    const end = text.indexOf('"', start + 1);
    if (end === -1 || end >= to) return { start, end: to, quoted: true, unterminated: true };
    return { start, end: end + 1, quoted: true, unterminated: false };
  }
  let end = start;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === QUOTE || isSeparatorCode(code)) break;
  }
  return { start, end, quoted: false, unterminated: false };
}

/** The first offset at or after `from` that is no separator, at most `to`. */
export function wordStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSeparatorCode(text.charCodeAt(at))) at++;
  return at;
}

/** All words of a stretch of text that holds no braces of its own. */
export function splitWords(text: string, from: number, to: number): WordSpan[] {
  const words: WordSpan[] = [];
  for (let at = wordStart(text, from, to); at < to; ) {
    const word = wordAt(text, at, to);
    words.push(word);
    at = wordStart(text, word.end, to);
  }
  return words;
}

/** The first offset at or after `from` that is not blank (space or tab), at most `to`. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** The offset behind the last character before `to` that is not blank, at least `from`. */
export function trimBlanks(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

/** `include` and its five stricter forms, with what must follow (parser.c:is_include). */
const INCLUDE = /include[rmwba]?(?=\s)/y;
/** `$NAME=`: a definition; nothing may stand between the name and the sign (parser.c:check_definition). */
const DEFINITION = /\$([A-Za-z_][A-Za-z0-9_]*)=/y;
/** `~SEQ(…)`, `~SEQx(…)` or `~LST(…)` at the start of a line: repeats the rest of it. */
const REPETITION = /~(?:SEQx?|LST)[ \t]*\([^)]*\)/y;
/** `${NAME}` or `${_NAME argument}`: a use of a definition, whose braces are no block. */
const BRACED_USE = /\$\{[A-Za-z_][A-Za-z0-9_]*(?:[ \t]+[A-Za-z0-9_]+)*\}/y;

function matchAt(pattern: RegExp, text: string, at: number, to: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found !== undefined && at + found.length <= to ? found : undefined;
}

/** The include keyword that stands at `at`, e.g. `includer`. */
export function includeKeywordAt(text: string, at: number, to: number): string | undefined {
  return matchAt(INCLUDE, text, at, to);
}

/** The head `$NAME=` that stands at `at`. */
export function definitionHeadAt(text: string, at: number, to: number): string | undefined {
  return matchAt(DEFINITION, text, at, to);
}

/** The repetition that stands at `at`, up to its closing parenthesis. */
export function repetitionAt(text: string, at: number, to: number): string | undefined {
  return matchAt(REPETITION, text, at, to);
}

/** The braced use of a definition that stands at `at`. */
export function bracedUseAt(text: string, at: number, to: number): string | undefined {
  return matchAt(BRACED_USE, text, at, to);
}

/** The condition that stands at `at` ("@id", "@^id"), whatever follows it. */
export function conditionAt(text: string, at: number, to: number): string | undefined {
  if (text[at] !== '@') return undefined;
  let end = at + 1;
  while (end < to && text[end] !== ' ' && text[end] !== '\t') end++;
  return text.slice(at, end);
}
