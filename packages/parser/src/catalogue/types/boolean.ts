import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

const TRUE_WORDS = ['on', 'true', 'yes'];
const FALSE_WORDS = ['off', 'false', 'no'];

/** How the words count. */
export interface BooleanOptions {
  readonly reported?: boolean;
  /** keepalived checks the word, but turns the setting on whatever it says. Default false. */
  readonly alwaysOn?: boolean;
}

/** on, true, yes or off, false, no, lower case only (parser.c:check_true_false). */
export function boolean(options: BooleanOptions = {}): ArgumentType<boolean> {
  const { reported = true, alwaysOn = false } = options;
  return {
    kind: 'boolean',
    typescript: 'boolean',
    parse(word) {
      if (TRUE_WORDS.includes(word)) return accept(true);
      if (FALSE_WORDS.includes(word)) {
        return alwaysOn ? rejectRange('turns the setting on as well', { reported: false, value: true }) : accept(false);
      }
      const lower = word.toLowerCase();
      const known = [...TRUE_WORDS, ...FALSE_WORDS].includes(lower);
      return rejectType('is none of on, true, yes, off, false, no', {
        reported,
        ...(known && { suggestions: [lower] }),
      });
    },
    describe: () => 'on, true, yes or off, false, no',
    complete: () => (alwaysOn ? ['on'] : ['on', 'off']),
  };
}
