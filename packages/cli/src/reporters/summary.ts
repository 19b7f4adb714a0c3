import type { LintReport } from '@kalint/linter';

/** A report in one line: how many findings in how many files, and what keepalived itself would have said. */
export function summary({ results, errorCount, warningCount, infoCount }: LintReport): string {
  const messages = results.flatMap((result) => result.messages);
  if (messages.length === 0) return `No findings in ${count(results.length, 'file')}.`;
  const counts = [count(errorCount, 'error'), count(warningCount, 'warning'), `${infoCount} info`];
  const files = results.filter((result) => result.messages.length > 0).length;
  const reported = messages.filter((message) => message.reportedByKeepalived).length;
  const found = counts.filter((text) => !text.startsWith('0 ')).join(', ');
  return `${found} in ${count(files, 'file')}; keepalived -t would report ${partOf(reported, messages.length)}.`;
}

/** What kalint can mend itself, and with which option; undefined where there is nothing. */
export function fixable({ results }: LintReport): string | undefined {
  const fixes = results.flatMap(({ messages }) => messages.flatMap(({ fix }) => (fix === undefined ? [] : [fix])));
  const safe = fixes.filter(({ kind }) => kind === 'safe').length;
  const others = fixes.length - safe;
  if (safe === 0) return others === 0 ? undefined : `${others} of these can be fixed with --fix-suggestions.`;
  const more = others === 0 ? '' : `, ${others} more with --fix-suggestions`;
  return `${safe} of these can be fixed with --fix${more}.`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function partOf(part: number, all: number): string {
  if (part === 0) return all === 1 ? 'nothing' : 'none of them';
  if (part === all) return all === 1 ? 'it, too' : 'all of them';
  return `${part} of them`;
}
