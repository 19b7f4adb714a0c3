import type { LintMessage, Severity } from '@kalint/linter';
import { oneLine } from './one-line.ts';
import { pathInProject } from './project-path.ts';
import type { Reporter } from './reporter.ts';
import { harmless } from './shown-text.ts';
import { summary } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which the runner turns into annotations; at the end what a log's reader wants to know. */
export const github: Reporter = (report) => {
  const commands = report.results.flatMap(({ filePath, messages }) =>
    messages.map((message) => annotation(filePath, message)),
  );
  return [...commands, summary(report), ''].join('\n');
};

function annotation(filePath: string, message: LintMessage): string {
  const { line, column, endLine, endColumn, severity, ruleId } = message;
  const properties = {
    title: `kalint ${ruleId}`,
    file: pathInProject(filePath),
    line,
    endLine,
    // The runner takes columns only where both stand in one line.
    ...(line === endLine && { col: column, endColumn: Math.max(column, endColumn) }),
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(textOf(message))}`;
}

/** The message, and the other places, which an annotation has no field for. */
function textOf({ message, related }: LintMessage): string {
  const places = related.map((place) => oneLine(`${place.filePath}:${place.line}:${place.column} ${place.message}`));
  return harmless([message, ...places].join('\n'));
}

/** What the runner's own toolkit escapes in the text of a command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property the signs that separate properties as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
