import { harmless } from '../reporters/shown-text.ts';
import type { Colours } from '../terminal.ts';
import { shownSeconds, type TestOutcome } from './play-test.ts';
import type { TestFile } from './test-file.ts';
import type { PlayedEvent, PlayedState } from './timeline.ts';

/** A file of expectations with what became of its tests. */
export interface PlayedFile {
  readonly file: TestFile;
  readonly outcomes: readonly TestOutcome[];
}

/** For people at a terminal: a line for each test, and for one that failed what happened. */
export function testText(files: readonly PlayedFile[], colours: Colours): string {
  const blocks = files.map(({ file, outcomes }) => {
    const lines = outcomes.flatMap((outcome) => outcomeLines(file, outcome, colours));
    return [colours.bold(`${file.path} (keepalived ${file.model.target})`), ...lines].join('\n');
  });
  return `${harmless([...blocks, summary(files, colours)].join('\n\n'))}\n`;
}

function outcomeLines({ path }: TestFile, outcome: TestOutcome, { red, green, bold, dim }: Colours): string[] {
  const { test, failures, kept, timeline } = outcome;
  if (failures.length === 0) {
    const shown = kept.map(({ words, seconds }) => (seconds > 0 ? `${words} after ${shownSeconds(seconds)}` : words));
    return [`  ${green('ok')}    ${test.name} ${dim(`(${shown.join(', ')})`)}`];
  }
  return [
    `  ${bold(red('FAIL'))}  ${test.name}`,
    ...failures.map(
      ({ expectation: { place }, message }) => `        ${path}:${place.line}:${place.column}: ${message}`,
    ),
    ...timeline.flatMap((event, i) => eventLines(event, i, dim)),
  ];
}

function eventLines({ event, changes, states, isRace }: PlayedEvent, i: number, dim: Colours['dim']): string[] {
  const moves = changes.map(({ at, node, instance, to, why }) => {
    const reason = why === undefined ? '' : `: ${why}`;
    return `             ${shownSeconds(at)}: ${instance} on ${node} becomes ${to}${reason}`;
  });
  const rest = `then: ${states.map(shownState).join(', ')}${isRace ? ' (a race: it may end otherwise)' : ''}`;
  return [`          ${i + 1}. ${event}`, ...moves.map(dim), dim(`             ${rest}`)];
}

function shownState({ node, instance, status, priority, priorityBefore }: PlayedState): string {
  if (priority === 0) return `${node} ${instance} ${status}`;
  const was = priorityBefore === undefined || priorityBefore === 0 ? '' : ` (before: ${priorityBefore})`;
  return `${node} ${instance} ${status} ${priority}${was}`;
}

function summary(files: readonly PlayedFile[], { bold, red, green }: Colours): string {
  const outcomes = files.flatMap((file) => file.outcomes);
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
  const tests = `${outcomes.length} ${outcomes.length === 1 ? 'test' : 'tests'}`;
  return failed === 0 ? bold(green(`${tests} passed`)) : bold(red(`${failed} of ${tests} failed`));
}
