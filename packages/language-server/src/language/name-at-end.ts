const OF_NAME = /[\w-]/;

/** The rule, keyword or part of one that a text ends with; empty where it ends otherwise. */
export function nameAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && OF_NAME.test(text[start - 1] ?? '')) start--;
  return text.slice(start);
}
