import { relative } from 'node:path';
import {
  type ClusterInput,
  type Limits,
  type LintOptionsByFile,
  PRESETS,
  type Preset,
  type Rule,
} from '@kalint/linter';
import {
  type ConfigChoice,
  Configurations,
  clustersOf,
  createFileHost,
  DEFAULT_LIMITS,
  type Demands,
  type LoadedConfig,
  type LocatedProblem,
} from '@kalint/linter/node';
import { createSourceFile, type IncludeHost, type SourceFile } from '@kalint/parser';
import { NEWEST_VERSION, nearest } from '@kalint/parser/catalogue';
import { debug } from './debug.ts';
import { Failure } from './failure.ts';
import { type IgnoredBy, pathOfStdin, readInputs } from './inputs.ts';
import { limitsOf } from './limits.ts';
import { severitiesOf } from './severities.ts';
import { targetOf } from './target.ts';
import { templateLanguage } from './template.ts';

/** What a command line says of files and of how they are linted, as it was written. */
export interface ConfigurationOptions {
  /** `--config`; false after `--no-config`. */
  readonly config?: string | boolean;
  readonly preset?: string;
  readonly rule?: readonly string[];
  readonly target?: string;
  readonly configId?: string;
  readonly stdinFilename?: string;
  readonly template?: string;
  /** `--limit NAME=NUMBER`, as they were written. */
  readonly limit?: readonly string[];
}

/** Files to lint with everything that their configurations say. */
export interface ConfiguredInputs {
  readonly inputs: readonly SourceFile[];
  readonly settings: LintOptionsByFile;
  /** Where included files come from. */
  readonly host: IncludeHost;
  /** The path of the one that standard input holds. */
  readonly stdin: string | undefined;
  /** The configured clusters that the files belong to. */
  readonly clusters: readonly ClusterInput[];
  /** All that were read for these files. */
  readonly configurations: readonly LoadedConfig[];
}

/**
 * Reads what a command line names, and the configurations that hold for it.
 * @throws Failure for what cannot be read, and with all that is wrong in the configurations
 */
export async function readConfigured(
  paths: readonly string[],
  options: ConfigurationOptions,
): Promise<ConfiguredInputs> {
  if (options.target !== undefined) targetOf(options.target);
  const configurations = new Configurations(choiceOf(options));
  const ignoredBy: IgnoredBy = async (path) => {
    const config = await configurations.ignoredBy(path);
    return config === undefined ? undefined : shownPath(config);
  };
  const mostBytes = () => readingLimits(configurations, options).fileBytes;
  const inputs = await readInputs(paths, options.stdinFilename, ignoredBy, mostBytes);
  for (const { path } of inputs) await configurations.load(path);
  failOn(configurations.problems);
  const clusters = await readClusters(
    configurations,
    inputs.map(({ path }) => path),
  );
  const stdin = pathOfStdin(paths, options.stdinFilename);
  const configured = { inputs, clusters, stdin, ...lintingOf(configurations, options) };
  debug(() => describeReading(configured, configurations));
  return configured;
}

/**
 * Reads all nodes of all clusters of the configuration that holds in the working folder.
 * @throws Failure for what cannot be read, where no cluster is configured, and with all that is wrong in configurations
 */
export async function readConfiguredClusters(options: ConfigurationOptions): Promise<ConfiguredInputs> {
  if (options.target !== undefined) targetOf(options.target);
  const configurations = new Configurations(choiceOf(options));
  const loaded = await configurations.load('keepalived.conf');
  failOn(configurations.problems);
  const clusters = await readClusters(configurations, undefined);
  if (clusters.length === 0) {
    const where = loaded === undefined ? 'there is no configuration' : `${shownPath(loaded.path)} has no "clusters"`;
    throw new Failure(`no cluster to look at: name its files or a folder; ${where}`);
  }
  const files = new Map(clusters.flatMap(({ nodes }) => nodes.map(({ file }) => [file.path, file.text])));
  const inputs = [...files].map(([path, text]) => createSourceFile(path, text));
  return { inputs, clusters, stdin: undefined, ...lintingOf(configurations, options) };
}

/**
 * Tells which configuration ignores a file.
 * @returns a function that throws a Failure with all that is wrong in a configuration
 */
export function ignoringConfiguration(options: Pick<ConfigurationOptions, 'config'>): IgnoredBy {
  const configurations = new Configurations(choiceOf(options));
  return async (path) => {
    const config = await configurations.ignoredBy(path);
    failOn(configurations.problems);
    return config === undefined ? undefined : shownPath(config);
  };
}

