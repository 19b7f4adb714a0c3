import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { includeRoot, noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint diff lb01.conf lb02.conf', does: 'what differs, by meaning' },
  { line: 'kalint diff shared.conf@lb01 shared.conf@lb02', does: 'two nodes of one file with @id lines' },
];

export function declareDiff(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('diff')
      .description(
        'show what differs between two nodes of a cluster by meaning; status 1 if something is not meant to differ',
      )
      .argument('<node>', 'a file, or FILE@ID for the node of an id where a file has @id lines')
      .argument('<node>', 'the other node')
      .option('--json', 'as JSON')
      .option(
        '--target <version>',
        'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known',
      )
      .option('--config <file>', 'configuration for both files; default: the nearest kalint.config.* of each')
      .option('--no-config', 'read no configuration')
      .addOption(noColour())
      .addOption(includeRoot())
      .action(async (one, other, options) =>
        finish(await (await import('../commands/diff.ts')).diffCommand([one, other], options)),
      ),
    EXAMPLES,
  );
}
