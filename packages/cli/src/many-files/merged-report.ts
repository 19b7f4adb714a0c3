import { compareMessages, type LintMessage, type LintReport } from '@kalint/linter';
import { reportOf } from '../counted-report.ts';

/**
 * One report of several. A finding that two of them have counts once.
 * @param order files that come first, in this order; others follow by path
 */
export function mergedReport(
  reports: readonly LintReport[],
  target: LintReport['target'],
  order: readonly string[] = [],
): LintReport {
  const byFile = new Map<string, Map<string, LintMessage>>(order.map((path) => [path, new Map()]));
  const others = reports
    .flatMap(({ results }) => results.map(({ filePath }) => filePath))
    .filter((path) => !byFile.has(path));
  for (const path of others.sort()) byFile.set(path, new Map());
  for (const { filePath, messages } of reports.flatMap(({ results }) => results)) {
    const known = byFile.get(filePath);
    for (const message of messages) known?.set(JSON.stringify(message), message);
  }
  const results = [...byFile].map(([filePath, messages]) => ({
    filePath,
    messages: [...messages.values()].sort(compareMessages),
  }));
  return reportOf(results, target);
}
