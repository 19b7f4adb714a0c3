import { readTextFile, whyOutside } from '@kalint/linter/node';
import type { SourceFile } from '@kalint/parser';
import type { FormatOutcome, LayoutOptions } from 'prettier-plugin-keepalived';
import { Failure } from '../failure.ts';
import { rewriteFile } from '../write-file.ts';
import type { FileOutcome } from './file-outcome.ts';
import { cannotBeRead } from './find-files.ts';

/** Lays out a text, here or in another thread. */
export type Format = (text: string, options: LayoutOptions) => Promise<FormatOutcome>;

/** How one file is treated. */
export interface FileTask {
  readonly path: string;
  readonly options: LayoutOptions;
  /** Whether a changed text is written. */
  readonly write: boolean;
}

/** Reads a file, lays it out, and writes it where that is wanted and changes something. Never throws for a bad file. */
export async function formatFile({ path, options, write }: FileTask, format: Format): Promise<FileOutcome> {
  const source = whyOutside(path) ?? readTextFile(path);
  if ('reason' in source) return { kind: 'failed', path, problem: cannotBeRead(path, source.reason) };
  const outcome = await formatSource(source, options, format);
  return write && outcome.kind === 'formatted' ? written(outcome) : outcome;
}

/** Lays out what was read. A thread that ends before its time is a failure of this file only. */
export async function formatSource(
  { path, text, lines }: SourceFile,
  options: LayoutOptions,
  format: Format,
): Promise<FileOutcome> {
  try {
    const result = await format(text, options);
    if (!result.ok) return { kind: 'refused', path, reason: result.reason, place: lines.position(result.offset) };
    return result.text === text
      ? { kind: 'unchanged', path }
      : { kind: 'formatted', path, before: text, after: result.text };
  } catch (error) {
    const problem = `${path} cannot be formatted, which is a mistake in kalint: ${(error as Error).message}`;
    return { kind: 'failed', path, problem };
  }
}

function written(outcome: FileOutcome & { readonly kind: 'formatted' }): FileOutcome {
  const { path, before, after } = outcome;
  try {
    if (rewriteFile(path, before, after)) return outcome;
    const problem = `${path} is not formatted: it has changed while kalint looked at it; run kalint fmt again`;
    return { kind: 'failed', path, problem };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', path, problem: error.message };
  }
}
