import type { IncludeHost } from '@kalint/parser';
import { NEWEST_VERSION, type Version } from '@kalint/parser/catalogue';
import { makeCluster } from './cluster/cluster.ts';
import { reconcileWithDaemon } from './engine/follow-up.ts';
import { type LintInput, loadNodes } from './engine/load-node.ts';
import type { LocatedMessage } from './engine/message.ts';
import type { ConfigurationNode } from './engine/node.ts';
import { type LintReport, makeReport } from './engine/report.ts';
import type { ClusterRule, FileRule, Rule } from './engine/rule.ts';
import { runClusterRules, runFileRules } from './engine/run-rules.ts';
import type { Severity } from './engine/severity.ts';
import { rules as builtInRules } from './rules/index.generated.ts';

/** How configurations are linted. */
export interface LintOptions {
  /** The keepalived release whose behaviour counts. Default: the newest known. */
  readonly target?: Version;
  /** Look at the view of one config id only. Default: every id that a file names, one after another. */
  readonly configId?: string;
  /** Where included files come from. Default: includes are not followed. */
  readonly host?: IncludeHost;
  /** Severity by rule id, `off` to leave a rule out. Default: each rule's own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The rules to run. Default: all built-in ones. */
  readonly rules?: readonly Rule[];
}

/**
 * Lints files, each by itself. Never throws on any text.
 * Every file has a result, also one without findings.
 */
export function lint(files: readonly LintInput[], options: LintOptions = {}): LintReport {
  const run = new Run(options);
  const located = files.flatMap((file) => run.nodesOf(file).flatMap((node) => run.fileMessages(node)));
  return makeReport(paths(files), located, run.target);
}

/**
 * Lints files as the nodes of one cluster: each by itself, and all side by side. A file with `@id` lines is one node
 * for each id. With fewer than two nodes only the file rules have something to say.
 */
export function lintCluster(files: readonly LintInput[], options: LintOptions = {}): LintReport {
  const run = new Run(options);
  const nodes = files.flatMap((file) => run.nodesOf(file));
  const cluster = makeCluster(nodes);
  const located = [...cluster.nodes.flatMap((node) => run.fileMessages(node)), ...run.clusterMessages(cluster)];
  return makeReport(paths(files), located, run.target);
}

/** The rule that the engine reports itself. */
const FOLLOW_UP = 'follow-up';

class Run {
  readonly target: Version;
  readonly #options: LintOptions;
  readonly #fileRules: readonly FileRule[];
  readonly #clusterRules: readonly ClusterRule[];

  constructor(options: LintOptions) {
    this.target = options.target ?? NEWEST_VERSION;
    this.#options = options;
    const rules = (options.rules ?? builtInRules).filter((rule) => options.severities?.[rule.meta.id] !== 'off');
    this.#fileRules = rules.filter((rule): rule is FileRule => rule.meta.scope === 'file');
    this.#clusterRules = rules.filter((rule): rule is ClusterRule => rule.meta.scope === 'cluster');
  }

  nodesOf(file: LintInput) {
    return loadNodes(file, { target: this.target, host: this.#options.host, configId: this.#options.configId });
  }

  fileMessages(node: ConfigurationNode): LocatedMessage[] {
    const check = (view: ConfigurationNode) => runFileRules(this.#fileRules, view, this.target);
    const followUp = this.#fileRules.find(({ meta }) => meta.id === FOLLOW_UP)?.meta;
    const messages = reconcileWithDaemon(node, check(node), this.target, check, followUp);
    return messages.map((message) => this.#withSeverity(message));
  }

  clusterMessages(cluster: Parameters<typeof runClusterRules>[1]): LocatedMessage[] {
    return runClusterRules(this.#clusterRules, cluster, this.target).map((message) => this.#withSeverity(message));
  }

  #withSeverity(located: LocatedMessage): LocatedMessage {
    const severity = this.#options.severities?.[located.message.ruleId];
    if (severity === undefined || severity === 'off') return located;
    return { ...located, message: { ...located.message, severity } };
  }
}

function paths(files: readonly LintInput[]): string[] {
  return [...new Set(files.map(({ path }) => path))];
}
