import { type ArgumentType, accept, rejectType } from '../argument-type.ts';

/** One certain word, as a `skippable` argument: `lock` in `mtu lock 1500`. The value only says that it is there. */
export function fixedWord(word: string): ArgumentType<true> {
  return {
    kind: 'fixed-word',
    typescript: 'true',
    parse: (given) => (given === word ? accept(true) : rejectType(`is not ${word}`)),
    describe: () => word,
    complete: () => [word],
  };
}
