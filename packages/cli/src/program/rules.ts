import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint rules', does: 'all rules with their severities' },
  { line: 'kalint rules --json', does: 'the same for another program' },
];

export function declareRules(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('rules')
      .description('list all rules')
      .option('--json', 'as JSON')
      .addOption(noColour())
      .action(async (options) => finish(await (await import('../commands/rules.ts')).rulesCommand(options))),
    EXAMPLES,
  );
}
