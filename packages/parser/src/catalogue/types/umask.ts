import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';
import { nearest } from '../nearest.ts';
import { isSince, type Version } from '../version.ts';

const SINGLE_BITS: Readonly<Record<string, number>> = {
  IRUSR: 0o400,
  IWUSR: 0o200,
  IXUSR: 0o100,
  IRGRP: 0o040,
  IWGRP: 0o020,
  IXGRP: 0o010,
  IROTH: 0o004,
  IWOTH: 0o002,
  IXOTH: 0o001,
};
const ALL_BITS: Readonly<Record<string, number>> = { ...SINGLE_BITS, IRWXU: 0o700, IRWXG: 0o070, IRWXO: 0o007 };
const MAX_MASK = 0o777;

/**
 * One word of a file mode mask: a number as in C (0x…, 0… or decimal) up to 0777, or names of bits with `|` between
 * them (global_parser.c:umask_handler). The value is the mask; that of several words is their union.
 */
export function umask(): ArgumentType<number> {
  return {
    kind: 'umask',
    typescript: 'number',
    parse: (word, { target }) => (/^[0-9]/.test(word) ? parseNumber(word) : parseNames(word, bitsOf(target))),
    describe: () => 'number up to 0777, or bits such as IRGRP|IROTH',
    complete: () => Object.keys(ALL_BITS),
    write: writeNames,
  };
}

/** The names of three bits at once came with 2.2.8. */
function bitsOf(target: Version): Readonly<Record<string, number>> {
  return isSince(target, '2.2.8') ? ALL_BITS : SINGLE_BITS;
}

function parseNumber(word: string): ParsedArgument<number> {
  if (!/^(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/.test(word)) return rejectType('is not a number');
  const octal = /^0[0-7]/.test(word);
  const value = octal ? Number.parseInt(word, 8) : Number(word);
  return value > MAX_MASK ? rejectRange('is above 0777') : accept(value);
}

function parseNames(word: string, bits: Readonly<Record<string, number>>): ParsedArgument<number> {
  let mask = 0;
  for (const name of word.split('|')) {
    if (name === '') continue;
    const bit = Object.hasOwn(bits, name) ? bits[name] : undefined;
    if (bit === undefined) {
      return rejectType(`names the unknown bit "${name}"`, { suggestions: nearest(name, Object.keys(bits)) });
    }
    mask |= bit;
  }
  return accept(mask);
}

/** By names, for of several words none may be a number; no bit at all is 0, or the sign between two names. */
function writeNames(mask: number, index: number): string {
  if (mask === 0) return index === 0 ? '0' : '|';
  const names = Object.entries(SINGLE_BITS).filter(([, bit]) => (mask & bit) !== 0);
  return names.map(([name]) => name).join('|');
}
