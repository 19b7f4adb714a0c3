import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { withLintOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint keepalived.conf', does: 'lint one file; "lint" may be left out' },
  { line: 'kalint lint .', does: 'lint all files below this folder, by the configuration there' },
  { line: 'kalint lint --fix keepalived.conf', does: 'mend what can be mended without changing what keepalived does' },
  { line: 'kalint lint - < keepalived.conf', does: 'lint what another program prints' },
];

export function declareLint(program: Command, { finish, version }: CommandContext): Command {
  return withExamples(
    withLintOptions(program.command('lint', { isDefault: true }))
      .description('lint files, each by itself')
      .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
      .action(async (paths, options) =>
        finish(await (await import('../commands/lint.ts')).lintCommand(paths, { ...options, version })),
      ),
    EXAMPLES,
  );
}
