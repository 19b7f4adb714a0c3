import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, type ExitStatus, explainError } from './failure.ts';
import { surviveClosedPipes, writeStderr, writeStdout } from './output.ts';

/** Folder of the rules' pages; the build puts them beside this file. */
const RULE_PAGES = new URL('./rules/', import.meta.url);
/** What a thread of `kalint fmt` runs; the build puts it beside this file. */
const FORMAT_WORKER = new URL('./format-worker.js', import.meta.url);

surviveClosedPipes();
process.exitCode = await main(process.argv.slice(2));

/** Runs one command line. Never throws; what went wrong is on standard error. */
async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await run(args);
  } catch (error) {
    writeStderr(explainError(error, Boolean(process.env.KALINT_DEBUG)));
    return EXIT.failed;
  }
}

async function run(args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  let help = '';
  const program = declareProgram({
    finish: (outcome) => {
      status = outcome;
    },
    showHelp: (text) => {
      help += text;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) return EXIT.failed;
  }
  if (help !== '') await writeStdout(help);
  return status;
}

interface Outcome {
  finish(status: ExitStatus): void;
  /** Takes what `--help` and `--version` show. */
  showHelp(text: string): void;
}

/** Commands and options. What a command does is imported when it runs. */
function declareProgram({ finish, showHelp }: Outcome): Command {
  const program = new Command('kalint')
    .description('Linter for keepalived.conf that sees the whole cluster.')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('(kalint --help shows what there is)')
    .configureOutput({
      writeOut: showHelp,
      writeErr: (text) => writeStderr(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'kalint: ')),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
kalint PATH... is short for kalint lint PATH...; kalint help lint shows its options.

Exit status: 0 no error, 1 findings, 2 kalint could not do its work.`,
    );

  withLintOptions(program.command('lint', { isDefault: true }))
    .description('lint files, each by itself')
    .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
    .action(async (paths, options) => finish(await (await import('./commands/lint.ts')).lintCommand(paths, options)));
  withLintOptions(program.command('cluster'))
    .description('lint files as the nodes of one cluster, side by side')
    .argument(
      '[path...]',
      'one file for each node, one file with @id lines for all, or folders: their files are grouped (default: all clusters of the configuration)',
    )
    .action(async (paths, options) =>
      finish(await (await import('./commands/cluster.ts')).clusterCommand(paths, options)),
    );
  program
    .command('diff')
    .description(
      'show what differs between two nodes of a cluster by meaning; status 1 if something is not meant to differ',
    )
    .argument('<node>', 'a file, or FILE@ID for the node of an id where a file has @id lines')
    .argument('<node>', 'the other node')
    .option('--json', 'as JSON')
    .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known')
    .option('--config <file>', 'configuration for both files; default: the nearest kalint.config.* of each')
    .option('--no-config', 'read no configuration')
    .addOption(noColour())
    .action(async (one, other, options) =>
      finish(await (await import('./commands/diff.ts')).diffCommand([one, other], options)),
    );
  withReadingOptions(program.command('simulate'))
    .description('play failures and repairs over the nodes of a cluster: who holds which address when')
    .argument('<path...>', 'one file for each node, a folder with the files of one cluster, or one file with @id lines')
    .addOption(
      new Option('--format <format>', 'how the outcome is shown')
        .choices(['pretty', 'json', 'mermaid', 'dot', 'html'])
        .default('pretty'),
    )
    .option('--depth <number>', 'failures and repairs in a row (default: 2)', wholeNumber)
    .option('--max-states <number>', 'end after this many states (default: 200000)', wholeNumber)
    .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
    .option('--no-config', 'read no configuration')
    .option('--output-file <file>', 'write to a file instead of standard output')
    .addOption(noColour())
    .action(async (paths, options) =>
      finish(await (await import('./commands/simulate.ts')).simulateCommand(paths, options)),
    );
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
    .action(async (paths, options) => finish(await (await import('./commands/test.ts')).testCommand(paths, options)));
  program
    .command('explain')
    .description('show what a rule finds, why it matters, and examples; or what log lines mean')
    .argument('[rule]', 'id of a rule, as shown with a finding')
    .option('--log', 'read log lines of keepalived on standard input, and name causes and rules')
    .addOption(noColour())
    .action(async (rule, options) => {
      if (options.log) finish(await (await import('./commands/explain-log.ts')).explainLogCommand(options));
      else finish(await (await import('./commands/explain.ts')).explainCommand(rule, RULE_PAGES, options));
    });
  program
    .command('rules')
    .description('list all rules')
    .option('--json', 'as JSON')
    .addOption(noColour())
    .action(async (options) => finish(await (await import('./commands/rules.ts')).rulesCommand(options)));
  program
    .command('facts')
    .description('print what can be declared of this machine: the section "hosts" of a configuration')
    .argument('[path]', 'the keepalived.conf of this machine: its scripts are looked at, and none is run')
    .option('--name <name>', "name of the host (default: this machine's)")
    .option('--config-id <id>', 'read as the node of this id: which @id lines hold')
    .action(async (path, options) => finish(await (await import('./commands/facts.ts')).factsCommand(path, options)));
  program
    .command('fmt')
    .description(
      'format files in place; status 1 if some cannot be, or with --check or --diff if some are not formatted',
    )
    .argument(
      '[path...]',
      'files, folders to search with what they include, or - for standard input (default: the working folder)',
    )
    .option('--check', 'list the files that would change; write nothing')
    .option('--diff', 'show what would change; write nothing')
    .option('--tab-width <columns>', 'columns of one level of indentation (default: 4)', wholeNumber)
    .option('--use-tabs', 'indent with tabs')
    .option('--no-use-tabs', 'indent with blanks (default)')
    .addOption(new Option('--end-of-line <end>', 'line ends (default: lf)').choices(['lf', 'crlf', 'auto']))
    .addOption(new Option('--comment-sign <sign>', 'sign of comments (default: keep)').choices(['keep', '#', '!']))
    .option('--align-values', 'align the values of neighbouring statements')
    .option('--no-align-values', 'one blank before a value (default)')
    .option('--stdin-filename <name>', 'name of what standard input holds: its settings are those of this file')
    .option('--template <language>', 'these are templates (jinja, erb or go), which are left as they are')
    .option('--config <file>', 'configuration of kalint whose "ignores" count; default: the nearest of each file')
    .option('--no-config', 'read no configuration of kalint')
    .addOption(noColour())
    .action(async (paths, options) =>
      finish(await (await import('./commands/fmt.ts')).fmtCommand(paths, options, FORMAT_WORKER)),
    );
  program
    .command('init')
    .description('write a commented kalint.config.jsonc into the working folder')
    .action(async () => finish(await (await import('./commands/init.ts')).initCommand()));
  program
    .command('split')
    .description('write the file of each node that a file with @id lines holds; nothing is replaced without --force')
    .argument('<path>', 'a file with @id lines, or - for standard input')
    .requiredOption('--by-id', 'one file for each id')
    .option(
      '--id <id>',
      'a node to write, also one that no line names (repeatable; default: all that are named)',
      append,
    )
    .option('--output-dir <dir>', 'write DIR/ID/NAME, included files as well; default: NAME.ID.conf beside the file')
    .option('--force', 'replace files that are there')
    .option('--target <version>', 'what this keepalived reads must stay; default: what every release reads')
    .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
    .action(async (path, options) => finish(await (await import('./commands/split.ts')).splitCommand(path, options)));
  program
    .command('merge')
    .description('make one file with @id lines of the files of several nodes: what all say stands once')
    .argument(
      '[path...]',
      'a file for each node; its name is the id: lb01.conf, keepalived.lb01.conf, lb01/keepalived.conf',
    )
    .option('--id <name=file>', 'the id of a file (repeatable)', append)
    .option('--output-file <file>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there')
    .option('--target <version>', 'what this keepalived reads must stay; default: what every release reads')
    .action(async (paths, options) => finish(await (await import('./commands/merge.ts')).mergeCommand(paths, options)));
  program
    .command('migrate')
    .description(
      'take files to another keepalived: rewrite what is called otherwise there, say what it does otherwise and what is left; status 1 if something is left',
    )
    .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
    .requiredOption('--target <version>', 'keepalived release (2.4) or distribution (debian-13) to go to')
    .option(
      '--from <version>',
      'release that reads them today; default: the target of the configuration, else the oldest that knows what is written',
    )
    .option('--check', 'write nothing; status 1 if something would be rewritten as well')
    .option('--diff', 'show what would be rewritten; write nothing')
    .option('--json', 'the report as JSON')
    .option('--config-id <id>', 'read as the node of this id: which @id lines hold')
    .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
    .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
    .option('--no-config', 'read no configuration')
    .addOption(noColour())
    .action(async (paths, options) =>
      finish(await (await import('./commands/migrate.ts')).migrateCommand(paths, options)),
    );
  program
    .command('unicast')
    .description('take the nodes of a cluster from multicast to unicast: source addresses and peers for all instances')
    .argument(
      '[path...]',
      'one file for each node, one file with @id lines for all, or folders: their files are grouped (default: all clusters of the configuration)',
    )
    .option(
      '--address <node=ip>',
      'address that a node sends from, by its name or id (repeatable; default: what its text and "hosts" of the configuration say)',
      append,
    )
    .option('--check', 'write nothing; status 1 if something would change')
    .option('--diff', 'show what would change; write nothing')
    .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known')
    .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
    .option('--no-config', 'read no configuration')
    .addOption(noColour())
    .action(async (paths, options) =>
      finish(await (await import('./commands/unicast.ts')).unicastCommand(paths, options)),
    );
  program
    .command('rename')
    .description(
      'rename an instance, script, group or definition with everything that refers to it, included files too',
    )
    .argument('<old>', "its name; '$NAME' for a definition")
    .argument('<new>', 'the name it gets')
    .argument('[path...]', 'files, folders to search, or - for standard input (default: the working folder)')
    .option('--kind <kind>', 'what it is the name of, where several things have it: vrrp_instance, vrrp_script, …')
    .option('--diff', 'show what would be written; status 1 if that is anything')
    .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known')
    .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
    .addOption(noColour())
    .action(async (from, to, paths, options) =>
      finish(await (await import('./commands/rename.ts')).renameCommand({ from, to }, paths, options)),
    );
  program
    .command('lsp')
    .description('serve an editor: the language server')
    .option('--stdio', 'speak over standard input and output (the only way, and the default)')
    .option('--clientProcessId <id>', 'end when this process is gone')
    .action(async () => finish(await (await import('./commands/lsp.ts')).lspCommand(RULE_PAGES)));
  withReadingOptions(program.command('print'))
    .description('print how a configuration is read')
    .argument('<path>', 'a file, or - for standard input')
    .addOption(new Option('--expand', 'what this node reads, without includes and definitions (default)'))
    .addOption(new Option('--json', 'the values, as JSON').conflicts('expand'))
    .addOption(new Option('--ast', 'the syntax tree, as JSON').conflicts(['expand', 'json']))
    .addOption(new Option('--tokens', 'the tokens, one a line').conflicts(['expand', 'json', 'ast']))
    .option('--redact', 'without passwords, addresses, host names and comments; alone: the text as it is laid out')
    .action(async (path, options) => finish(await (await import('./commands/print.ts')).printCommand(path, options)));
  program
    .command('convert')
    .description('keepalived.conf as data (JSON, YAML) and back, for those who generate configurations')
    .argument('[path]', 'a file, or - for standard input')
    .addOption(new Option('--to <format>', 'keepalived.conf to data').choices(['json', 'yaml']))
    .addOption(new Option('--from <format>', 'data to keepalived.conf').choices(['json', 'yaml']).conflicts('to'))
    .addOption(new Option('--schema', 'print the JSON schema of the data').conflicts(['to', 'from']))
    .option('--strict', 'with --to: write nothing if something cannot be converted (status 2)')
    .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known')
    .option('--config-id <id>', 'with --to: read as the node of this id: which @id lines hold')
    .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
    .option('--output-file <file>', 'write to a file instead of standard output')
    .action(async (path, options) =>
      finish(await (await import('./commands/convert.ts')).convertCommand(path, options)),
    );
  return program;
}

/** Options of every command that reads configurations. */
function withReadingOptions(command: Command): Command {
  return command
    .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known')
    .option('--config-id <id>', 'read as the node of this id: which @id lines hold')
    .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
    .option('--template <language>', 'read as templates: jinja, erb or go (default: by the ending .j2, .erb, .tmpl)');
}

function withLintOptions(command: Command): Command {
  return withReadingOptions(command)
    .addOption(new Option('--format <format>', 'how findings are shown').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
    .option('--no-config', 'read no configuration')
    .option('--preset <name>', 'which rules run: recommended, strict or all; counts more than the configuration')
    .option('--rule <id=severity>', 'error, warning, info or off for a rule (repeatable)', append)
    .option('--max-warnings <number>', 'exit with status 1 if there are more warnings than this', wholeNumber)
    .option('--quiet', 'show errors only')
    .option('--fix', 'mend what can be mended without changing what keepalived does')
    .option('--fix-suggestions', 'apply suggestions as well: they change what keepalived does')
    .addOption(new Option('--diff', 'show what --fix or --fix-suggestions would write').conflicts('format'))
    .option('--baseline <file>', 'leave out the findings that this file records')
    .addOption(new Option('--write-baseline <file>', 'record all findings in this file').conflicts('diff'))
    .option('--output-file <file>', 'write to a file instead of standard output')
    .addOption(noColour());
}

function noColour(): Option {
  return new Option('--no-color', 'no colours (also: NO_COLOR=1; FORCE_COLOR=1 for colours without a terminal)');
}

function append(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^[0-9]{1,9}$/.test(value)) throw new InvalidArgumentError('It is not a whole number.');
  return Number(value);
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
