import { type ArgumentType, accept, rejectType } from '../argument-type.ts';
import { nearest } from '../nearest.ts';

/** One of a few fixed words. */
export interface EnumerationOptions {
  /** keepalived compares without regard to case. Default false. */
  readonly ignoreCase?: boolean;
  readonly reported?: boolean;
  /** Words that are accepted beside the listed ones, each with the word it stands for. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** One of a few fixed words: `enumeration(['MASTER', 'BACKUP'])`. The value is the word as listed. */
export function enumeration<const T extends string>(
  words: readonly T[],
  options: EnumerationOptions = {},
): ArgumentType<T> {
  const { ignoreCase = false, reported = true, aliases = {} } = options;
  const fold = (word: string) => (ignoreCase ? word.toLowerCase() : word);
  const find = (word: string) => words.find((known) => fold(known) === fold(word));
  return {
    kind: 'enumeration',
    typescript: words.map((word) => `'${word}'`).join(' | '),
    parse(word) {
      const value = find(aliases[word] ?? word);
      if (value !== undefined) return accept(value);
      return rejectType(`is none of ${words.join(', ')}`, { suggestions: nearest(word, words), reported });
    },
    describe: () => words.join(', '),
    complete: () => words,
  };
}
