import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS, type FormatRequest, isFormatName } from '../reporters/formats.ts';

/** Options of every command that reads configurations. */
export function withReadingOptions(command: Command): Command {
  return command
    .addOption(includeRoot())
    .option(
      '--limit <name=number>',
      'how much of a file is read, as the finding expansion-limit names it (repeatable)',
      append,
    )
    .option('--target <version>', 'keepalived release (2.2.7, 2.4) or distribution (debian-12); default: newest known')
    .option('--config-id <id>', 'read as the node of this id: which @id lines hold')
    .option('--stdin-filename <name>', 'name of what standard input holds; its includes start there')
    .option('--template <language>', 'read as templates: jinja, erb or go (default: by the ending .j2, .erb, .tmpl)');
}

export function withLintOptions(command: Command): Command {
  return withReadingOptions(command)
    .addOption(formats())
    .option('--config <file>', 'configuration for all files; default: the nearest kalint.config.* of each')
    .option('--no-config', 'read no configuration')
    .option('--preset <preset>', 'which rules run: recommended, strict or all; counts more than the configuration')
    .option('--rule <id=severity>', 'error, warning, info or off for a rule (repeatable)', append)
    .option('--max-warnings <number>', 'exit with status 1 if there are more warnings than this', wholeNumber)
    .option('--quiet', 'show errors only')
    .option('--fix', 'mend what can be mended without changing what keepalived does')
    .option('--fix-suggestions', 'apply suggestions as well: they change what keepalived does')
    .addOption(new Option('--diff', 'show what --fix or --fix-suggestions would write').conflicts('format'))
    .option('--baseline <file>', 'leave out the findings that this file records')
    .addOption(new Option('--write-baseline <file>', 'record all findings in this file').conflicts('diff'))
    .option('--output-file <file>', 'write to a file instead of standard output')
    .option('--with-keepalived', 'let the installed keepalived -t look at the files, too, and show what it adds')
    .option(
      '--keepalived-program <file>',
      'which keepalived that is (implies --with-keepalived); default: the one of PATH or /usr/sbin',
    )
    .option('--timing', 'show on standard error how long phases and the slowest rules take')
    .addOption(noColour());
}

/** `--format NAME[=FILE]`, which may stand several times. */
export function formats(): Option {
  return new Option(
    '--format <name[=file]>',
    'how findings are shown; with a file, they are written there (repeatable)',
  )
    .choices(Object.keys(FORMATS))
    .argParser(formatRequest)
    .default(DEFAULT_FORMAT, 'pretty');
}

/** The first one that is written takes the place of the default. */
function formatRequest(value: string, before: readonly FormatRequest[]): readonly FormatRequest[] {
  const [name = '', ...file] = value.split('=');
  if (!isFormatName(name)) throw new InvalidArgumentError(`Allowed choices are ${Object.keys(FORMATS).join(', ')}.`);
  if (file.length > 0 && file.join('=') === '') throw new InvalidArgumentError('The name of the file is missing.');
  const request = { name, file: file.length > 0 ? file.join('=') : undefined, load: FORMATS[name].load };
  return before === DEFAULT_FORMAT ? [request] : [...before, request];
}

const DEFAULT_FORMAT: readonly FormatRequest[] = [{ name: 'pretty', file: undefined, load: FORMATS.pretty.load }];

/** `--changed`: what pre-commit and `git diff --name-only` give. */
export function changed(verb: string): Option {
  return new Option(
    '--changed',
    `the paths are files that have changed: ${verb} the configurations that they are or belong to, and leave out other programs' files`,
  );
}

export function noColour(): Option {
  return new Option('--no-color', 'no colours (also: NO_COLOR=1; FORCE_COLOR=1 for colours without a terminal)');
}

/** Of every command that follows includes; `main.ts` hands it on. */
export function includeRoot(): Option {
  return new Option(
    '--include-root <folder>',
    'follow no include that leads out of this folder (repeatable; also: KALINT_INCLUDE_ROOT)',
  ).argParser(append);
}

/** Of every command; `main.ts` looks for it before the command runs. */
export function debugging(): Option {
  return new Option('--debug', 'show on standard error what is read and decided (also: KALINT_DEBUG=1)');
}

export function append(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export function wholeNumber(value: string): number {
  if (!/^[0-9]{1,9}$/.test(value)) throw new InvalidArgumentError('It is not a whole number.');
  return Number(value);
}
