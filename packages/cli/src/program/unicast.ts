import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { append, includeRoot, noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  {
    line: 'kalint unicast --diff --address lb01=10.0.0.1 --address lb02=10.0.0.2 lb01.conf lb02.conf',
    does: 'what unicast would take',
  },
];

export function declareUnicast(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('unicast')
      .description(
        'take the nodes of a cluster from multicast to unicast: source addresses and peers for all instances',
      )
      .argument(
        '[path...]',
        'one file for each node, one file with @id lines for all, or folders: their files are grouped (default: all clusters of the configuration)',
      )
      .option(
        '--address <node=ip>',
        'address that a node sends from, by its name or id (repeatable; default: what its text and "hosts" of the configuration say)',
        append,
      )
      .option('--check', 'write nothing; status 1 if something would change')
      .option('--diff', 'show what would change; write nothing')
      .option(
        '--target <version>',
        'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known',
      )
      .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
      .option('--no-config', 'read no configuration')
      .addOption(noColour())
      .addOption(includeRoot())
      .action(async (paths, options) =>
        finish(await (await import('../commands/unicast.ts')).unicastCommand(paths, options)),
      ),
    EXAMPLES,
  );
}
