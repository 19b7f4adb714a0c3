import type { Version } from '@kalint/parser';
import type { LintMessage, LocatedMessage } from './message.ts';
import { compareSeverity } from './severity.ts';

/** The findings of one file. */
export interface FileResult {
  readonly filePath: string;
  readonly messages: readonly LintMessage[];
}

/** The outcome of a run: what `--format json` prints. */
export interface LintReport {
  readonly version: 1;
  /** The keepalived release whose behaviour counted. */
  readonly target: Version;
  /** One for each file asked for, in that order, then included files that have findings, by path. */
  readonly results: readonly FileResult[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly infoCount: number;
}

/** Sorts messages into files, each by place; a message that several views of a file give counts once. */
export function makeReport(paths: readonly string[], located: readonly LocatedMessage[], target: Version): LintReport {
  const byFile = new Map<string, Map<string, LintMessage>>(paths.map((path) => [path, new Map()]));
  const included = located.map(({ filePath }) => filePath).filter((path) => !byFile.has(path));
  for (const path of [...new Set(included)].sort()) byFile.set(path, new Map());
  for (const { filePath, message } of located) {
    const messages = byFile.get(filePath) ?? new Map<string, LintMessage>();
    byFile.set(filePath, messages);
    const key = `${message.line}:${message.column}:${message.endLine}:${message.endColumn}:${message.ruleId}:${message.message}`;
    if (!messages.has(key)) messages.set(key, message);
  }
  const results = [...byFile].map(([filePath, messages]) => ({
    filePath,
    messages: [...messages.values()].sort(compareMessages),
  }));
  const all = results.flatMap(({ messages }) => messages);
  const count = (severity: LintMessage['severity']) => all.filter((message) => message.severity === severity).length;
  return {
    version: 1,
    target,
    results,
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  };
}

/** The order of the findings of a file: by place, then by severity and rule. */
export function compareMessages(a: LintMessage, b: LintMessage): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    compareSeverity(a.severity, b.severity) ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
