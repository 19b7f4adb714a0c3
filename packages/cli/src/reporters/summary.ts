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

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function partOf(part: number, all: number): string {
  if (part === 0) return all === 1 ? 'nothing' : 'none of them';
  if (part === all) return all === 1 ? 'it, too' : 'all of them';
  return `${part} of them`;
}
