import { type FixedFile, type Migration, migrate } from '@kalint/linter';
import type { Version } from '@kalint/parser/catalogue';
import { type ConfigurationOptions, type ConfiguredInputs, readConfigured } from '../configuration.ts';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { changeableFiles } from '../fixing/fix-inputs.ts';
import { unifiedDiff } from '../fixing/unified-diff.ts';
import { writeTogether } from '../fixing/write-fixes.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { migrationJson, migrationText } from '../print/migration-text.ts';
import { STDOUT } from '../standard-stream.ts';
import { targetOf } from '../target.ts';
import { type ColourWish, coloursFor } from '../terminal.ts';

/** Options of `kalint migrate`, as they were written. */
export interface MigrateCommandOptions
  extends ColourWish,
    Pick<ConfigurationOptions, 'config' | 'configId' | 'stdinFilename'> {
  readonly target: string;
  readonly from?: string;
  readonly diff?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `kalint migrate [PATH...] --target VERSION`: status 1 where something is left to a person, or would be changed. */
export async function migrateCommand(paths: readonly string[], options: MigrateCommandOptions): Promise<ExitStatus> {
  const target = targetOf(options.target);
  const { target: _, ...reading } = options;
  const configured = await readConfigured(paths.length > 0 ? paths : ['.'], reading);
  const from = options.from === undefined ? configuredRelease(configured) : targetOf(options.from);
  const outcome = migrate(
    configured.inputs,
    { target, ...(from && { from }), ...changeableFiles(configured) },
    configured.settings,
  );
  if (!outcome.ok) {
    const lines = outcome.refused.map(({ path, reason }) => `${path} cannot be migrated: ${reason}`);
    throw new Failure([...lines, 'nothing is migrated'].join('\n'));
  }
  const { migration } = outcome;
  const isDry = options.check === true || options.diff === true;
  if (!isDry) write(migration, configured);
  await show(migration, configured, options);
  return migration.remaining.length > 0 || (isDry && migration.changed.length > 0) ? EXIT.findings : EXIT.clean;
}

/** The release that the configurations of kalint name for the files; undefined where none does. @throws Failure for several */
function configuredRelease({ inputs, settings }: ConfiguredInputs): Version | undefined {
  const releases = [...new Set(inputs.flatMap(({ path }) => settings(path).target ?? []))];
  if (releases.length < 2) return releases[0];
  throw new Failure(
    `the files are configured for ${releases.join(' and ')}: say with --from which release reads them today, or migrate them one by one`,
  );
}

function write({ changed }: Migration, { stdin }: ConfiguredInputs): void {
  writeTogether(
    changed.filter(({ path }) => path !== stdin),
    { done: 'migrated', meanwhile: 'read' },
  );
}

/** What standard input became goes to standard output, and so does a patch; the report does not then. */
async function show(migration: Migration, configured: ConfiguredInputs, options: MigrateCommandOptions): Promise<void> {
  const isWritten = options.check !== true && options.diff !== true;
  const report = options.json
    ? migrationJson(migration)
    : migrationText(migration, coloursFor(options, STDOUT.isTTY), isWritten);
  const product = productOf(migration.changed, configured, options);
  if (product === undefined || options.json) return writeStdout(report);
  writeStderr(report.trimEnd());
  return writeStdout(product);
}

function productOf(
  changed: readonly FixedFile[],
  { inputs, stdin }: ConfiguredInputs,
  options: MigrateCommandOptions,
): string | undefined {
  if (options.diff) return unifiedDiff(changed, coloursFor(options, STDOUT.isTTY));
  if (stdin === undefined || options.check) return undefined;
  const after = changed.find(({ path }) => path === stdin)?.after;
  return after ?? inputs.find(({ path }) => path === stdin)?.text;
}
