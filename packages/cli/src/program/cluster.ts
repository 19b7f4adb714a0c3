import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { withLintOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint cluster lb01.conf lb02.conf', does: 'lint two nodes side by side' },
  { line: 'kalint cluster', does: 'lint all clusters that the configuration names' },
  { line: 'kalint cluster --format json lb01.conf lb02.conf', does: 'findings for another program' },
];

export function declareCluster(program: Command, { finish, version }: CommandContext): Command {
  return withExamples(
    withLintOptions(program.command('cluster'))
      .description('lint files as the nodes of one cluster, side by side')
      .argument(
        '[path...]',
        'one file for each node, one file with @id lines for all, or folders: their files are grouped (default: all clusters of the configuration)',
      )
      .action(async (paths, options) =>
        finish(await (await import('../commands/cluster.ts')).clusterCommand(paths, { ...options, version })),
      ),
    EXAMPLES,
  );
}
