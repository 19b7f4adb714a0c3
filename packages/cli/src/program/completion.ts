import { Argument, type Command } from 'commander';
import type { CommandContext } from './context.ts';
import { describeProgram } from './describe-program.ts';
import { type Example, withExamples } from './examples.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'eval "$(kalint completion bash)"', does: 'in ~/.bashrc' },
  { line: 'eval "$(kalint completion zsh)"', does: 'in ~/.zshrc, below compinit' },
  { line: 'kalint completion fish | source', does: 'in ~/.config/fish/config.fish' },
];

export function declareCompletion(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('completion')
      .description('print what makes a shell complete commands, options, rules and releases of kalint')
      .addArgument(new Argument('<shell>', 'the shell that reads it').choices(['bash', 'zsh', 'fish']))
      .action(async (shell) =>
        finish(await (await import('../commands/completion.ts')).completionCommand(shell, describeProgram(program))),
      ),
    EXAMPLES,
  );
}
