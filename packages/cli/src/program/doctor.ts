import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint doctor', does: 'versions, configuration, clusters, and what is linted in this folder' },
  { line: 'kalint doctor lb01.conf', does: 'is this file linted, for which keepalived, and why?' },
  { line: 'kalint doctor --json', does: 'the same for another program' },
];

export function declareDoctor(program: Command, { finish, version }: CommandContext): Command {
  return withExamples(
    program
      .command('doctor')
      .description('show what kalint sees: versions, configurations, clusters, and why a file is linted or not')
      .argument('[path...]', 'files, or folders to search (default: the working folder)')
      .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
      .option('--no-config', 'read no configuration')
      .option('--json', 'as JSON')
      .action(async (paths, options) =>
        finish(await (await import('../commands/doctor.ts')).doctorCommand(paths, options, version)),
      ),
    EXAMPLES,
  );
}
