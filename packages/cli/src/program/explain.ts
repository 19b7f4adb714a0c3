import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint explain vrid-mismatch', does: 'what the rule finds and why it matters' },
  { line: 'kalint explain --log < messages', does: 'what lines of a log mean' },
];

export function declareExplain(program: Command, { finish, rulePages }: CommandContext): Command {
  return withExamples(
    program
      .command('explain')
      .description('show what a rule finds, why it matters, and examples; or what log lines mean')
      .argument('[rule]', 'id of a rule, as shown with a finding')
      .option('--log', 'read log lines of keepalived on standard input, and name causes and rules')
      .addOption(noColour())
      .action(async (rule, options) => {
        if (options.log) finish(await (await import('../commands/explain-log.ts')).explainLogCommand(options));
        else finish(await (await import('../commands/explain.ts')).explainCommand(rule, rulePages, options));
      }),
    EXAMPLES,
  );
}
