import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';

const EXAMPLES: readonly Example[] = [{ line: 'kalint init', does: 'begin a configuration of kalint' }];

export function declareInit(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('init')
      .description('write a commented kalint.config.jsonc into the working folder')
      .action(async () => finish(await (await import('../commands/init.ts')).initCommand())),
    EXAMPLES,
  );
}
