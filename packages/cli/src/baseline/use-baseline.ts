import { existsSync } from 'node:fs';
import { findRule, type LintReport } from '@kalint/linter';
import { writeStderr } from '../output.ts';
import { type FindingNames, type RecordedFinding, recordFindings, withoutRecorded } from './baseline.ts';
import { pathFromBaseline, pathInBaseline, readBaseline, writeBaseline } from './baseline-file.ts';

/** `--baseline` and `--write-baseline`, as they were written. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** A report without known findings. */
export interface NewFindings {
  readonly report: LintReport;
  /** Findings that the baseline holds. */
  readonly known: number;
}

/**
 * Writes the baseline that is asked for, and leaves known findings out of the report: what was just written is known.
 * @throws Failure for a baseline that cannot be read or written
 */
export function useBaseline(
  report: LintReport,
  sourceOf: FindingNames['sourceOf'],
  options: BaselineOptions,
): NewFindings {
  const path = options.writeBaseline ?? options.baseline;
  if (path === undefined) return { report, known: 0 };
  const names: FindingNames = { sourceOf, recordedPath: (filePath) => pathInBaseline(path, filePath) };
  if (options.writeBaseline !== undefined) record(path, recordFindings(report, names));
  const looked = new Set(report.results.map(({ filePath }) => names.recordedPath(filePath)));
  const compared = withoutRecorded(report, readBaseline(path), names, (finding) => isJudged(finding, path, looked));
  if (compared.gone > 0)
    writeStderr(`kalint: ${gone(compared.gone)} write the baseline anew with --write-baseline ${path}`);
  return compared;
}

function record(path: string, findings: readonly RecordedFinding[]): void {
  writeBaseline(path, findings);
  const number = findings.reduce((sum, { count }) => sum + count, 0);
  writeStderr(`kalint: ${number === 1 ? '1 finding is' : `${number} findings are`} recorded in ${path}`);
}

/** A rule over the nodes of a cluster may not have seen them in this run; a file that is not there any more has nothing. */
function isJudged({ file, rule }: RecordedFinding, path: string, looked: ReadonlySet<string>): boolean {
  if (!looked.has(file)) return !existsSync(pathFromBaseline(path, file));
  return findRule(rule)?.meta.scope !== 'cluster';
}

function gone(number: number): string {
  return number === 1 ? '1 recorded finding is gone:' : `${number} recorded findings are gone:`;
}
