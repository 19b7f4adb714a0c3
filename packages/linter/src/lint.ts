import {
  type IncludeHost,
  type Rendering,
  readTemplate,
  type SourceFile,
  type Template,
  type TemplateLanguage,
  templateOf,
} from '@kalint/parser';
import { NEWEST_VERSION, type Version } from '@kalint/parser/catalogue';
import { type Cluster, makeCluster } from './cluster/cluster.ts';
import { type FoundClusters, groupFiles } from './cluster/find-clusters.ts';
import { type NodeDiff, nodeDiff } from './cluster/node-diff.ts';
import { withoutCovered } from './engine/covered.ts';
import { reconcileWithDaemon } from './engine/follow-up.ts';
import type { HostFacts } from './engine/host-facts.ts';
import type { Limits } from './engine/limits.ts';
import { type LintInput, loadNodes } from './engine/load-node.ts';
import type { LocatedMessage } from './engine/message.ts';
import type { ConfigurationNode } from './engine/node.ts';
import type { Preset } from './engine/preset.ts';
import { type LintReport, makeReport } from './engine/report.ts';
import type { FileRule, Rule } from './engine/rule.ts';
import type { RuleOptionValue } from './engine/rule-options.ts';
import { looksAtClusters, runClusterRules, runFileRules } from './engine/run-rules.ts';
import { type SelectedRule, selectRules, WIDEST_PRESET } from './engine/select-rules.ts';
import type { Severity } from './engine/severity.ts';
import { mergeViews, type View } from './engine/views.ts';
import { rules as builtInRules } from './rules/index.generated.ts';
import { COMMENT_RULES, type LintedFiles, suppress } from './suppress/suppress.ts';
import { lintTemplate } from './template/lint-template.ts';

/** How configurations are linted. */
export interface LintOptions {
  /** The keepalived release whose behaviour counts. Default: the newest known. */
  readonly target?: Version;
  /** The distribution that release comes from (`debian-12`). Default: not known. */
  readonly distribution?: string;
  /** Look at the view of one config id only. Default: every id that a file names, one after another. */
  readonly configId?: string;
  /** The ids that `@id` lines are read for where `configId` says nothing. Default: those that a file names. */
  readonly configIds?: readonly string[];
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
  /** How the nodes of a file are loaded; who lints often may keep those of texts that did not change. Default: {@link loadNodes}. */
  readonly load?: typeof loadNodes;
  /** How much of a file is read. Default: {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits>;
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
  /** The files are templates in this language. Default: by the ending of a file's name (`.j2`, `.erb`, `.tmpl`). */
  readonly template?: TemplateLanguage;
}

/** The options of each file, by its path; for the report as a whole and for cluster rules, those of the first file count. */
export type LintOptionsByFile = (path: string) => LintOptions;

/** A node of a cluster that some linted files belong to. */
export interface ClusterNode {
  /** Its file; where it is one of those that are linted, its text there counts. */
  readonly file: LintInput;
  /** The id that its `@id` lines are read for. Default: each id is a node. */
  readonly configId?: string;
  /** What is declared of its host. Default: what the options say for the file. */
  readonly hostFacts?: HostFacts;
}

/** Nodes that are looked at side by side. */
export interface ClusterInput {
  readonly nodes: readonly ClusterNode[];
  /** Differences between them that are meant: keywords by their path (`vrrp_instance/interface`). Default: none. */
  readonly intended?: readonly string[];
}

/**
 * Lints files, each by itself, and looks at the clusters that they belong to. Never throws on any text.
 * Every file has a result, also one without findings; other nodes of a cluster only have what its rules find in them.
 */
export function lint(
  files: readonly LintInput[],
  options: LintOptions | LintOptionsByFile = {},
  clusters: readonly ClusterInput[] = [],
): LintReport {
  const run = new Run(options);
  const checked = files.map((file) => run.check(file));
  const compared = clusters.map((cluster) => run.compare(cluster, files));
  const located = withoutCovered([
    ...checked.flatMap(({ messages }) => messages),
    ...compared.flatMap(({ messages }) => messages),
  ]);
  const shown = suppress(located, [
    ...checked.map((file, i) => lintedFiles(judgesAmong(compared, files[i]?.path))(file)),
    ...compared.flatMap(({ nodes }) => bystanders(nodes, files)),
  ]);
  return makeReport(paths(files), shown, run.first(files).target);
}

/**
 * Lints files as the nodes of one cluster: each by itself, and all side by side. A file with `@id` lines is one node
 * for each id. With fewer than two nodes only the file rules have something to say.
 */
export function lintCluster(files: readonly LintInput[], options: LintOptions | LintOptionsByFile = {}): LintReport {
  const run = new Run(options);
  const nodes: ConfigurationNode[] = [];
  const checked = files.map((file) => run.check(file, (node) => nodes.push(node)));
  const first = run.first(files);
  const located = withoutCovered([
    ...checked.flatMap(({ messages }) => messages),
    ...first.clusterMessages(makeCluster(nodes)),
  ]);
  const shown = suppress(located, checked.map(lintedFiles(nodes.length > 1 ? first.clusterRuleIds : [])));
  return makeReport(paths(files), shown, first.target);
}

