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
    ...writerOf(first, second),
    complete: () => [...first.complete(), ...second.complete()],
  };
}

/** At most one of the two needs a writer of its own: the values of the other are words as they are. */
function writerOf<A, B>(first: ArgumentType<A>, second: ArgumentType<B>): Pick<ArgumentType<A | B>, 'write'> {
  if (first.write === undefined && second.write === undefined) return {};
  const write = (value: A | B, index: number): string => {
    if (typeof value !== 'object') return String(value);
    return second.write?.(value as B, index) ?? first.write?.(value as A, index) ?? String(value);
  };
  return { write };
}
