import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** A first and a last number, both included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** Two numbers with a hyphen between them; a single number is no range. Limits are the kernel's: keepalived has none. */
export function numberRange(limits: { readonly min: number; readonly max: number }): ArgumentType<NumberRange> {
  const { min, max } = limits;
  return {
    kind: 'number-range',
    typescript: '{ from: number; to: number }',
    parse(word) {
      const single = /^[0-9]+$/.test(word);
      if (single) return rejectType('is a single number, not a range', { suggestions: [`${word}-${word}`] });
      const match = /^([0-9]+)-([0-9]+)(.*)$/.exec(word);
      if (match === null) return rejectType('is not a range such as 10-20');
      const value = { from: Number(match[1]), to: Number(match[2]) };
      if (match[3] !== '') return rejectType(`goes on with "${match[3]}" after the range`, { reported: false, value });
      if (value.from < min || value.from > max || value.to < min || value.to > max) {
        return rejectRange(`goes beyond ${min}…${max}`, { reported: false, value });
      }
      const reversed = value.from > value.to;
      return reversed ? rejectRange('runs from high to low', { reported: false, value }) : accept(value);
    },
    describe: () => `range FROM-TO within ${min}…${max}`,
    complete: () => [],
    write: ({ from, to }) => `${from}-${to}`,
  };
}
