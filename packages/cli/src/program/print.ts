import { type Command, Option } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { withReadingOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint print keepalived.conf', does: 'what keepalived reads, definitions and includes put in' },
  { line: 'kalint print --redact keepalived.conf', does: 'a text that can be shown to others' },
  { line: 'kalint print --json keepalived.conf', does: 'the values' },
];

export function declarePrint(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    withReadingOptions(program.command('print'))
      .description('print how a configuration is read')
      .argument('<path>', 'a file, or - for standard input')
      .addOption(new Option('--expand', 'what this node reads, without includes and definitions (default)'))
      .addOption(new Option('--json', 'the values, as JSON').conflicts('expand'))
      .addOption(new Option('--ast', 'the syntax tree, as JSON').conflicts(['expand', 'json']))
      .addOption(new Option('--tokens', 'the tokens, one a line').conflicts(['expand', 'json', 'ast']))
      .option('--redact', 'without passwords, addresses, host names and comments; alone: the text as it is laid out')
      .action(async (path, options) =>
        finish(await (await import('../commands/print.ts')).printCommand(path, options)),
      ),
    EXAMPLES,
  );
}
