import { type Command, Option } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { noColour, wholeNumber, withReadingOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint simulate lb01.conf lb02.conf', does: 'who holds which address after one and two failures' },
  {
    line: 'kalint simulate --depth 1 --format mermaid lb01.conf lb02.conf',
    does: 'a picture of the states, for Markdown',
  },
];

export function declareSimulate(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    withReadingOptions(program.command('simulate'))
      .description('play failures and repairs over the nodes of a cluster: who holds which address when')
      .argument(
        '<path...>',
        'one file for each node, a folder with the files of one cluster, or one file with @id lines',
      )
      .addOption(
        new Option('--format <format>', 'how the outcome is shown')
          .choices(['pretty', 'json', 'mermaid', 'dot', 'html'])
          .default('pretty'),
      )
      .option('--depth <number>', 'failures and repairs in a row (default: 2)', wholeNumber)
      .option('--max-states <number>', 'end after this many states (default: 200000)', wholeNumber)
      .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
      .option('--no-config', 'read no configuration')
      .option('--output-file <file>', 'write to a file instead of standard output')
      .addOption(noColour())
      .action(async (paths, options) =>
        finish(await (await import('../commands/simulate.ts')).simulateCommand(paths, options)),
      ),
    EXAMPLES,
  );
}
