import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { append, includeRoot } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint split --by-id shared.conf', does: 'lb01 and lb02 get a file each beside the shared one' },
  { line: 'kalint split --by-id --output-dir nodes shared.conf', does: 'the same into nodes/lb01/ and nodes/lb02/' },
];

export function declareSplit(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('split')
      .description('write the file of each node that a file with @id lines holds; nothing is replaced without --force')
      .argument('<path>', 'a file with @id lines, or - for standard input')
      .requiredOption('--by-id', 'one file for each id')
      .option(
        '--id <id>',
        'a node to write, also one that no line names (repeatable; default: all that are named)',
        append,
      )
      .option('--output-dir <dir>', 'write DIR/ID/NAME, included files as well; default: NAME.ID.conf beside the file')
      .option('--force', 'replace files that are there')
      .option('--target <version>', 'what this keepalived reads must stay; default: what every release reads')
      .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
      .addOption(includeRoot())
      .action(async (path, options) =>
        finish(await (await import('../commands/split.ts')).splitCommand(path, options)),
      ),
    EXAMPLES,
  );
}
