import type { BindProblem, BoundStatement, ExpansionProblem, Version } from '@kalint/parser';
import type { Cluster } from '../cluster/cluster.ts';
import type { Finding } from './finding.ts';
import type { ConfigurationNode } from './node.ts';
import type { Preset } from './preset.ts';
import type { RuleOptions, RuleOptionValues } from './rule-options.ts';
import type { Severity } from './severity.ts';

/** What is wrong with the text or with a statement, as parser and binder found it. */
export type Problem = ExpansionProblem | BindProblem;
export type ProblemCode = Problem['code'];
type ProblemOf<Code extends ProblemCode> = Extract<Problem, { readonly code: Code }>;

/** What a rule is, beside what it does. */
export interface RuleMeta<Options extends RuleOptions = RuleOptions> {
  /** Kebab-case words; never renamed without an alias. */
  readonly id: string;
  /** One line: the mistake. */
  readonly summary: string;
  /** Default severity. */
  readonly severity: Severity;
  /** `file`: one node's configuration is enough, though several may show more. `cluster`: needs the nodes side by side. */
  readonly scope: 'file' | 'cluster';
  /** The smallest preset that it is part of. Default `recommended`. */
  readonly preset?: Preset;
  /** Its severity in the presets `strict` and `all`, where that differs. */
  readonly strictSeverity?: Severity;
  /** It needs what a user declares of the host, and is silent without. Default false. */
  readonly needsHostFacts?: boolean;
  /** What a user can set, by name. Default: nothing. */
  readonly options?: Options;
  /** The best fix it can offer. */
  readonly fix: 'none' | 'safe' | 'suggestion';
  /** Whether keepalived reports it itself when it loads the file. */
  readonly reportedByKeepalived: 'yes' | 'no' | 'partly';
  /** Its mistake may make keepalived read what follows in another way: messages further down can be echoes. Default false. */
  readonly changesReading?: boolean;
  /** Rules that have nothing to add where this one speaks of the same place: their findings there are left out. Default: none. */
  readonly covers?: readonly string[];
  /** Where its facts come from: man page section, source file, RFC, issue. */
  readonly sources: readonly string[];
  /** How an editor shows the place: struck through, or faded. Default: as any other. */
  readonly tag?: 'deprecated' | 'unnecessary';
  /** Address of its page. Default: for rules of kalint the one in its documentation, for others none. */
  readonly url?: string;
}

/** What a rule is given while it runs. */
export interface RuleContext<Options extends RuleOptions = RuleOptions> {
  /** The keepalived release whose behaviour counts. */
  readonly target: Version;
  /** The distribution whose keepalived it is (`debian-12`); undefined where only the release is known. */
  readonly distribution: string | undefined;
  /** What is configured for this rule, defaults filled in. */
  readonly options: RuleOptionValues<Options>;
  report(finding: Finding): void;
}

/** What a file rule is given. */
export interface FileRuleContext<Options extends RuleOptions = RuleOptions> extends RuleContext<Options> {
  readonly node: ConfigurationNode;
}

/** What a cluster rule is given. */
export interface ClusterRuleContext<Options extends RuleOptions = RuleOptions> extends RuleContext<Options> {
  readonly cluster: Cluster;
}

/** The handlers of a file rule. The engine walks once and calls those of all rules. */
export interface FileListeners {
  /** By path of the catalogue (`vrrp_instance/priority`, entries `vrrp_instance/track_script/*`); `**` is called for every statement and entry. */
  readonly statements?: Readonly<Record<string, (statement: BoundStatement) => void>>;
  /** By the code of what parser and binder found. */
  readonly problems?: { readonly [Code in ProblemCode]?: (problem: ProblemOf<Code>) => void };
  /** Once, after all statements and problems. */
  readonly end?: () => void;
}

/** A rule over one node's configuration. */
export interface FileRule<Options extends RuleOptions = RuleOptions> {
  readonly meta: RuleMeta<Options> & { readonly scope: 'file' };
  check(context: FileRuleContext<Options>): FileListeners;
  /** What only the nodes of a cluster side by side show of the same mistake. Default: nothing. */
  checkCluster?(context: ClusterRuleContext<Options>): void;
}

/** A rule over the nodes of a cluster. */
export interface ClusterRule<Options extends RuleOptions = RuleOptions> {
  readonly meta: RuleMeta<Options> & { readonly scope: 'cluster' };
  check(context: ClusterRuleContext<Options>): void;
}

export type Rule = FileRule | ClusterRule;

/** Declares a rule; only gives it its type. */
export function defineRule<const Options extends RuleOptions>(rule: FileRule<Options>): FileRule<Options>;
export function defineRule<const Options extends RuleOptions>(rule: ClusterRule<Options>): ClusterRule<Options>;
export function defineRule(rule: Rule): Rule {
  return rule;
}
