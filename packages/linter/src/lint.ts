import type { IncludeHost } from '@kalint/parser';
import { NEWEST_VERSION, type Version } from '@kalint/parser/catalogue';
import { type Cluster, makeCluster } from './cluster/cluster.ts';
import { reconcileWithDaemon } from './engine/follow-up.ts';
import type { HostFacts } from './engine/host-facts.ts';
import { type LintInput, loadNodes } from './engine/load-node.ts';
import type { LocatedMessage } from './engine/message.ts';
import type { ConfigurationNode } from './engine/node.ts';
import type { Preset } from './engine/preset.ts';
import { type LintReport, makeReport } from './engine/report.ts';
import type { ClusterRule, FileRule, Rule } from './engine/rule.ts';
import type { RuleOptionValue } from './engine/rule-options.ts';
import { runClusterRules, runFileRules } from './engine/run-rules.ts';
import { type SelectedRule, selectRules, WIDEST_PRESET } from './engine/select-rules.ts';
import type { Severity } from './engine/severity.ts';
import { mergeViews } from './engine/views.ts';
import { rules as builtInRules } from './rules/index.generated.ts';

/** How configurations are linted. */
export interface LintOptions {
  /** The keepalived release whose behaviour counts. Default: the newest known. */
  readonly target?: Version;
  /** The distribution that release comes from (`debian-12`). Default: not known. */
  readonly distribution?: string;
  /** Look at the view of one config id only. Default: every id that a file names, one after another. */
  readonly configId?: string;
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
  /** What is declared of the host that reads a file as the node with this config id. Default: nothing. */
  readonly factsOf?: (path: string, configId: string | undefined) => HostFacts | undefined;
  /** Which rules run where `severities` says nothing. Default `recommended`; with `rules`, all of those. */
  readonly preset?: Preset;
  /** Severity by rule id, `off` to leave a rule out. Default: what the preset says. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Options by rule id and name. Default: each option's own. */
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, RuleOptionValue>>>>;
  /** The rules to run. Default: all built-in ones. */
  readonly rules?: readonly Rule[];
}

/** The options of each file, by its path; for the report as a whole and for cluster rules, those of the first file count. */
export type LintOptionsByFile = (path: string) => LintOptions;

/**
 * Lints files, each by itself. Never throws on any text.
 * Every file has a result, also one without findings.
 */
export function lint(files: readonly LintInput[], options: LintOptions | LintOptionsByFile = {}): LintReport {
  const run = new Run(options);
  const located = files.flatMap((file) => {
    const settings = run.settingsOf(file.path);
    const views = settings.nodesOf(file).map((node) => ({ node, messages: settings.fileMessages(node) }));
    return mergeViews(views);
  });
  return makeReport(paths(files), located, run.first(files).target);
}

/**
 * Lints files as the nodes of one cluster: each by itself, and all side by side. A file with `@id` lines is one node
 * for each id. With fewer than two nodes only the file rules have something to say.
 */
export function lintCluster(files: readonly LintInput[], options: LintOptions | LintOptionsByFile = {}): LintReport {
  const run = new Run(options);
  const views = files.map((file) => {
    const settings = run.settingsOf(file.path);
    return settings.nodesOf(file).map((node) => ({ node, messages: settings.fileMessages(node) }));
  });
  const first = run.first(files);
  const cluster = makeCluster(views.flatMap((nodes) => nodes.map(({ node }) => node)));
  const located = [...views.flatMap(mergeViews), ...first.clusterMessages(cluster)];
  return makeReport(paths(files), located, first.target);
}

/** The rule that the engine reports itself. */
const FOLLOW_UP = 'follow-up';

/** The settings of all files; files with the same options share theirs. */
class Run {
  readonly #options: LintOptions | LintOptionsByFile;
  readonly #known = new Map<LintOptions, Settings>();

  constructor(options: LintOptions | LintOptionsByFile) {
    this.#options = options;
  }

  settingsOf(path: string): Settings {
    const options = typeof this.#options === 'function' ? this.#options(path) : this.#options;
    const settings = this.#known.get(options) ?? new Settings(options);
    this.#known.set(options, settings);
    return settings;
  }

  first(files: readonly LintInput[]): Settings {
    return this.settingsOf(files[0]?.path ?? '');
  }
}

/** What holds for the files that share options. */
class Settings {
  readonly target: Version;
  readonly #options: LintOptions;
  readonly #fileRules: readonly SelectedRule<FileRule>[];
  readonly #clusterRules: readonly SelectedRule<ClusterRule>[];

  constructor(options: LintOptions) {
    this.target = options.target ?? NEWEST_VERSION;
    this.#options = options;
    const selected = selectRules(options.rules ?? builtInRules, {
      preset: options.preset ?? (options.rules ? WIDEST_PRESET : 'recommended'),
      severities: options.severities ?? {},
      ruleOptions: options.ruleOptions ?? {},
    });
    this.#fileRules = selected.filter(isFileRule);
    this.#clusterRules = selected.filter(isClusterRule);
  }

  nodesOf(file: LintInput): ConfigurationNode[] {
    const { host, configId, factsOf } = this.#options;
    return loadNodes(file, { target: this.target, host, configId, factsOf });
  }

  fileMessages(node: ConfigurationNode): LocatedMessage[] {
    const check = (view: ConfigurationNode) => runFileRules(this.#fileRules, view, this.#daemon);
    const followUp = this.#fileRules.find(({ rule }) => rule.meta.id === FOLLOW_UP);
    return reconcileWithDaemon(node, check(node), this.target, check, followUp);
  }

  clusterMessages(cluster: Cluster): LocatedMessage[] {
    return runClusterRules(this.#clusterRules, cluster, this.#daemon);
  }

  get #daemon() {
    return { target: this.target, distribution: this.#options.distribution };
  }
}

function isFileRule(selected: SelectedRule): selected is SelectedRule<FileRule> {
  return selected.rule.meta.scope === 'file';
}

function isClusterRule(selected: SelectedRule): selected is SelectedRule<ClusterRule> {
  return selected.rule.meta.scope === 'cluster';
}

function paths(files: readonly LintInput[]): string[] {
  return [...new Set(files.map(({ path }) => path))];
}
