import { resolve } from 'node:path';
import type { LintReport } from '@kalint/linter';
import { type ExitStatus, Failure } from '../failure.ts';
import { writeStderr, writeStdout } from '../output.ts';
import type { FormatRequest } from '../reporters/formats.ts';
import type { ReportContext } from '../reporters/reporter.ts';
import { STDOUT, type StandardStream } from '../standard-stream.ts';
import { type ColourWish, coloursFor, lineWidth } from '../terminal.ts';
import { writeFileWhole } from '../write-file.ts';

/** Options that say how a report is shown, as they were written. */
export interface ShowOptions extends ColourWish {
  readonly format: readonly FormatRequest[];
  readonly outputFile?: string;
  /** Of kalint. */
  readonly version: string;
}

/** What the reporters are told beside the report. */
export type Shown = Omit<ReportContext, 'colours' | 'width' | 'version' | 'status'>;

/**
 * Writes a report in every format that is asked for; files first, so that nothing is shown where one cannot be written.
 * @param stream where the format goes that names no file
 * @throws Failure for requests that do not fit together, and for files that cannot be written
 */
export async function showReport(
  report: LintReport,
  status: ExitStatus,
  shown: Shown,
  options: ShowOptions,
  stream: StandardStream,
): Promise<void> {
  checkRequests(options);
  const texts: { readonly file: string | undefined; readonly text: string }[] = [];
  for (const { load, file = options.outputFile } of options.format) {
    const toTerminal = file === undefined && stream.isTTY;
    const context = {
      ...shown,
      status,
      version: options.version,
      colours: coloursFor(options, toTerminal),
      width: lineWidth(toTerminal ? stream.columns : undefined),
    };
    texts.push({ file, text: (await load())(report, context) });
  }
  for (const { file, text } of texts) if (file !== undefined) writeFileWhole(file, text);
  for (const { file, text } of texts) if (file === undefined) await write(text, stream);
}

/** Shows a text where a report would go. */
export async function write(text: string, stream: StandardStream): Promise<void> {
  if (stream === STDOUT) await writeStdout(text);
  else writeStderr(text.trimEnd());
}

/** @throws Failure where two formats would go to one place */
export function checkRequests({ format, outputFile }: ShowOptions): void {
  const places = format.map(({ name, file = outputFile }) => ({ name, file, path: file && resolve(file) }));
  for (const [i, { name, file, path }] of places.entries()) {
    const other = places.slice(0, i).find((one) => one.path === path);
    if (other === undefined) continue;
    const place = file === undefined ? 'standard output' : file;
    throw new Failure(
      `--format ${other.name} and --format ${name} would both go to ${place}: name a file for one of them, as in --format ${name}=kalint.${name}`,
    );
  }
}
