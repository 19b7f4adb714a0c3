import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { includeRoot, noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint rename --diff VI_1 web lb01.conf', does: 'what would be renamed' },
  { line: 'kalint rename VI_1 web lb01.conf lb02.conf', does: 'rename an instance and all that refers to it' },
];

export function declareRename(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('rename')
      .description(
        'rename an instance, script, group or definition with everything that refers to it, included files too',
      )
      .argument('<old>', "its name; '$NAME' for a definition")
      .argument('<new>', 'the name it gets')
      .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
      .option('--kind <kind>', 'what it is the name of, where several things have it: vrrp_instance, vrrp_script, …')
      .option('--diff', 'show what would be written; status 1 if that is anything')
      .option(
        '--target <version>',
        'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known',
      )
      .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
      .addOption(noColour())
      .addOption(includeRoot())
      .action(async (from, to, paths, options) =>
        finish(await (await import('../commands/rename.ts')).renameCommand({ from, to }, paths, options)),
      ),
    EXAMPLES,
  );
}
