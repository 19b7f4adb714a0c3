/** A ~SEQ, ~SEQx or ~LST read: the variables and, for each round, their values. */
export interface Repetition {
  readonly variables: readonly string[];
  readonly count: number;
  /** Values of round `i`, one for each variable. */
  values(i: number): readonly string[];
}

export type ParsedRepetition = Repetition | { readonly reason: string };

/** True for a line that keepalived reads as a repetition, or reports as a bad one. */
export function looksLikeRepetition(text: string): boolean {
  return text.startsWith('~SEQ') || text.startsWith('~LST');
}

/** Reads `~SEQ(…)`, `~SEQx(…)` or `~LST(…)` as keepalived does (lib/parser.c add_seq, add_lst). */
export function parseRepetition(text: string): ParsedRepetition {
  const match = /^~(SEQx?|LST)[ \t]*\(([^)]*)\)/.exec(text);
  if (match === null) return { reason: 'it is not written as ~SEQ(…), ~SEQx(…) or ~LST(…)' };
  const [, kind, inside = ''] = match;
  return kind === 'LST' ? parseList(inside) : parseSequence(inside, kind === 'SEQx');
}

function parseSequence(inside: string, hexadecimal: boolean): ParsedRepetition {
  const [variable = '', ...numbers] = inside.split(',').map((part) => part.trim());
  if (!/^[^ \t]+$/.test(variable) || numbers.length < 1 || numbers.length > 3) {
    return {
      reason: 'it needs a variable and one to three numbers: (var, start, step, end), (var, start, end) or (var, end)',
    };
  }
  const values = numbers.map(parseNumber);
  if (values.some(Number.isNaN)) return { reason: 'its limits must be whole numbers' };
  const [start, step, end] = limits(values);
  if (step === 0 || (start < end && step < 0) || (start > end && step > 0)) {
    return { reason: `with step ${step} it never gets from ${start} to ${end}` };
  }
  if (hexadecimal && (start < 0 || end < 0)) return { reason: '~SEQx counts positive numbers only' };
  const count = Math.floor((end - start) / step) + 1;
  const format = (value: number) => value.toString(hexadecimal ? 16 : 10);
  return { variables: [variable], count, values: (i) => [format(start + i * step)] };
}

function limits(numbers: readonly number[]): [start: number, step: number, end: number] {
  const [one = 0, two = 0, three = 0] = numbers;
  if (numbers.length === 1) return [one < 0 ? -1 : 1, one < 1 ? -1 : 1, one];
  if (numbers.length === 2) return [one, one <= two ? 1 : -1, two];
  return [one, two, three];
}

/** Decimal, 0x… or 0…, as strtol with base 0; nothing at all is 0. */
function parseNumber(text: string): number {
  if (text === '') return 0;
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/.exec(text);
  if (match === null) return Number.NaN;
  const digits = match[2] ?? '';
  const octal = /^0[0-7]+$/.test(digits);
  const magnitude = octal ? Number.parseInt(digits, 8) : Number(digits);
  return match[1] === '-' ? -magnitude : magnitude;
}

const LIST_NEEDS = 'it needs variables and values without blanks in them: (var, a, b) or ({v, w}, {1, 2}, {3, 4})';

function parseList(inside: string): ParsedRepetition {
  const parts = splitOutsideBraces(inside).map(group);
  const [variables, ...rounds] = parts;
  if (variables === undefined || rounds.length === 0) return { reason: LIST_NEEDS };
  const known = rounds.flatMap((round) => (round === undefined ? [] : [round]));
  if (known.length < rounds.length) return { reason: LIST_NEEDS };
  const tooMany = known.find((round) => round.length > variables.length);
  if (tooMany !== undefined) {
    return { reason: `{${tooMany.join(', ')}} has ${tooMany.length} values for ${variables.length} variables` };
  }
  return { variables, count: known.length, values: (i) => variables.map((_, j) => known[i]?.[j] ?? '') };
}

/** `{a, b}` or `a`; undefined where a word has blanks or braces in it. */
function group(text: string): string[] | undefined {
  const inside = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
  const words = inside.split(',').map((part) => part.trim());
  return words.every((word) => !/[ \t}]/.test(word)) ? words : undefined;
}

function splitOutsideBraces(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
