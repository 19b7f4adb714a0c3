import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

const MAX_UNSIGNED64 = 2n ** 64n - 1n;

/** A decimal number of 64 bits; its value is text, for a JavaScript number cannot hold it (parser.c:read_unsigned64_func). */
export function unsigned64(): ArgumentType<string> {
  return {
    kind: 'unsigned64',
    typescript: 'string',
    parse(word) {
      const text = word.replace(/^[ \t]+/, '');
      if (!/^[+-]?[0-9]+$/.test(text)) return rejectType('is not a whole number');
      const value = BigInt(text.replace(/^\+/, ''));
      return value < 0n || value > MAX_UNSIGNED64
        ? rejectRange(`is outside 0…${MAX_UNSIGNED64}`)
        : accept(value.toString());
    },
    describe: () => `whole number 0…${MAX_UNSIGNED64}`,
    complete: () => [],
  };
}
