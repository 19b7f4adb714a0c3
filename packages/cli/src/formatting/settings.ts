import type { LayoutOptions } from 'prettier-plugin-keepalived';
import type { PrettierFiles } from './prettier-files.ts';

/** What the command line says of the style, as it was written. */
export interface StyleFlags {
  readonly tabWidth?: number;
  readonly useTabs?: boolean;
  readonly endOfLine?: 'lf' | 'crlf' | 'auto';
  readonly commentSign?: 'keep' | '#' | '!';
  readonly alignValues?: boolean;
}

/** How a file is laid out, or what is wrong in the configuration that says so. */
export type Settings =
  | { readonly ok: true; readonly options: LayoutOptions }
  | { readonly ok: false; readonly problem: string };

/** What a value must be to be taken over from a configuration. */
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
const TAB_WIDTH: Check = {
  accepts: (value) => isWholeNumber(value) && Number(value) <= WIDEST_TAB,
  expected: `a whole number up to ${WIDEST_TAB}`,
};

/** The options of a configuration that count here; others are for other languages. */
const CHECKS: Readonly<Record<keyof Omit<LayoutOptions, 'rangeStart' | 'rangeEnd'>, Check>> = {
  tabWidth: TAB_WIDTH,
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

/**
 * How a file is laid out: as prettier's configuration says, so that editors and kalint agree, and above that as the
 * command line says. Never throws.
 */
export async function settingsOf(path: string, flags: StyleFlags, prettier: PrettierFiles): Promise<Settings> {
  const configured = await prettier.optionsOf(path);
  if (!configured.ok) return { ok: false, problem: unusable(path, configured.problem) };
  const options = Object.fromEntries(
    Object.keys(CHECKS).flatMap((name) => {
      const value = configured.options[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const problem = problemIn(options);
  if (problem !== undefined) return { ok: false, problem: unusable(path, problem) };
  return { ok: true, options: { ...options, ...fromFlags(flags) } };
}

/** What is wrong with flags that the command line itself cannot tell. */
export function problemOfFlags(flags: StyleFlags): string | undefined {
  return problemIn({ ...fromFlags(flags) });
}

function problemIn(options: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, { accepts, expected }] of Object.entries(CHECKS)) {
    const value = options[name];
    if (value !== undefined && !accepts(value))
      return `${name} is ${JSON.stringify(value)}, but it must be ${expected}`;
  }
  return undefined;
}

function unusable(path: string, problem: string): string {
  return `the prettier configuration for ${path} cannot be used: ${problem}`;
}

function fromFlags({ tabWidth, useTabs, endOfLine, commentSign, alignValues }: StyleFlags): LayoutOptions {
  return {
    ...(tabWidth !== undefined && { tabWidth }),
    ...(useTabs !== undefined && { useTabs }),
    ...(endOfLine !== undefined && { endOfLine }),
    ...(commentSign !== undefined && { keepalivedCommentSign: commentSign }),
    ...(alignValues !== undefined && { keepalivedAlignValues: alignValues }),
  };
}
