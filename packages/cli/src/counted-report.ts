import type { FileResult, LintReport, Severity } from '@kalint/linter';

/** A report of these findings, which are counted. */
export function reportOf(results: readonly FileResult[], target: LintReport['target']): LintReport {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { messages } of results) for (const { severity } of messages) counts[severity]++;
  const { error, warning, info } = counts;
  return { version: 1, target, results, errorCount: error, warningCount: warning, infoCount: info };
}
