/** A tag that is longer than this counts as one that is not closed. */
const LONGEST_TAG = 4_000;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Where an expression's closing delimiter stands: the first one outside of strings and brackets.
 * @param quotes characters that start and end a string
 * @returns -1 where there is none
 */
export function closingDelimiter(text: string, from: number, delimiter: string, quotes: string): number {
  const open: string[] = [];
  const end = Math.min(text.length, from + LONGEST_TAG);
  for (let at = from; at < end; at++) {
    const character = text[at] ?? '';
    if (open.length === 0 && text.startsWith(delimiter, at)) return at;
    if (quotes.includes(character)) {
      at = endOfString(text, at);
      if (at === -1) return -1;
    } else if (Object.hasOwn(CLOSING, character)) {
      open.push(CLOSING[character] ?? '');
    } else if (character === open.at(-1)) {
      open.pop();
    } else if (')]}'.includes(character) && text.startsWith(delimiter, at)) {
      return at;
    }
  }
  return -1;
}

/** Where a delimiter stands that nothing protects; -1 where there is none. */
export function plainDelimiter(text: string, from: number, delimiter: string): number {
  const at = text.slice(from, from + LONGEST_TAG).indexOf(delimiter);
  return at === -1 ? -1 : from + at;
}

/** Where a string ends; a backquoted one has no escapes. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  const end = Math.min(text.length, start + LONGEST_TAG);
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '\\' && quote !== '`') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}
