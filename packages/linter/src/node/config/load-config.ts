import { extname, resolve } from 'node:path';
import type { CheckedConfig } from '../../config/check-config.ts';
import { atValue, type ConfigPath, type ConfigProblem, showPath, valueAt } from '../../config/config-problem.ts';
import type { KalintConfig } from '../../config/kalint-config.ts';
import { mergeConfigs } from '../../config/merge-configs.ts';
import { DEFAULT_LIMITS, type Limits } from '../../engine/limits.ts';
import type { Rule } from '../../engine/rule.ts';
import { rules as builtInRules } from '../../rules/index.generated.ts';
import type { ConfigFile, ConfigPlace, LocatedProblem } from './config-file.ts';
import { isWithin } from './is-within.ts';
import { loadPlugins } from './load-plugins.ts';
import { readJson } from './read-json.ts';
import { readScript } from './read-script.ts';
import { isPath, notFound, resolveName } from './resolve-name.ts';

/** A configuration of kalint, with what it extends. */
export interface LoadedConfig {
  /** Absolute path of its file; globs start at the folder of that. */
  readonly path: string;
  /** What is right in all files involved, merged. */
  readonly config: KalintConfig;
  /** The files that it was merged from: what is extended stands before what extends it. */
  readonly parts: readonly ConfigPart[];
  /** The rules of kalint and of all plugins. */
  readonly rules: readonly Rule[];
  /** What is wrong in any of the files, in their order, by place. With problems, the rest is for editors only. */
  readonly problems: readonly LocatedProblem[];
  /** Where a cluster stands. */
  placeOfCluster(name: string, more?: ConfigPath): Pick<LocatedProblem, 'file' | 'place'>;
}

/** One file of a configuration. */
export interface ConfigPart {
  readonly path: string;
  /** What is right in it, by itself. */
  readonly config: KalintConfig;
}

/** A file with what is right in it. */
export interface CheckedFile {
  readonly file: ConfigFile;
  readonly config: KalintConfig;
  /** What is wrong in its `extends`. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads a configuration, what it extends, and its plugins, and checks all of it. Never throws.
 * @param confinedTo nothing outside of these folders is read, no script run and no plugin loaded. Default: all of it is
 */
export async function loadConfig(path: string, confinedTo?: readonly string[]): Promise<LoadedConfig> {
  const files = lastOfEach(await new Chain(confinedTo).read(resolve(path), []));
  const configs = files.map(({ config }) => config);
  const merged = mergeConfigs(configs);
  const config = confinedTo === undefined ? merged : withoutRaisedLimits(merged);
  const plugins = confinedTo === undefined ? await loadPlugins(files) : { rules: [], problems: new Map() };
  const [{ pluginRuleProblems }, { meaningProblems }] = await Promise.all([
    import('../../config/check-plugin-rules.ts'),
    import('../../config/check-meaning.ts'),
  ]);
  const ids = plugins.rules.map(({ meta }) => meta.id);
  const hosts = Object.keys(config.hosts ?? {});
  const problems: LocatedProblem[] = [];
  for (const checked of files) {
    const own = [
      ...(await check(checked.file, ids)).problems,
      ...checked.problems,
      ...(plugins.problems.get(checked.file) ?? []),
      ...meaningProblems(checked.config, hosts),
      ...(await pluginRuleProblems(checked.config, plugins.rules)),
    ];
    problems.push(...checked.file.problems, ...own.map((problem) => located(checked.file, problem)));
  }
  return {
    path: resolve(path),
    config,
    parts: files.map((part) => ({ path: part.file.path, config: part.config })),
    rules: [...builtInRules, ...plugins.rules],
    problems: sorted(problems, files.map(({ file }) => file.path).reverse()),
    placeOfCluster: (name, more = []) => placeOfCluster(files, name, more),
  };
}

/** Nobody who is not trusted decides that reading may take longer than it does by default. */
function withoutRaisedLimits(config: KalintConfig): KalintConfig {
  const lowered = Object.entries(config.limits ?? {}).filter(
    ([name, limit]) => limit <= DEFAULT_LIMITS[name as keyof Limits],
  );
  return { ...config, limits: Object.fromEntries(lowered) };
}

/** What is merged twice counts where it comes last. */
function lastOfEach(files: readonly CheckedFile[]): CheckedFile[] {
  return files.filter(({ file }, i) => !files.slice(i + 1).some((later) => later.file === file));
}

/** Reads files and those that they extend, each before the one that extends it. */
class Chain {
  readonly #read = new Map<string, CheckedFile[]>();
  readonly #confinedTo: readonly string[] | undefined;

