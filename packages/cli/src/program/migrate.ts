import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { includeRoot, noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint migrate --target 2.4 --diff keepalived.conf', does: 'what has to change for keepalived 2.4?' },
  { line: 'kalint migrate --target debian-13 keepalived.conf', does: 'change it' },
];

export function declareMigrate(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('migrate')
      .description(
        'take files to another keepalived: rewrite what is called otherwise there, say what it does otherwise and what is left; status 1 if something is left',
      )
      .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
      .requiredOption('--target <version>', 'keepalived release (2.4) or distribution (debian-13) to go to')
      .option(
        '--from <version>',
        'release that reads them today; default: the target of the configuration, else the oldest that knows what is written',
      )
      .option('--check', 'write nothing; status 1 if something would be rewritten as well')
      .option('--diff', 'show what would be rewritten; write nothing')
      .option('--json', 'the report as JSON')
      .option('--config-id <id>', 'read as the node of this id: which @id lines hold')
      .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
      .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
      .option('--no-config', 'read no configuration')
      .addOption(noColour())
      .addOption(includeRoot())
      .action(async (paths, options) =>
        finish(await (await import('../commands/migrate.ts')).migrateCommand(paths, options)),
      ),
    EXAMPLES,
  );
}
