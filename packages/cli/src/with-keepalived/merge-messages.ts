import { explainLog, type FileResult, type LintMessage, type LintReport, type Severity } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import { DAEMON_RULE } from './daemon-rule.ts';
import type { DaemonMessage } from './read-output.ts';

/** A message of keepalived at its place: `line` is 1 where it names none. */
export interface PlacedMessage extends DaemonMessage {
  readonly source: SourceFile;
  readonly severity: Severity;
}

export interface Merged {
  readonly report: LintReport;
  /** Messages that a finding of ours says already. */
  readonly known: number;
  readonly added: number;
}

/**
 * Puts keepalived's messages beside our findings. One of ours that keepalived reports, too, stands for all that it says
 * of that line: ours has the cause, the columns and the fix.
 */
export function mergeMessages(report: LintReport, messages: readonly PlacedMessage[]): Merged {
  const ours = new Set(
    report.results.flatMap(({ filePath, messages: found }) =>
      found.filter((message) => message.reportedByKeepalived).map(({ line }) => placeKey(filePath, line)),
    ),
  );
  const rest = unique(messages).filter(
    ({ source, line }) => line === undefined || !ours.has(placeKey(source.path, line)),
  );
  return {
    report: withMessages(report, rest),
    known: unique(messages).length - rest.length,
    added: rest.length,
  };
}

/** Several nodes read one included file; what is said of it is said once. */
function unique(messages: readonly PlacedMessage[]): PlacedMessage[] {
  const keyOf = ({ source, line, text }: PlacedMessage) => `${placeKey(source.path, line ?? 0)}\n${text}`;
  return [...new Map(messages.map((message) => [keyOf(message), message])).values()];
}

function placeKey(path: string, line: number): string {
  return `${line}\n${path}`;
}

function withMessages(report: LintReport, messages: readonly PlacedMessage[]): LintReport {
  const byFile = new Map<string, LintMessage[]>(report.results.map(({ filePath }) => [filePath, []]));
  for (const message of messages) {
    const path = message.source.path;
    byFile.set(path, [...(byFile.get(path) ?? []), toFinding(message)]);
  }
  const before = new Map(report.results.map((result) => [result.filePath, result.messages]));
  const results: FileResult[] = [...byFile].map(([filePath, added]) => ({
    filePath,
    messages: [...(before.get(filePath) ?? []), ...added].sort((a, b) => a.line - b.line),
  }));
  const count = (severity: Severity) => messages.filter((message) => message.severity === severity).length;
  return {
    ...report,
    results,
    errorCount: report.errorCount + count('error'),
    warningCount: report.warningCount + count('warning'),
    infoCount: report.infoCount + count('info'),
  };
}

function toFinding({ source, line = 1, text, severity }: PlacedMessage): LintMessage {
  return {
    ruleId: DAEMON_RULE,
    severity,
    message: `keepalived says: ${text}${meaningOf(text)}`,
    reportedByKeepalived: true,
    url: '',
    related: [],
    ...rangeOf(source, line),
  };
}

/** What kalint knows about a line of keepalived's log, as `kalint explain --log` says it. */
function meaningOf(text: string): string {
  const [known] = explainLog(text);
  return known === undefined ? '' : ` (${known.what} ${known.why})`;
}

/** The text of a line, without the white space around it. */
function rangeOf({ text, lines }: SourceFile, number: number) {
  const line = Math.min(number, lines.count);
  const content = text.slice(lines.startOf(line), lines.endOf(line));
  const start = content.length - content.trimStart().length;
  return {
    line,
    column: content.trim() === '' ? 1 : start + 1,
    endLine: line,
    endColumn: content.trimEnd().length + 1,
  };
}
