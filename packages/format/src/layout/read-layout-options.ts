import type { LayoutOptions } from './layout-options.ts';

/** The options found in a configuration that holds those of other languages as well. */
export interface ReadLayoutOptions {
  /** Those that can be used. */
  readonly options: LayoutOptions;
  /** What is wrong with the others: `tabWidth is "wide", but it must be a whole number up to 80`. */
  readonly problems: readonly string[];
}

/** What a value must be. */
interface Check {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

/** Wider ones leave no room in the 1,022 bytes that keepalived reads of a line. */
const WIDEST_TAB = 80;

const isWholeNumber = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const oneOf = (...choices: readonly string[]): Check => ({
  accepts: (value) => choices.some((choice) => choice === value),
  expected: `one of ${choices.join(', ')}`,
});
const BOOLEAN: Check = { accepts: (value) => typeof value === 'boolean', expected: 'true or false' };

/** The options that count here; others are for other languages. */
const CHECKS: Readonly<Record<keyof Omit<LayoutOptions, 'rangeStart' | 'rangeEnd'>, Check>> = {
  tabWidth: {
    accepts: (value) => isWholeNumber(value) && Number(value) <= WIDEST_TAB,
    expected: `a whole number up to ${WIDEST_TAB}`,
  },
  useTabs: BOOLEAN,
  // `max_line_length = off` of an .editorconfig becomes infinity.
  printWidth: {
    accepts: (value) => isWholeNumber(value) || value === Number.POSITIVE_INFINITY,
    expected: 'a whole number',
  },
  // No `cr`: keepalived does not end a line there.
  endOfLine: oneOf('lf', 'crlf', 'auto'),
  keepalivedCommentSign: oneOf('keep', '#', '!'),
  keepalivedAlignValues: BOOLEAN,
};

/** Takes the options of the layout out of values by name, as a configuration of prettier or a command line gives them. */
export function readLayoutOptions(values: Readonly<Record<string, unknown>>): ReadLayoutOptions {
  const options: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { accepts, expected }] of Object.entries(CHECKS)) {
    const value = values[name];
    if (value === undefined) continue;
    if (accepts(value)) options[name] = value;
    else problems.push(`${name} is ${JSON.stringify(value)}, but it must be ${expected}`);
  }
  return { options, problems };
}
