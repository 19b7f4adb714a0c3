import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';

const EXAMPLES: readonly Example[] = [{ line: 'kalint lsp --stdio', does: 'what an editor starts' }];

export function declareLsp(program: Command, { finish, rulePages }: CommandContext): Command {
  return withExamples(
    program
      .command('lsp')
      .description('serve an editor: the language server')
      .option('--stdio', 'speak over standard input and output (the only way, and the default)')
      .option('--clientProcessId <id>', 'end when this process is gone')
      .action(async () => finish(await (await import('../commands/lsp.ts')).lspCommand(rulePages))),
    EXAMPLES,
  );
}
