import type { ChangedBehaviour, MigratedStatement, Migration, RemainingTask } from '@kalint/linter';
import { shownText } from '../reporters/shown-text.ts';
import type { Colours } from '../terminal.ts';

/** Places of a change that are shown; the others are counted. */
const SHOWN_PLACES = 3;

/** A migration as a person reads it: what was done, what keepalived does otherwise, what is left to do. */
export function migrationText(migration: Migration, colours: Colours, isWritten: boolean): string {
  const { done, changes, remaining } = migration;
  const parts = [
    ...section(isWritten ? 'Rewritten:' : 'To be rewritten:', done.map(doneLine), colours),
    ...section('What keepalived does otherwise:', changes.map(changeLine), colours),
    ...section('Left to a person:', remaining.map(taskLine), colours),
    summary(migration, isWritten),
  ];
  return `${parts.join('\n')}\n`;
}

/** A migration as tools read it: without the texts. */
export function migrationJson({ changed, ...migration }: Migration): string {
  const files = changed.map(({ path }) => path);
  return `${JSON.stringify({ version: 1, ...migration, changed: files }, undefined, 2)}\n`;
}

function section(title: string, lines: readonly string[], colours: Colours): string[] {
  return lines.length === 0 ? [] : [colours.bold(title), ...lines.map((line) => `  ${line}`), ''];
}

function doneLine({ filePath, line, title }: MigratedStatement): string {
  return visible(`${filePath}:${line}: ${title}`);
}

function changeLine({ message, places }: ChangedBehaviour): string {
  const shown = places.slice(0, SHOWN_PLACES).map(({ filePath, line }) => `${filePath}:${line}`);
  const more = places.length > shown.length ? ` and ${places.length - shown.length} more` : '';
  return visible(`${message} (${shown.join(', ')}${more})`);
}

function taskLine({ filePath, line, message, ruleId }: RemainingTask): string {
  const rule = ruleId.includes('/') ? '' : `  ${ruleId}`;
  return visible(`${filePath}:${line}: ${message}${rule}`);
}

function summary({ from, fromIsGuessed, target, done, remaining, changed }: Migration, isWritten: boolean): string {
  const guess = fromIsGuessed ? ' (the oldest release that knows what is written; --from says another)' : '';
  const rewritten = `${count(done.length, 'place')} in ${count(changed.length, 'file')} ${isWritten ? '' : 'to be '}rewritten`;
  const left = remaining.length === 0 ? 'nothing left to do' : `${count(remaining.length, 'place')} left to a person`;
  return `From ${from}${guess} to ${target}: ${rewritten}, ${left}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function visible(text: string): string {
  return shownText(text).text;
}