/** Groups files into clusters by the virtual addresses that they share. Never throws. */
export function findClusters(
  files: readonly LintInput[],
  options: LintOptions | LintOptionsByFile = {},
): FoundClusters {
  const run = new Run(options);
  return groupFiles(
    files.map((file) => {
      const settings = run.settingsOf(file.path);
      return { path: file.path, nodes: settings.templateOf(file) === undefined ? settings.nodesOf(file) : undefined };
    }),
  );
}

/**
 * Compares two nodes of a cluster by meaning. Each of them is expected to be one node: a file with `@id` lines needs an
 * id. Never throws; with more or fewer than two nodes nothing is compared.
 * @param intended differences that are meant: keywords by their path
 */
export function diffNodes(
  nodes: readonly ClusterNode[],
  options: LintOptions | LintOptionsByFile = {},
  intended: readonly string[] = [],
): NodeDiff {
  const run = new Run(options);
  const loaded = nodes.flatMap(({ file, ...chosen }) => run.settingsOf(file.path).nodesOf(file, chosen));
  return nodeDiff(makeCluster(loaded, intended), run.first(nodes.map(({ file }) => file)).target);
}

/**
 * The nodes that {@link lint} sees in a file that is no template. Never throws on any text.
 * @param chosen what a cluster says of the node
 */
export function readNodes(
  file: LintInput,
  options: LintOptions,
  chosen: Omit<ClusterNode, 'file'> = {},
): ConfigurationNode[] {
  const { target = NEWEST_VERSION, host, configIds, factsOf, limits, load = loadNodes } = options;
  const { configId = options.configId, hostFacts } = chosen;
  const facts = hostFacts === undefined ? factsOf : () => hostFacts;
  return load(file, { target, host, configId, configIds, factsOf: facts, limits });
}

/** What is left of a file that was looked at: its nodes are large, and of very many files they would be in the way. */
interface CheckedFile {
  readonly settings: Settings;
  readonly messages: readonly LocatedMessage[];
  /** The file and its includes, those of every view. */
  readonly files: readonly SourceFile[];
  /** Its views hold what is certain of a template; its values are not known to anyone else. */
  readonly isTemplate: boolean;
  /** Ids of the file rules that saw all there is to see of it. */
  readonly judges: ReadonlySet<string>;
}

/** A cluster with what its rules found. */
interface ComparedNodes {
  readonly nodes: readonly ConfigurationNode[];
  readonly messages: readonly LocatedMessage[];
  /** Ids of the rules that saw it; none where there was nothing to compare. */
  readonly judges: readonly string[];
}

/** Ids of the rules that saw a file beside the other nodes of its cluster. */
function judgesAmong(clusters: readonly ComparedNodes[], path: string | undefined): readonly string[] {
  return clusters.flatMap(({ nodes, judges }) => (nodes.some((node) => node.path === path) ? judges : []));
}

/** Nodes that were read only to compare others with them: their comments hide findings, and are not judged. */
function bystanders(nodes: readonly ConfigurationNode[], linted: readonly LintInput[]): LintedFiles[] {
  return nodes
    .filter(({ path }) => !linted.some((file) => file.path === path))
    .map(({ expansion }) => ({ files: expansion.files, judges: new Set(), commentRules: [], known: new Set() }));
}

/** What suppressions must know of a file and its includes. @param clusterRules ids of the rules that saw the cluster */
function lintedFiles(clusterRules: readonly string[] = []): (checked: CheckedFile) => LintedFiles {
  return ({ settings, files, judges, isTemplate }) => ({
    files,
    judges: isTemplate || clusterRules.length === 0 ? judges : new Set([...judges, ...clusterRules]),
    commentRules: settings.commentRules,
    known: settings.knownRules,
  });
}

function leftOf(views: readonly View[]): Pick<CheckedFile, 'messages' | 'files'> {
  return { messages: mergeViews(views), files: views.flatMap(({ node }) => node.expansion.files) };
}

const NO_RULES: ReadonlySet<string> = new Set();

/** The rule that the engine reports itself. */
const FOLLOW_UP = 'follow-up';

