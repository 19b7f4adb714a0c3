/** What ends a word, a statement or the text before a comment, unless it is in double quotes. */
const NEEDS_QUOTES = /[\s{}#!\\]|^$/;
/** What is something else at the beginning of a line: a condition, a definition, a repetition, an include. */
const SPECIAL_FIRST = /^(?:[@~$]|include[rmwba]?$)/;

/**
 * A word as it can be written in a line, in double quotes where it needs them. Undefined where there is no way: outside
 * of scripts keepalived knows no escape for a double quote or the end of a line.
 */
export function plainWord(text: string, place: { readonly first: boolean }): string | undefined {
  if (/["\r\n]/.test(text)) return undefined;
  const needsQuotes = NEEDS_QUOTES.test(text) || (place.first && SPECIAL_FIRST.test(text));
  return needsQuotes ? `"${text}"` : text;
}
