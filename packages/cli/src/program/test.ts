import { type Command, Option } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { noColour } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint test failover.test.yaml', does: 'does the cluster do what is expected of it?' },
  { line: 'kalint test --format json failover.test.yaml', does: 'the same for another program' },
];

export function declareTest(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('test')
      .description(
        'play what files of expectations say: which node holds which address after what; status 1 if one does not',
      )
      .argument('<file...>', 'YAML: the nodes of a cluster, what fails, and what is expected then')
      .addOption(
        new Option('--format <format>', 'how the outcome is shown').choices(['pretty', 'json']).default('pretty'),
      )
      .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution; default: what the file says')
      .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
      .option('--no-config', 'read no configuration')
      .addOption(noColour())
      .action(async (paths, options) =>
        finish(await (await import('../commands/test.ts')).testCommand(paths, options)),
      ),
    EXAMPLES,
  );
}
