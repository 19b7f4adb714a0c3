import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';

/** Limits of a number with a fraction; both are allowed values, in the unit given. */
export interface DecimalOptions {
  readonly min: number;
  readonly max: number;
  /** Digits after the point that keepalived keeps. Default 6 (a timer in microseconds). */
  readonly digits?: number;
  /** Unit for people. Default "s". */
  readonly unit?: string;
  readonly reported?: boolean;
  /** Rule id that reports a 0 that is not allowed. */
  readonly zeroRule?: string;
}

/** A decimal number, by default a time in seconds (parser.c:read_timer, read_decimal_unsigned). */
export function decimal(options: DecimalOptions): ArgumentType<number> {
  const { min, max, digits = 6, unit = 's', reported = true, zeroRule } = options;
  const limits = `${min}…${max}${unit ? ` ${unit}` : ''}`;
  return {
    kind: 'decimal',
    limits: { min, max },
    typescript: 'number',
    parse(word) {
      // keepalived drops the point and fills up with zeros, so that an empty word and a lone point are 0
      const number = /^[ \t]*\+?([0-9]*(?:\.[0-9]*)?)$/.exec(word);
      if (number === null) return rejectType('is not a number', { reported });
      const value = Number(`0${number[1]}`);
      if (value === 0 && min > 0 && zeroRule !== undefined) return rejectZero(zeroRule, limits, reported);
      if (value < min || value > max) return rejectRange(`is outside ${limits}`, { reported });
      const fraction = word.split('.')[1] ?? '';
      return fraction.length > digits
        ? rejectRange(`has more than ${digits} digits after the point`, { reported, value })
        : accept(value);
    },
    describe: () => `number ${limits}`,
    complete: () => [],
  };
}

function rejectZero(rule: string, limits: string, reported: boolean): ParsedArgument<number> {
  return { ok: false, problem: { code: 'range', message: `is outside ${limits}`, reported, rule } };
}