  constructor(confinedTo: readonly string[] | undefined) {
    this.#confinedTo = confinedTo;
  }

  /** @param way the files whose `extends` led here */
  async read(path: string, way: readonly string[]): Promise<CheckedFile[]> {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const file = await this.#open(path);
    const { config } = await check(file);
    const bases: CheckedFile[] = [];
    const wrong: ConfigProblem[] = [];
    for (const { name, at } of extended(config, file)) {
      const target = await this.#resolve(name, path);
      if (target === 'outside') continue;
      if (target === undefined) wrong.push(atValue(at, notFound(name)));
      else if ([...way, path].includes(target)) wrong.push(atValue(at, circle(name, [...way, path], target)));
      else bases.push(...(await this.read(target, [...way, path])));
    }
    const files = [...bases, { file, config, problems: wrong }];
    this.#read.set(path, files);
    return files;
  }

  /** A script that may not run says nothing. */
  async #open(path: string): Promise<ConfigFile> {
    if (!isScript(path)) return readJson(path);
    if (this.#confinedTo === undefined) return readScript(path);
    return { path, value: {}, problems: [], locate: () => undefined, isScript: true };
  }

  async #resolve(name: string, path: string): Promise<string | undefined> {
    if (this.#confinedTo !== undefined && !isPath(name)) return 'outside';
    const target = await resolveName(name, path);
    return target === undefined || isWithin(target, this.#confinedTo) ? target : 'outside';
  }
}

/** @param pluginRules ids of the rules that plugins brought, to suggest them */
async function check(file: ConfigFile, pluginRules: readonly string[] = []): Promise<CheckedConfig> {
  if (file.value === undefined && file.problems.length > 0) return { config: {}, problems: [] };
  const { checkConfig } = await import('../../config/check-config.ts');
  return checkConfig(file.value, pluginRules);
}

function extended({ extends: names }: KalintConfig, file: ConfigFile): { name: string; at: ConfigPath }[] {
  if (names === undefined) return [];
  const isList = Array.isArray(valueAt(file.value, ['extends']));
  return [names].flat().map((name, i) => ({ name, at: isList ? ['extends', i] : ['extends'] }));
}

function circle(name: string, way: readonly string[], target: string): string {
  const round = way.slice(way.indexOf(target)).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const first = round[0] ?? name;
  return `"${name}" leads round in a circle: ${[...round, first].join(' → ')}; leave one of these "extends" out`;
}

function isScript(path: string): boolean {
  return ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].includes(extname(path));
}

function located(file: ConfigFile, problem: ConfigProblem): LocatedProblem {
  const where = file.isScript && problem.path.length > 0 ? `${showPath(problem.path)}: ` : '';
  return { file: file.path, place: file.locate(problem), message: `${where}${problem.message}` };
}

function sorted(problems: readonly LocatedProblem[], order: readonly string[]): LocatedProblem[] {
  const place = ({ place }: LocatedProblem): ConfigPlace => place ?? { line: 0, column: 0 };
  const byPlace = (a: LocatedProblem, b: LocatedProblem) =>
    order.indexOf(a.file) - order.indexOf(b.file) || place(a).line - place(b).line || place(a).column - place(b).column;
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(byPlace);
}

function placeOfCluster(files: readonly CheckedFile[], name: string, more: ConfigPath) {
  for (const { file, config } of [...files].reverse()) {
    const index = (config.clusters ?? []).findIndex((cluster) => cluster.name === name);
    if (index === -1) continue;
    return { file: file.path, place: file.locate({ path: ['clusters', index, ...more], atKey: false }) };
  }
  return { file: files.at(-1)?.file.path ?? '', place: undefined };
}
