import { createHash } from 'node:crypto';
import type { LintMessage, LintReport } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import { reportOf } from '../counted-report.ts';

/** Findings of one rule in lines that say the same. */
export interface RecordedFinding {
  /** Path of the file, from the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  /** Hash of the line's text without the blanks around it; the line may hold a password. */
  readonly line: string;
  /** How many there are. */
  readonly count: number;
}

/** What a finding is told by. */
export interface FindingNames {
  /** The path that a file is recorded with. */
  recordedPath(filePath: string): string;
  /** The text of a linted or included file. */
  sourceOf(path: string): SourceFile | undefined;
}

/** A report without what is recorded. */
export interface ComparedReport {
  readonly report: LintReport;
  /** Findings that were left out. */
  readonly known: number;
  /** Recorded findings of the files looked at that are there no more. */
  readonly gone: number;
}

/** Records all findings of a report, sorted, equal ones counted. */
export function recordFindings(report: LintReport, names: FindingNames): RecordedFinding[] {
  const byKey = new Map<string, RecordedFinding>();
  for (const { filePath, messages } of report.results) {
    for (const message of messages) {
      const finding = recorded(filePath, message, names);
      const count = (byKey.get(keyOf(finding))?.count ?? 0) + 1;
      byKey.set(keyOf(finding), { ...finding, count });
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/**
 * Leaves recorded findings out of a report. Where there are more of a kind than recorded, the last ones stay.
 * @param isJudged whether a recorded finding would have been found in this run if it were still there
 */
export function withoutRecorded(
  report: LintReport,
  findings: readonly RecordedFinding[],
  names: FindingNames,
  isJudged: (finding: RecordedFinding) => boolean,
): ComparedReport {
  const left = new Map(findings.map((finding) => [keyOf(finding), finding.count]));
  const isNew = (filePath: string) => (message: LintMessage) => {
    const key = keyOf(recorded(filePath, message, names));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  };
  const results = report.results.map(({ filePath, messages }) => ({
    filePath,
    messages: messages.filter(isNew(filePath)),
  }));
  const judged = findings.filter(isJudged).map((finding) => left.get(keyOf(finding)) ?? 0);
  const shown = reportOf(results, report.target);
  return {
    report: shown,
    known: total(report) - total(shown),
    gone: judged.reduce((sum, count) => sum + count, 0),
  };
}

function recorded(filePath: string, { ruleId, line }: LintMessage, names: FindingNames): RecordedFinding {
  const source = names.sourceOf(filePath);
  const text = source?.text.slice(source.lines.startOf(line), source.lines.endOf(line)).trim() ?? '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { file: names.recordedPath(filePath), rule: ruleId, line: hash, count: 1 };
}

function keyOf({ file, rule, line }: RecordedFinding): string {
  return `${file}\n${rule}\n${line}`;
}

function total({ errorCount, warningCount, infoCount }: LintReport): number {
  return errorCount + warningCount + infoCount;
}
