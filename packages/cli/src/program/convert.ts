import { type Command, Option } from 'commander';
import type { CommandContext } from './context.ts';
import { type Example, withExamples } from './examples.ts';
import { includeRoot } from './options.ts';

const EXAMPLES: readonly Example[] = [
  { line: 'kalint convert --to yaml keepalived.conf', does: 'the configuration as data' },
  { line: 'kalint convert --from yaml keepalived.yaml', does: 'data as a configuration' },
];

export function declareConvert(program: Command, { finish }: CommandContext): Command {
  return withExamples(
    program
      .command('convert')
      .description('keepalived.conf as data (JSON, YAML) and back, for those who generate configurations')
      .argument('[path]', 'a file, or - for standard input')
      .addOption(new Option('--to <format>', 'keepalived.conf to data').choices(['json', 'yaml']))
      .addOption(new Option('--from <format>', 'data to keepalived.conf').choices(['json', 'yaml']).conflicts('to'))
      .addOption(new Option('--schema', 'print the JSON schema of the data').conflicts(['to', 'from']))
      .option('--strict', 'with --to: write nothing if something cannot be converted (status 2)')
      .option(
        '--target <version>',
        'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known',
      )
      .option('--config-id <id>', 'with --to: read as the node of this id: which @id lines hold')
      .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
      .option('--output-file <file>', 'write to a file instead of standard output')
      .addOption(includeRoot())
      .action(async (path, options) =>
        finish(await (await import('../commands/convert.ts')).convertCommand(path, options)),
      ),
    EXAMPLES,
  );
}
