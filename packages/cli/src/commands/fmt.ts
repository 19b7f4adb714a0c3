import { endOnSignals } from '../end-on-signals.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import type { FileOutcome } from '../formatting/file-outcome.ts';
import { formatFile, formatSource } from '../formatting/format-file.ts';
import { createFormatter, createThreadFormatter, type Formatter, threadsFor } from '../formatting/formatter.ts';
import { type Plan, type PlanOptions, planOf } from '../formatting/plan.ts';
import { type Counts, complaintOf, countsOf, type FormatMode, summaryOf } from '../formatting/report.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ColourWish, coloursFor } from '../terminal.ts';
import { inOrder } from '../threads/in-order.ts';

/** Options of `kalint fmt`, as they were written. */
export interface FmtOptions extends PlanOptions, ColourWish {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly changed?: boolean;
}

/** What is left of an outcome when its texts are no longer needed. */
interface Reported {
  readonly kind: FileOutcome['kind'];
  /** For standard output. */
  readonly output: string;
  readonly complaint: string | undefined;
}

/** What an outcome shows on standard output. */
type Show = (outcome: FileOutcome) => string;

/**
 * `kalint fmt [PATH...]`
 * @param worker the script of a thread that lays out texts
 */
export async function fmtCommand(paths: readonly string[], options: FmtOptions, worker: URL): Promise<ExitStatus> {
  const mode = modeOf(options);
  endOnSignals();
  const named = options.changed ? (await import('../changed-files.ts')).readChanged(paths).files : paths;
  if (named.length === 0 && options.changed) return EXIT.clean;
  const plan = await planOf(named.length > 0 ? named : ['.'], options);
  for (const line of [...plan.notes, ...plan.problems]) say(line);
  const show = await showFor(mode, options);
  const formatter = await formatterFor(plan, worker);
  const reported = [
    ...(await formatStdin(plan.stdin, mode, formatter, show)),
    ...(await inOrder(plan.files, formatter.width, async ({ item, options: layout }) =>
      reportOf(await formatFile({ path: item.path, options: layout, write: mode === 'write' }, formatter.format), show),
    )),
  ];
  await formatter.close();
  await writeStdout(reported.map(({ output }) => output).join(''));
  for (const { complaint } of reported) if (complaint !== undefined) say(complaint);
  const counts = countsOf(reported.map(({ kind }) => kind));
  const summary = summaryOf(counts, mode);
  if (summary !== undefined) say(summary);
  return plan.problems.length > 0 ? EXIT.failed : statusOf(counts, mode);
}

function modeOf({ check, diff }: FmtOptions): FormatMode {
  if (diff) return 'diff';
  return check ? 'check' : 'write';
}

async function showFor(mode: FormatMode, options: FmtOptions): Promise<Show> {
  if (mode === 'write') return () => '';
  if (mode === 'check') return ({ kind, path }) => (kind === 'formatted' ? `${path}\n` : '');
  const { colouredPatch } = await import('../fixing/unified-diff.ts');
  const { layoutPatch } = await import('../formatting/layout-patch.ts');
  const colours = coloursFor(options, STDOUT.isTTY);
  return (outcome) => {
    if (outcome.kind !== 'formatted') return '';
    return colouredPatch(layoutPatch(outcome.path, outcome.before, outcome.after), colours);
  };
}

function formatterFor({ files }: Plan, worker: URL): Promise<Formatter> | Formatter {
  const bytes = files.reduce((sum, { item }) => sum + item.size, 0);
  const threads = threadsFor(files.length, bytes);
  return threads === 0 ? createFormatter() : createThreadFormatter(worker, threads);
}

/** Standard input is never written; where files would be, its text goes to standard output, laid out or as it is. */
async function formatStdin(
  stdin: Plan['stdin'],
  mode: FormatMode,
  { format }: Formatter,
  show: Show,
): Promise<Reported[]> {
  if (stdin === undefined) return [];
  const { source, options } = stdin;
  const passOn = mode === 'write' ? source.text : '';
  if (options === undefined) return [{ kind: 'unchanged', output: passOn, complaint: undefined }];
  const outcome = await formatSource(source, options, format);
  const reported = reportOf(outcome, show);
  if (mode !== 'write') return [reported];
  return [{ ...reported, output: outcome.kind === 'formatted' ? outcome.after : passOn }];
}

function reportOf(outcome: FileOutcome, show: Show): Reported {
  return { kind: outcome.kind, output: show(outcome), complaint: complaintOf(outcome) };
}

function statusOf({ formatted, refused, failed }: Counts, mode: FormatMode): ExitStatus {
  if (failed > 0) return EXIT.failed;
  return refused > 0 || (mode !== 'write' && formatted > 0) ? EXIT.findings : EXIT.clean;
}

function say(message: string): void {
  writeStderr(message.replace(/^/gm, 'kalint: '));
}
