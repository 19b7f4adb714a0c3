import type { LintMessage, LintOptions, LintReport } from '@kalint/linter';
import { createFileHost } from '@kalint/linter/node';
import type { SourceFile } from '@kalint/parser';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeFileWhole, writeStderr, writeStdout } from '../output.ts';
import type { ReportContext, Reporter } from '../reporters/reporter.ts';
import { severitiesOf } from '../severities.ts';
import { targetOf } from '../target.ts';
import { type ColourWish, coloursFor, lineWidth } from '../terminal.ts';

/** Options of `kalint lint` and `kalint cluster`, as they were written. */
export interface LintCommandOptions extends ColourWish {
  readonly format: 'pretty' | 'json';
  readonly target?: string;
  readonly configId?: string;
  readonly stdinFilename?: string;
  readonly rule?: readonly string[];
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly outputFile?: string;
}

/** What is linted, and with what. */
export interface LintTask {
  readonly inputs: readonly SourceFile[];
  readonly settings: LintOptions & Required<Pick<LintOptions, 'host' | 'target'>>;
  /** What a person may want to know beside the findings. */
  readonly hint?: string;
}

const REPORTERS: Readonly<Record<LintCommandOptions['format'], () => Promise<Reporter>>> = {
  pretty: async () => (await import('../reporters/pretty.ts')).pretty,
  json: async () => (await import('../reporters/json.ts')).json,
};

/** The settings of a run. @throws Failure for values that mean nothing */
export function lintSettings(options: LintCommandOptions): LintTask['settings'] {
  return {
    target: targetOf(options.target),
    severities: severitiesOf(options.rule ?? []),
    host: createFileHost(),
    ...(options.configId !== undefined && { configId: options.configId }),
  };
}

/** Shows a report and tells what it means for the exit status. */
export async function finishLint(report: LintReport, task: LintTask, options: LintCommandOptions): Promise<ExitStatus> {
  const reporter = await REPORTERS[options.format]();
  const text = reporter(options.quiet ? errorsOnly(report) : report, contextOf(report, task, options));
  if (options.outputFile === undefined) await writeStdout(text);
  else writeFileWhole(options.outputFile, text);
  return statusOf(report, options.maxWarnings);
}

function contextOf(report: LintReport, task: LintTask, options: LintCommandOptions): ReportContext {
  const toTerminal = options.outputFile === undefined && process.stdout.isTTY;
  const inputs = new Map(task.inputs.map((input) => [input.path, input]));
  return {
    colours: coloursFor(options, toTerminal),
    width: lineWidth(toTerminal ? process.stdout.columns : undefined),
    hidden: options.quiet ? report.warningCount + report.infoCount : 0,
    hint: task.hint,
    sourceOf: (path) => inputs.get(path) ?? included(task, path),
  };
}

/** The text of an included file; linting has read it already. */
function included({ settings }: LintTask, path: string): SourceFile | undefined {
  const file = settings.host.read(path);
  return 'reason' in file ? undefined : file;
}

function errorsOnly(report: LintReport): LintReport {
  const isError = ({ severity }: LintMessage) => severity === 'error';
  const results = report.results.map(({ filePath, messages }) => ({ filePath, messages: messages.filter(isError) }));
  return { ...report, results, warningCount: 0, infoCount: 0 };
}

function statusOf(report: LintReport, maxWarnings: number | undefined): ExitStatus {
  const tooMany = maxWarnings !== undefined && report.warningCount > maxWarnings;
  if (tooMany) {
    const warnings = report.warningCount === 1 ? '1 warning' : `${report.warningCount} warnings`;
    writeStderr(`kalint: ${warnings}, more than the ${maxWarnings} that --max-warnings allows`);
  }
  return report.errorCount > 0 || tooMany ? EXIT.findings : EXIT.clean;
}
