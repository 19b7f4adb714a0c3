import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** Limits of a whole number; both are allowed values. */
export interface IntegerOptions {
  readonly min: number;
  readonly max: number;
  /** Unit of the value for people: "s", "ms", "bytes". */
  readonly unit?: string;
  /** 10 (default); 16 accepts hexadecimal digits without prefix; 0 accepts 0x… and 0… too, as strtol does. */
  readonly base?: 0 | 10 | 16;
  /** Whether keepalived reports a bad number. Default true. */
  readonly reported?: boolean;
  /**
   * What keepalived goes on with after a bad word: a number, or what it makes of a number outside the limits.
   * Absent: it goes on as if the word were not there.
   */
  readonly instead?: number | ((outside: number) => number | undefined);
}

const DIGITS: Record<0 | 10 | 16, RegExp> = {
  0: /^[+-]?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/,
  10: /^[+-]?[0-9]+$/,
  16: /^[+-]?(0[xX])?[0-9a-fA-F]+$/,
};

/** What keepalived reads in an empty word: strtol finds no digits, and nothing that stops it either. */
const EMPTY = 0;

/** A whole number as keepalived's read_int and read_unsigned take it (parser.c:read_unsigned_func). */
export function integer(options: IntegerOptions): ArgumentType<number> {
  const { min, max, unit, base = 10, reported = true, instead } = options;
  const limits = `${min}…${max}${unit ? ` ${unit}` : ''}`;
  return {
    kind: 'integer',
    limits: { min, max },
    typescript: 'number',
    parse(word) {
      const text = word.replace(/^[ \t]+/, '');
      if (text !== '' && !DIGITS[base].test(text)) {
        return rejectType('is not a whole number', { reported, ...usedInstead(instead) });
      }
      const value = text === '' ? EMPTY : toNumber(text, base);
      if (value >= min && value <= max) return accept(value);
      return rejectRange(`is outside ${limits}`, { reported, ...usedInstead(instead, value) });
    },
    describe: () => `whole number ${limits}`,
    complete: () => [],
  };
}

function usedInstead(instead: IntegerOptions['instead'], outside?: number): { value?: number } {
  const value = typeof instead !== 'function' ? instead : outside === undefined ? undefined : instead(outside);
  return value === undefined ? {} : { value };
}

function toNumber(text: string, base: 0 | 10 | 16): number {
  const negative = text.startsWith('-');
  const digits = text.replace(/^[+-]/, '');
  const magnitude = Number.parseInt(digits.replace(/^0[xX]/, ''), radixOf(digits, base));
  // There is one zero: -0 would be another number than 0 for whoever compares models.
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

function radixOf(digits: string, base: 0 | 10 | 16): number {
  if (base !== 0) return base;
  if (/^0[xX]/.test(digits)) return 16;
  return digits.length > 1 && digits.startsWith('0') ? 8 : 10;
}
