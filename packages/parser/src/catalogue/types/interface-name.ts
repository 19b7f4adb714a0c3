import { type ArgumentType, accept, rejectRange } from '../argument-type.ts';

/** Longest interface name of the kernel: IFNAMSIZ − 1. */
const MAX_INTERFACE_NAME = 15;

/** The name of a network interface. Whether it exists cannot be seen from the file. */
export function interfaceName(options: { readonly reported?: boolean } = {}): ArgumentType<string> {
  const { reported = true } = options;
  return {
    kind: 'interface',
    typescript: 'string',
    parse: (word) =>
      word.length > MAX_INTERFACE_NAME
        ? rejectRange(`has ${word.length} characters; an interface name has at most ${MAX_INTERFACE_NAME}`, {
            reported,
            value: word,
          })
        : accept(word),
    describe: () => 'network interface',
    complete: () => [],
  };
}
