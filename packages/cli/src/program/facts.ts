import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { includeRoot } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint facts keepalived.conf', does: 'addresses, interfaces and scripts of this machine' },
  { line: 'kalint facts --name lb01', does: 'the same under another name' },
];

export function declareFacts(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('facts')
      .description('print what can be declared of this machine: the section "hosts" of a configuration')
      .argument('[path]', 'the keepalived.conf of this machine: its scripts are looked at, and none is run')
      .option('--name <name>', "name of the host (default: this machine's)")
      .option('--config-id <id>', 'read as the node of this id: which @id lines hold')
      .addOption(includeRoot())
      .action(async (path, options) =>
        finish(await (await import('../commands/facts.ts')).factsCommand(path, options)),
      ),
    EXAMPLES,
  );
}
