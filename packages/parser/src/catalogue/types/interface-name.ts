import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** Longest interface name of the kernel: IFNAMSIZ − 1. */
const MAX_INTERFACE_NAME = 15;

/** Which names are allowed. */
export interface InterfaceNameOptions {
  readonly reported?: boolean;
  /** keepalived creates the interface, so it checks the characters as the kernel does. Default false. */
  readonly created?: boolean;
}

/** The name of a network interface. Whether it exists cannot be seen from the file. */
export function interfaceName(options: InterfaceNameOptions = {}): ArgumentType<string> {
  const { reported = true, created = false } = options;
  return {
    kind: 'interface',
    typescript: 'string',
    parse(word) {
      if (created && !isValidDeviceName(word)) return rejectType('cannot be the name of an interface', { reported });
      return word.length > MAX_INTERFACE_NAME
        ? rejectRange(`has ${word.length} characters; an interface name has at most ${MAX_INTERFACE_NAME}`, {
            reported,
            value: word,
          })
        : accept(word);
    },
    describe: () => 'network interface',
    complete: () => [],
  };
}

/** The characters that the kernel allows (vrrp_parser.c:dev_name_valid). */
function isValidDeviceName(word: string): boolean {
  return word !== '' && word !== '.' && word !== '..' && !/[/:\s]/.test(word);
}
