import { createHash } from 'node:crypto';
import type { LintMessage, LintReport } from '@kalint/linter';
import { pathInProject } from './project-path.ts';
import type { ReportContext } from './reporter.ts';

/** Tells one finding from another, and knows it again after lines above it have come or gone. */
export type Fingerprints = (message: LintMessage) => string;

/**
 * Fingerprints of all findings of a report, each another: 64 hexadecimal digits of file, rule, the text of the line and,
 * among findings equal in these, the number.
 */
export function fingerprintsOf(report: LintReport, { sourceOf }: Pick<ReportContext, 'sourceOf'>): Fingerprints {
  const seen = new Map<string, number>();
  const known = new Map<LintMessage, string>();
  for (const { filePath, messages } of report.results) {
    const source = sourceOf(filePath);
    for (const message of messages) {
      const { line, ruleId } = message;
      const text = source?.text.slice(source.lines.startOf(line), source.lines.endOf(line)).trim() ?? '';
      const key = JSON.stringify([pathInProject(filePath), ruleId, text]);
      const number = seen.get(key) ?? 0;
      seen.set(key, number + 1);
      known.set(message, createHash('sha256').update(`${key}${number}`).digest('hex'));
    }
  }
  return (message) => known.get(message) ?? '';
}