/** How much is read from disk: an included file can belong to several configurations, and then the most counts. */
function readingLimits(configurations: Configurations, options: ConfigurationOptions): Limits {
  const configured = configurations.all.map(({ config }) => ({ ...DEFAULT_LIMITS, ...config.limits }));
  const most = (name: 'fileBytes' | 'patternNames') =>
    configured.length === 0 ? DEFAULT_LIMITS[name] : Math.max(...configured.map((limits) => limits[name]));
  const disk = { fileBytes: most('fileBytes'), patternNames: most('patternNames') };
  return { ...DEFAULT_LIMITS, ...disk, ...limitsOf(options.limit) };
}

/** How files are linted whose configurations are loaded. */
function lintingOf(
  configurations: Configurations,
  options: ConfigurationOptions,
): Pick<ConfiguredInputs, 'settings' | 'host' | 'configurations'> {
  const host = createFileHost(undefined, readingLimits(configurations, options));
  const { configId } = options;
  const template = templateLanguage(options.template);
  const settings = configurations.optionsBy(demandsOf(options, configurations.rules), {
    host,
    ...(configId !== undefined && { configId }),
    ...(template !== undefined && { template }),
    limits: limitsOf(options.limit),
  });
  return { settings, host, configurations: configurations.all };
}

/**
 * What a command line asks for over any configuration.
 * @param rules all rules, those of plugins included
 * @throws Failure for what there is not
 */
export function demandsOf({ preset, target, rule = [] }: ConfigurationOptions, rules: readonly Rule[]): Demands {
  const chosen = presetOf(preset);
  return {
    severities: severitiesOf(rule, rules),
    ...(chosen !== undefined && { preset: chosen }),
    ...(target !== undefined && { target }),
  };
}

/** The clusters of the loaded configurations, or those of some files. The nodes may have configurations of their own. */
async function readClusters(configurations: Configurations, paths: readonly string[] | undefined) {
  const found = configurations.all.map((config) => clustersOf(config, paths));
  failOn(found.flatMap(({ problems }) => problems));
  const clusters = found.flatMap((one) => one.clusters);
  for (const { file } of clusters.flatMap(({ nodes }) => nodes)) await configurations.load(file.path);
  failOn(configurations.problems);
  return clusters;
}

/** @throws Failure for what is no preset */
function presetOf(name: string | undefined): Preset | undefined {
  const preset = PRESETS.find((known) => known === name);
  if (preset !== undefined || name === undefined) return preset;
  const [near] = nearest(name, PRESETS);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw new Failure(`--preset: unknown preset '${name}'${hint} (one of ${PRESETS.join(', ')} is expected)`);
}

/** Which configuration a command line asks for. */
export function choiceOf({ config }: Pick<ConfigurationOptions, 'config'>): ConfigChoice {
  return { none: config === false, ...(typeof config === 'string' && { file: config }) };
}

/** What was read and what holds for it, for `--debug`: a line for each file. */
function describeReading({ inputs, settings, clusters }: ConfiguredInputs, configurations: Configurations): string {
  return [
    ...configurations.all.map(({ parts }) => `configuration: ${parts.map(({ path }) => shownPath(path)).join(' → ')}`),
    ...(configurations.all.length === 0 ? ['configuration: none'] : []),
    ...inputs.map(({ path, text }) => {
      const { target = NEWEST_VERSION, preset, factsOf } = settings(path);
      const host = factsOf?.(path, undefined)?.name ?? 'unknown';
      return `${path}: ${text.length} characters, for keepalived ${target}, preset ${preset}, host ${host}`;
    }),
    ...clusters.map(({ nodes }) => `cluster: ${nodes.map(({ file }) => file.path).join(', ')}`),
  ].join('\n');
}

/** @throws Failure with all problems, if there is one */
export function failOn(problems: readonly LocatedProblem[]): void {
  if (problems.length > 0) throw new Failure(problems.map(describe).join('\n'));
}

function describe({ file, place, message }: LocatedProblem): string {
  const where = place === undefined ? '' : `:${place.line}:${place.column}`;
  return `${shownPath(file)}${where}: ${message}`;
}

/** A path as messages show it: from the working folder on. */
export function shownPath(path: string): string {
  return relative('', path) || path;
}
