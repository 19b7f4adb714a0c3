import { type Command, Option } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { changed, includeRoot, noColour, wholeNumber } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint fmt .', does: 'format all files below this folder' },
  { line: 'kalint fmt --check .', does: 'which files would change? Status 1 if one does' },
  { line: 'kalint fmt --diff keepalived.conf', does: 'show what would change' },
];

export function declareFmt(program: Command, { finish, formatWorker }: CommandContext): Command {
  return withExamples(
    program
      .command('fmt')
      .description(
        'format files in place; status 1 if some cannot be, or with --check or --diff if some are not formatted',
      )
      .argument(
        '[path...]',
        'files, folders to search with what they include, or - for standard input (default: the working folder)',
      )
      .option('--check', 'list the files that would change; write nothing')
      .addOption(changed('format those that belong to'))
      .option('--diff', 'show what would change; write nothing')
      .option('--tab-width <columns>', 'columns of one level of indentation (default: 4)', wholeNumber)
      .option('--use-tabs', 'indent with tabs')
      .option('--no-use-tabs', 'indent with blanks (default)')
      .addOption(new Option('--end-of-line <end>', 'line ends (default: lf)').choices(['lf', 'crlf', 'auto']))
      .addOption(new Option('--comment-sign <sign>', 'sign of comments (default: keep)').choices(['keep', '#', '!']))
      .option('--align-values', 'align the values of neighbouring statements')
      .option('--no-align-values', 'one blank before a value (default)')
      .option('--stdin-filename <name>', 'name of what standard input holds: its settings are those of this file')
      .option('--template <language>', 'these are templates (jinja, erb or go), which are left as they are')
      .option('--config <file>', 'configuration of kalint whose "ignores" count; default: the nearest of each file')
      .option('--no-config', 'read no configuration of kalint')
      .addOption(includeRoot())
      .addOption(noColour())
      .action(async (paths, options) =>
        finish(await (await import('../commands/fmt.ts')).fmtCommand(paths, options, formatWorker)),
      ),
    EXAMPLES,
  );
}
