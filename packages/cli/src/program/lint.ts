import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { changed, wholeNumber, withLintOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint keepalived.conf', does: 'lint one file; "lint" may be left out' },
  { line: 'kalint lint .', does: 'lint all files below this folder, by the configuration there' },
  { line: 'kalint lint --fix keepalived.conf', does: 'mend what can be mended without changing what keepalived does' },
  { line: 'kalint lint --changed lb01.conf', does: 'lint the configurations that changed files belong to' },
  { line: 'kalint lint --shard 1/2 --format json=part1.json .', does: 'half of the work, for one of two machines' },
  { line: 'kalint lint - < keepalived.conf', does: 'lint what another program prints' },
];

/** The command that runs where none is named. */
export const DEFAULT_COMMAND = 'lint';

export function declareLint(program: Command, { finish, version, lintWorker, commandNames }: CommandContext): Command {
  return withExamples(
    withLintOptions(program.command(DEFAULT_COMMAND, { isDefault: true }))
      .description('lint files, each by itself')
      .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
      .addOption(changed('lint'))
      .option(
        '--cache',
        'leave out files whose findings are known from a run before, if nothing has changed that counts',
      )
      .option(
        '--cache-location <file>',
        'where the cache is kept (default: node_modules/.cache/kalint, else .kalintcache)',
      )
      .option(
        '--concurrency <number>',
        'files linted at a time (default: by processors, where there is much)',
        wholeNumber,
      )
      .option('--shard <i/n>', 'lint the i-th of n parts; the nodes of a cluster stay together')
      .option('--print-config <file>', 'show what holds for a file, and where each value comes from; lint nothing')
      .action(async (paths, options) => {
        // Without the name of a command, the first word can be one that is mistyped.
        const commands = program.args[0] === paths[0] ? commandNames : [];
        const { lintCommand } = await import('../commands/lint.ts');
        finish(await lintCommand(paths, { ...options, commands, version }, lintWorker));
      }),
    EXAMPLES,
  );
}
