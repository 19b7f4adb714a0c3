import type { LintReport } from '@kalint/linter';
import { readTextFile } from '@kalint/linter/node';
import { type ExitStatus, Failure } from '../failure.ts';
import { mergedReport } from '../many-files/merged-report.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ShowOptions, showReport } from './show-report.ts';
import { statusOf } from './status.ts';

/** Options of `kalint merge-reports`, as they were written. */
export interface MergeReportsOptions extends ShowOptions {
  readonly maxWarnings?: number;
}

/** `kalint merge-reports FILE...`: the JSON reports of several runs as one. */
export async function mergeReportsCommand(paths: readonly string[], options: MergeReportsOptions): Promise<ExitStatus> {
  const reports = paths.map((path) => ({ path, report: readReport(path) }));
  const [first] = reports;
  if (first === undefined) throw new Failure('name the reports that are to be one');
  const other = reports.find(({ report }) => report.target !== first.report.target);
  if (other !== undefined) {
    throw new Failure(
      `${first.path} is for keepalived ${first.report.target}, ${other.path} for ${other.report.target}: reports of one run have one target`,
    );
  }
  const report = mergedReport(
    reports.map(({ report }) => report),
    first.report.target,
  );
  const status = statusOf(report, options.maxWarnings);
  await showReport(report, status, { hidden: 0, known: 0, hint: undefined, sourceOf }, options, STDOUT);
  return status;
}

/** The text of a file as it is now: where it is not at hand, findings are shown without it. */
function sourceOf(path: string) {
  const source = readTextFile(path);
  return 'reason' in source ? undefined : source;
}

/** @throws Failure for what is no report of `--format json` */
function readReport(path: string): LintReport {
  const source = readText(path);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new Failure(`${path} is no report: it is not JSON; kalint lint --format json=${path} writes one`);
  }
  if (!isReport(value)) {
    throw new Failure(`${path} is no report of kalint lint --format json, or one of a later kalint`);
  }
  return value;
}

function readText(path: string): string {
  const source = readTextFile(path);
  if ('reason' in source) throw new Failure(`${path} cannot be read: ${source.reason}`);
  return source.text;
}

function isReport(value: unknown): value is LintReport {
  return (
    isObject(value) &&
    value.version === 1 &&
    typeof value.target === 'string' &&
    Array.isArray(value.results) &&
    value.results.every(isResult)
  );
}

function isResult(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.filePath === 'string' &&
    Array.isArray(value.messages) &&
    value.messages.every(isMessage)
  );
}

function isMessage(value: unknown): boolean {
  return (
    isObject(value) &&
    ['ruleId', 'message', 'url'].every((name) => typeof value[name] === 'string') &&
    ['error', 'warning', 'info'].includes(String(value.severity)) &&
    ['line', 'column', 'endLine', 'endColumn'].every((name) => Number.isSafeInteger(value[name])) &&
    Array.isArray(value.related)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
