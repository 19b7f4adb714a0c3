import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';
import { nearest } from '../nearest.ts';

/** What iproute2 keeps in files such as rt_tables: numbers that may have names. */
export interface NameOrNumberOptions {
  /** What it stands for, for people: "routing table". */
  readonly meaning: string;
  /** Names that need no file. */
  readonly names?: readonly string[];
  /** Other names are wrong. Default false: files on the host, which cannot be seen from here, may define more. */
  readonly closed?: boolean;
  /** An empty word counts as 0. */
  readonly emptyIsZero?: boolean;
  /** Other spellings of `names`, each with the name it stands for. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Limits of a number; both are allowed values. `min` is 0 by default. */
  readonly min?: number;
  readonly max: number;
}

const NUMBER = /^[+-]?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/;
const BITS = 32;
/** What no name is made of: no letter at all, or a sign that hints at a slip of the pen. */
const NO_NAME = /^[^A-Za-z]*$|[;,=/()<>|"'`]/;

/** A name or a number, the number as strtoul reads it: decimal, 0x… or 0… (rttables.c:find_entry). */
export function nameOrNumber(options: NameOrNumberOptions): ArgumentType<string | number> {
  const { meaning, names = [], closed = false, aliases = {}, min = 0, max, emptyIsZero = false } = options;
  const limits = `${min}…${max}`;
  const known = [...(names.length > 0 ? names : ['name']), ...(closed ? [] : ['…'])].join(', ');
  return {
    kind: 'name-or-number',
    typescript: 'string | number',
    parse(word) {
      if (word === '' && emptyIsZero) return accept(0);
      if (NUMBER.test(word)) return parseNumber(word, min, max, limits);
      const name = Object.hasOwn(aliases, word) ? (aliases[word] ?? word) : word;
      if (names.includes(name)) return accept(name);
      if (!closed && NO_NAME.test(name)) return rejectType('is neither a name nor a number');
      if (!closed) return accept(name);
      return rejectType(`is none of ${names.join(', ')} and no number`, { suggestions: nearest(word, names) });
    },
    describe: () => `${meaning}: ${known} or ${limits}`,
    complete: () => names,
  };
}

/** keepalived cuts a number to 32 bits before it looks at the limits, so some wrong ones go unnoticed. */
function parseNumber(word: string, min: number, max: number, limits: string): ParsedArgument<number> {
  const digits = word.replace(/^[+-]/, '');
  const octal = /^0[0-7]/.test(digits);
  const magnitude = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  const value = Number(word.startsWith('-') ? -magnitude : magnitude);
  if (value >= min && value <= max) return accept(value);
  const read = Number(BigInt.asUintN(BITS, word.startsWith('-') ? -magnitude : magnitude));
  const reported = read < min || read > max;
  return rejectRange(`is outside ${limits}`, { reported, ...(!reported && { value: read }) });
}
