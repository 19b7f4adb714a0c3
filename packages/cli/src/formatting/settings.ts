import { type LayoutOptions, readLayoutOptions } from 'prettier-plugin-keepalived';
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

/**
 * How a file is laid out: as prettier's configuration says, so that editors and kalint agree, and above that as the
 * command line says. Never throws.
 */
export async function settingsOf(path: string, flags: StyleFlags, prettier: PrettierFiles): Promise<Settings> {
  const configured = await prettier.optionsOf(path);
  if (!configured.ok) return { ok: false, problem: unusable(path, configured.problem) };
  const { options, problems } = readLayoutOptions(configured.options);
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, problem: unusable(path, problem) };
  return { ok: true, options: { ...options, ...fromFlags(flags) } };
}

/** What is wrong with flags that the command line itself cannot tell. */
export function problemOfFlags(flags: StyleFlags): string | undefined {
  return readLayoutOptions({ ...fromFlags(flags) }).problems[0];
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
