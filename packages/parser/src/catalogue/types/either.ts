import { type ArgumentType, rejectType } from '../argument-type.ts';

/** A word of one of two types: a number or a fixed word. The first one is tried first. */
export function either<A, B>(first: ArgumentType<A>, second: ArgumentType<B>): ArgumentType<A | B> {
  return {
    kind: 'either',
    typescript: `${first.typescript} | ${second.typescript}`,
    parse(word, context) {
      const one = first.parse(word, context);
      if (one.ok) return one;
      const two = second.parse(word, context);
      if (two.ok) return two;
      if (one.problem.code === 'range') return one;
      if (two.problem.code === 'range') return two;
      return rejectType(`is neither ${first.describe(context.target)} nor ${second.describe(context.target)}`, {
        suggestions: [...(one.problem.suggestions ?? []), ...(two.problem.suggestions ?? [])],
        reported: one.problem.reported !== false && two.problem.reported !== false,
      });
    },
    describe: (target) => `${first.describe(target)} or ${second.describe(target)}`,
    complete: () => [...first.complete(), ...second.complete()],
  };
}
