import type { Command } from 'commander';

/** A command line that `--help`, the man page and the documentation show; a test runs each of them. */
export interface Example {
  /** As typed: `kalint lint --fix keepalived.conf`. */
  readonly line: string;
  /** What it does, as a phrase: "mend what can be mended". */
  readonly does: string;
}

const known = new WeakMap<Command, readonly Example[]>();

/** Shows examples at the end of a command's help. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  known.set(command, examples);
  const width = Math.max(...examples.map(({ line }) => line.length));
  const lines = examples.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}`);
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** The examples of a command; none where it was given none. */
export function examplesOf(command: Command): readonly Example[] {
  return known.get(command) ?? [];
}
