import { lint } from '@kalint/linter';
import { type ConfiguredInputs, readConfigured } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { isMany } from '../many-files/is-many.ts';
import { refuseMistypedCommand } from '../mistyped-command.ts';
import { type LintCommandOptions, runLint } from './run-lint.ts';

/** Files of one cluster can each be right and still not fit together. */
const CLUSTER_HINT = 'Are these the nodes of one cluster? kalint cluster looks at them side by side.';

/** Options of `kalint lint`, as they were written. */
export interface LintOnlyOptions extends LintCommandOptions {
  readonly changed?: boolean;
  readonly shard?: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly concurrency?: number;
  /** The file whose settings are shown instead. */
  readonly printConfig?: string;
  /** Commands that the first path could have been meant for; none where it can only be a path. */
  readonly commands?: readonly string[];
}

/**
 * `kalint [lint] [PATH...]`
 * @param worker the script of a thread that lints
 */
export async function lintCommand(
  paths: readonly string[],
  options: LintOnlyOptions,
  worker: URL,
): Promise<ExitStatus> {
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options);
  refuseMistypedCommand(paths[0], options.commands ?? []);
  const named = options.changed ? await configurationsOf(paths) : paths;
  if (named.length === 0 && options.changed) return EXIT.clean;
  const all = await readConfigured(named.length > 0 ? named : ['.'], options);
  const configured = options.shard === undefined ? all : await partOf(all, options.shard);
  const { inputs, clusters } = configured;
  const isHintDue = inputs.length > 1 && clusters.length === 0;
  return runLint(
    {
      ...configured,
      check: (files, settings) => lint(files, settings, clusters),
      ...(isMany(inputs, options) && {
        checkMany: async () => (await import('../many-files/check-many.ts')).checkMany(configured, options, worker),
      }),
      ...(isHintDue && { hint: CLUSTER_HINT }),
    },
    options,
  );
}

/** The configurations that changed files belong to. */
async function configurationsOf(paths: readonly string[]): Promise<readonly string[]> {
  const { readChanged } = await import('../changed-files.ts');
  return readChanged(paths).configurations;
}

async function printConfig(path: string, options: LintOnlyOptions): Promise<ExitStatus> {
  const { printConfigCommand } = await import('./print-config.ts');
  return printConfigCommand(path, options);
}

/** The part of the files that a shard is given, with their clusters. */
async function partOf(all: ConfiguredInputs, shard: string): Promise<ConfiguredInputs> {
  const { groupsOfShard, parseShard } = await import('../many-files/shard.ts');
  const { groupsOf } = await import('../many-files/groups.ts');
  const chosen = new Set(groupsOfShard(groupsOf(all), parseShard(shard)).flat());
  const inputs = all.inputs.filter((input) => chosen.has(input));
  const paths = new Set(inputs.map(({ path }) => path));
  return {
    ...all,
    inputs,
    clusters: all.clusters.filter(({ nodes }) => nodes.some(({ file }) => paths.has(file.path))),
  };
}
