import { type ArgumentType, accept, rejectType } from '../argument-type.ts';

/** A path to a file or folder. Whether it exists cannot be seen from the file. `nonEmpty`: keepalived reports an empty one. */
export function path(meaning: string, options: { readonly nonEmpty?: boolean } = {}): ArgumentType<string> {
  return {
    kind: 'path',
    typescript: 'string',
    parse: (word) => (options.nonEmpty && word === '' ? rejectType('is empty') : accept(word)),
    describe: () => meaning,
    complete: () => [],
  };
}

/** A command: the program and its arguments in one (quoted) word, run without a shell. */
export function script(meaning = 'command, quoted when it has arguments'): ArgumentType<string> {
  return {
    kind: 'script',
    typescript: 'string',
    parse: (word) => accept(word),
    describe: () => meaning,
    complete: () => [],
  };
}

/** The name of a user of the operating system. */
export function user(): ArgumentType<string> {
  return {
    kind: 'user',
    typescript: 'string',
    parse: (word) => accept(word),
    describe: () => 'user',
    complete: () => [],
  };
}

/** The name of a group of the operating system. */
export function group(): ArgumentType<string> {
  return {
    kind: 'group',
    typescript: 'string',
    parse: (word) => accept(word),
    describe: () => 'group',
    complete: () => [],
  };
}
