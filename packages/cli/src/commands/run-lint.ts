import type { FixedFile, LintInput, LintMessage, LintOptionsByFile, LintReport } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import type { BaselineOptions } from '../baseline/use-baseline.ts';
import type { ConfigurationOptions, ConfiguredInputs } from '../configuration.ts';
import { reportOf } from '../counted-report.ts';
import { debug } from '../debug.ts';
import type { ExitStatus } from '../failure.ts';
import { writeStderr, writeStdout } from '../output.ts';
import type { ReportContext } from '../reporters/reporter.ts';
import { STDERR, STDOUT, type StandardStream } from '../standard-stream.ts';
import { coloursFor } from '../terminal.ts';
import type { WithKeepalivedOptions } from '../with-keepalived/with-keepalived.ts';
import { writeFileWhole } from '../write-file.ts';
import { checkRequests, type ShowOptions, showReport, write } from './show-report.ts';
import { statusOf } from './status.ts';

/** Options of `kalint lint` and `kalint cluster`, as they were written. */
export interface LintCommandOptions extends ShowOptions, ConfigurationOptions, BaselineOptions, WithKeepalivedOptions {
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly fixSuggestions?: boolean;
  readonly diff?: boolean;
  readonly timing?: boolean;
}

/** What is linted, and with what. */
export interface LintTask extends ConfiguredInputs {
  /** What the command does with the files. */
  check(files: readonly LintInput[], settings: LintOptionsByFile): LintReport;
  /** Checks the files as they are, faster than `check` where there are many. */
  readonly checkMany?: () => Promise<LintReport>;
  /** What a person may want to know beside the findings. */
  readonly hint?: string;
}

/** Lints what was read and shows what is found; what is to be fixed is fixed before. */
export async function runLint(task: LintTask, options: LintCommandOptions): Promise<ExitStatus> {
  checkRequests(options);
  if (!options.timing) return runTask(task, options);
  const { LintTiming } = await import('../timing/lint-timing.ts');
  const timing = new LintTiming();
  const status = await runTask(timing.watch(task), options);
  writeStderr(timing.text);
  return status;
}

async function runTask(task: LintTask, options: LintCommandOptions): Promise<ExitStatus> {
  if (options.diff) return showDiff(task, options);
  if (options.fix || options.fixSuggestions) return fix(task, options);
  const report = (await task.checkMany?.()) ?? task.check(task.inputs, task.settings);
  return show(report, task, options, STDOUT);
}

/** Shows what fixes would change. Nothing is changed, so the status is that of the files as they are. */
async function showDiff(task: LintTask, options: LintCommandOptions): Promise<ExitStatus> {
  const { fixInputs } = await import('../fixing/fix-inputs.ts');
  const { unifiedDiff } = await import('../fixing/unified-diff.ts');
  const { changed } = fixInputs(task, options.fixSuggestions ?? false);
  const toTerminal = options.outputFile === undefined && STDOUT.isTTY;
  const text = unifiedDiff(changed, coloursFor(options, toTerminal));
  if (options.outputFile === undefined) await write(text, STDOUT);
  else writeFileWhole(options.outputFile, text);
  writeStderr(
    `kalint: ${changed.length === 0 ? 'nothing to fix' : `${fixes(changed)} would be fixed; nothing is written`}`,
  );
  const found = await withDaemon(task.check(task.inputs, task.settings), task, options);
  const { report } = await withoutKnown(found, task, options);
  return statusOf(report, options.maxWarnings);
}

/** Fixes files and shows what is left. Fixed standard input goes to standard output, and then the report does not. */
async function fix(task: LintTask, options: LintCommandOptions): Promise<ExitStatus> {
  const { fixInputs } = await import('../fixing/fix-inputs.ts');
  const { writeFixes } = await import('../fixing/write-fixes.ts');
  const fixed = fixInputs(task, options.fixSuggestions ?? false);
  writeFixes(fixed.changed.filter(({ path }) => path !== task.stdin));
  if (fixed.changed.length > 0) writeStderr(`kalint: ${fixes(fixed.changed)} fixed`);
  const stdin = fixed.task.inputs.find(({ path }) => path === task.stdin);
  if (stdin === undefined) return show(fixed.report, fixed.task, options, STDOUT);
  await writeStdout(stdin.text);
  return show(fixed.report, fixed.task, options, STDERR);
}

/** Shows a report and tells what it means for the exit status. */
async function show(
  found: LintReport,
  task: LintTask,
  options: LintCommandOptions,
  stream: StandardStream,
): Promise<ExitStatus> {
  const all = await withDaemon(found, task, options);
  const { report, known } = await withoutKnown(all, task, options);
  const hidden = options.quiet ? report.warningCount + report.infoCount : 0;
  const status = statusOf(report, options.maxWarnings);
  debug(
    () => `${report.errorCount} errors, ${report.warningCount} warnings, ${report.infoCount} infos: status ${status}`,
  );
  const shown = { hidden, known, hint: task.hint, sourceOf: sourcesOf(task) };
  await showReport(options.quiet ? errorsOnly(report) : report, status, shown, options, stream);
  return status;
}

/** What keepalived itself says is added, where that is asked for. */
async function withDaemon(report: LintReport, task: LintTask, options: LintCommandOptions): Promise<LintReport> {
  if (!options.withKeepalived && options.keepalivedProgram === undefined) return report;
  const { addDaemonMessages } = await import('../with-keepalived/with-keepalived.ts');
  return addDaemonMessages(report, task, options);
}

async function withoutKnown(report: LintReport, task: LintTask, options: LintCommandOptions) {
  if (options.baseline === undefined && options.writeBaseline === undefined) return { report, known: 0 };
  const { useBaseline } = await import('../baseline/use-baseline.ts');
  return useBaseline(report, sourcesOf(task), options);
}

function sourcesOf(task: LintTask): ReportContext['sourceOf'] {
  const inputs = new Map(task.inputs.map((input) => [input.path, input]));
  return (path) => inputs.get(path) ?? included(task, path);
}

/** "3 findings in 2 files" */
function fixes(files: readonly FixedFile[]): string {
  const number = files.reduce((sum, file) => sum + file.fixes, 0);
  const findings = number === 1 ? '1 finding' : `${number} findings`;
  return `${findings} in ${files.length === 1 ? '1 file' : `${files.length} files`}`;
}

/** The text of an included file; linting has read it already. */
function included({ host }: LintTask, path: string): SourceFile | undefined {
  const file = host.read(path);
  return 'reason' in file ? undefined : file;
}

function errorsOnly(report: LintReport): LintReport {
  const isError = ({ severity }: LintMessage) => severity === 'error';
  const results = report.results.map(({ filePath, messages }) => ({ filePath, messages: messages.filter(isError) }));
  return reportOf(results, report.target);
}
