import { type ArgumentType, accept, rejectType } from '../argument-type.ts';

const TRUE_WORDS = ['on', 'true', 'yes'];
const FALSE_WORDS = ['off', 'false', 'no'];

/** on, true, yes or off, false, no, lower case only (parser.c:check_true_false). */
export function boolean(options: { readonly reported?: boolean } = {}): ArgumentType<boolean> {
  const { reported = true } = options;
  return {
    kind: 'boolean',
    typescript: 'boolean',
    parse(word) {
      if (TRUE_WORDS.includes(word)) return accept(true);
      if (FALSE_WORDS.includes(word)) return accept(false);
      const lower = word.toLowerCase();
      const known = [...TRUE_WORDS, ...FALSE_WORDS].includes(lower);
      return rejectType('is none of on, true, yes, off, false, no', {
        reported,
        ...(known && { suggestions: [lower] }),
      });
    },
    describe: () => 'on, true, yes or off, false, no',
    complete: () => ['on', 'off'],
  };
}
