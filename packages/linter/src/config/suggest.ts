import { nearest } from '@kalint/parser/catalogue';

/** What other linters call something that kalint has too. */
const CALLED_ELSEWHERE: Readonly<Record<string, string>> = {
  warn: 'warning',
  err: 'error',
  fatal: 'error',
  note: 'info',
  hint: 'info',
  none: 'off',
  ignore: 'off',
  disabled: 'off',
  false: 'off',
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  exclude: 'ignores',
  ignorePatterns: 'ignores',
  ignoreFiles: 'ignores',
  recommend: 'recommended',
  default: 'recommended',
  ids: 'configIds',
  version: 'target',
};

/** `; did you mean "x"?` for the candidate that was probably meant, else nothing. */
export function didYouMean(written: unknown, candidates: Iterable<string>): string {
  const known = [...candidates];
  const word = typeof written === 'string' ? written : JSON.stringify(written);
  if (word === undefined) return '';
  const other = Object.hasOwn(CALLED_ELSEWHERE, word) ? CALLED_ELSEWHERE[word] : undefined;
  const behindSlash = known.find((candidate) => candidate.endsWith(`/${word}`));
  const best = other !== undefined && known.includes(other) ? other : (behindSlash ?? nearest(word, known)[0]);
  return best === undefined ? '' : `; did you mean "${best}"?`;
}

/** Texts in double quotes, with commas between. */
export function quotedList(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

/** Sentences in a row; the first gets a full stop where it has no mark at its end. */
export function sentences(first: string, ...more: readonly string[]): string {
  return [/[.?]$/.test(first) || more.length === 0 ? first : `${first}.`, ...more].join(' ');
}
