import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { formats, noColour, wholeNumber } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint merge-reports part1.json part2.json', does: 'show what two shards found, as one run' },
  {
    line: 'kalint merge-reports --format sarif=kalint.sarif part1.json part2.json',
    does: 'one file for code scanning',
  },
];

export function declareMergeReports(program: Command, { finish, version }: CommandContext): Command {
  return withExamples(
    program
      .command('merge-reports')
      .description('make one report of several: those that kalint lint --shard wrote with --format json=FILE')
      .argument('<file...>', 'reports in the format json')
      .addOption(formats())
      .option('--max-warnings <number>', 'exit with status 1 if there are more warnings than this', wholeNumber)
      .option('--output-file <file>', 'write to a file instead of standard output')
      .addOption(noColour())
      .action(async (paths, options) => {
        const { mergeReportsCommand } = await import('../commands/merge-reports.ts');
        finish(await mergeReportsCommand(paths, { ...options, version }));
      }),
    EXAMPLES,
  );
}
