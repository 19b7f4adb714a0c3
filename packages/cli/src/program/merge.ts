import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { append, includeRoot } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint merge lb01.conf lb02.conf', does: 'print one file for both nodes' },
  { line: 'kalint merge --output-file both.conf lb01.conf lb02.conf', does: 'write it' },
];

export function declareMerge(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('merge')
      .description('make one file with @id lines of the files of several nodes: what all say stands once')
      .argument(
        '[path...]',
        'a file for each node; its name is the id: lb01.conf, keepalived.lb01.conf, lb01/keepalived.conf',
      )
      .option('--id <name=file>', 'the id of a file (repeatable)', append)
      .option('--output-file <file>', 'write to a file instead of standard output')
      .option('--force', 'replace the file if it is there')
      .option('--target <version>', 'what this keepalived reads must stay; default: what every release reads')
      .addOption(includeRoot())
      .action(async (paths, options) =>
        finish(await (await import('../commands/merge.ts')).mergeCommand(paths, options)),
      ),
    EXAMPLES,
  );
}