const ABOUT_COMMENTS: readonly string[] = Object.values(COMMENT_RULES);

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

  /** @param visit is given each node of the file; a template has none */
  check(file: LintInput, visit: (node: ConfigurationNode) => void = () => undefined): CheckedFile {
    const settings = this.settingsOf(file.path);
    const template = settings.templateOf(file);
    if (template !== undefined) {
      const views = settings.templateViews(file, template);
      return { settings, ...leftOf(views), isTemplate: true, judges: NO_RULES };
    }
    const nodes = settings.nodesOf(file);
    nodes.forEach(visit);
    const views = nodes.map((node) => ({ node, messages: settings.fileMessages(node) }));
    return { settings, ...leftOf(views), isTemplate: false, judges: settings.judgesOf(nodes) };
  }

  /** Looks at the nodes of a cluster side by side; the settings of its first node count for its rules. */
  compare({ nodes: members, intended }: ClusterInput, linted: readonly LintInput[]): ComparedNodes {
    const nodes = members.flatMap(({ file, ...chosen }) => {
      const current = linted.find(({ path }) => path === file.path) ?? file;
      const settings = this.settingsOf(file.path);
      return settings.templateOf(current) === undefined ? settings.nodesOf(current, chosen) : [];
    });
    const settings = this.settingsOf(members[0]?.file.path ?? '');
    if (nodes.length < 2) return { nodes, messages: [], judges: [] };
    return {
      nodes,
      messages: settings.clusterMessages(makeCluster(nodes, intended)),
      judges: settings.clusterRuleIds,
    };
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
  /** Those that can say that keepalived reports something itself. */
  readonly #daemonRules: readonly SelectedRule<FileRule>[];
  readonly #clusterRules: readonly SelectedRule[];
  /** What follow-ups are reported as. */
  readonly #followUp: SelectedRule | undefined;
  /** The selected rules that are about comments. */
  readonly commentRules: readonly SelectedRule[];
  /** Ids of the file rules that need no other node beside them: all of them, and those that need nothing of the host. */
  readonly #allJudges: ReadonlySet<string>;
  readonly #judgesWithoutHost: ReadonlySet<string>;
  #knownRules: ReadonlySet<string> | undefined;

  constructor(options: LintOptions) {
    this.target = options.target ?? NEWEST_VERSION;
    this.#options = options;
    const selected = selectRules(options.rules ?? builtInRules, {
      preset: options.preset ?? (options.rules ? WIDEST_PRESET : 'recommended'),
      severities: options.severities ?? {},
      ruleOptions: options.ruleOptions ?? {},
    });
    this.#fileRules = selected.filter(isFileRule);
    this.#daemonRules = this.#fileRules.filter(({ rule }) => rule.meta.reportedByKeepalived !== 'no');
    this.#clusterRules = selected.filter(({ rule }) => looksAtClusters(rule));
    this.#followUp = this.#fileRules.find(({ rule }) => rule.meta.id === FOLLOW_UP);
    this.commentRules = this.#fileRules.filter(({ rule }) => ABOUT_COMMENTS.includes(rule.meta.id));
    const judges = this.#fileRules.filter(({ rule }) => !looksAtClusters(rule)).map(({ rule }) => rule.meta);
    this.#allJudges = new Set(judges.map(({ id }) => id));
    this.#judgesWithoutHost = new Set(judges.filter(({ needsHostFacts }) => !needsHostFacts).map(({ id }) => id));
  }

  get clusterRuleIds(): readonly string[] {
    return this.#clusterRules.map(({ rule }) => rule.meta.id);
  }

  /** Ids of all rules that can be named, also of those that do not run. */
  get knownRules(): ReadonlySet<string> {
    this.#knownRules ??= new Set([...builtInRules, ...(this.#options.rules ?? [])].map(({ meta }) => meta.id));
    return this.#knownRules;
  }

  /**
   * Ids of the file rules that see all there is to see of these nodes: none where lines for other ids were not read, and
   * not those that see more with the other nodes beside them.
   */
  judgesOf(nodes: readonly ConfigurationNode[]): ReadonlySet<string> {
    if (nodes.some(({ idIsChosen, expansion }) => idIsChosen && expansion.configIds.length > 0)) return NO_RULES;
    return nodes.every(({ hostFacts }) => hostFacts !== undefined) ? this.#allJudges : this.#judgesWithoutHost;
  }

  nodesOf(file: LintInput, chosen: Omit<ClusterNode, 'file'> = {}): ConfigurationNode[] {
    return readNodes(file, this.#options, chosen);
  }

  /** The template that a file is; undefined where it has no tags, whatever it is called. */
  templateOf({ path, text }: LintInput): Template | undefined {
    const language = this.#options.template ?? templateOf(path);
    const template = language && readTemplate(text, language);
    return template === undefined || template.tags.length === 0 ? undefined : template;
  }

  /** What a template includes lies beside the configuration it makes, not beside the template. */
  templateViews(file: LintInput, template: Template): View[] {
    const { configId, configIds, factsOf } = this.#options;
    const { target } = this;
    return lintTemplate(template, {
      load: (rendering: Rendering) => loadNodes(file, { target, configId, configIds, factsOf, rendering }),
      check: (node) => runFileRules(this.#fileRules, node, this.#daemon),
    });
  }

  fileMessages(node: ConfigurationNode): LocatedMessage[] {
    const messages = runFileRules(this.#fileRules, node, this.#daemon);
    const check = (view: ConfigurationNode) => runFileRules(this.#daemonRules, view, this.#daemon);
    return reconcileWithDaemon(node, messages, this.target, check, this.#followUp);
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

function paths(files: readonly LintInput[]): string[] {
  return [...new Set(files.map(({ path }) => path))];
}
