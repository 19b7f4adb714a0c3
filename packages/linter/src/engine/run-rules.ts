import type { BoundStatement } from '@kalint/parser';
import type { Version } from '@kalint/parser/catalogue';
import type { Cluster } from '../cluster/cluster.ts';
import type { Finding } from './finding.ts';
import { type LocatedMessage, toMessage } from './message.ts';
import type { ConfigurationNode } from './node.ts';
import type { ClusterRule, FileListeners, FileRule, Problem, Rule, RuleContext } from './rule.ts';
import type { SelectedRule } from './select-rules.ts';

/** The keepalived whose behaviour counts. */
export interface Daemon {
  readonly target: Version;
  readonly distribution: string | undefined;
}

/** Runs file rules over one node, in one walk over its statements and problems. */
export function runFileRules(
  rules: readonly SelectedRule<FileRule>[],
  node: ConfigurationNode,
  daemon: Daemon,
): LocatedMessage[] {
  const messages: LocatedMessage[] = [];
  const { target, distribution } = daemon;
  const listeners = rules.map((selected) => {
    const report = reporterOf(selected, messages);
    return selected.rule.check({ node, target, distribution, options: selected.options, report });
  });
  const byPath = groupByPath(listeners);
  const everywhere = byPath.get('**') ?? [];
  visit(node.binding.statements, (statement) => {
    for (const handle of byPath.get(statement.path) ?? []) handle(statement);
    for (const handle of everywhere) handle(statement);
  });
  for (const problem of [...node.expansion.problems, ...node.binding.problems]) {
    for (const listener of listeners) callProblem(listener, problem);
  }
  for (const listener of listeners) listener.end?.();
  return messages;
}

/** Whether a rule has something to say of nodes side by side. */
export function looksAtClusters(rule: Rule): boolean {
  return isClusterRule(rule) || rule.checkCluster !== undefined;
}

/** Runs rules over the nodes of one cluster: those for clusters, and what rules for files have to say of them. */
export function runClusterRules(rules: readonly SelectedRule[], cluster: Cluster, daemon: Daemon): LocatedMessage[] {
  const messages: LocatedMessage[] = [];
  const { target, distribution } = daemon;
  for (const selected of rules) {
    const report = reporterOf(selected, messages);
    const context = { cluster, target, distribution, options: selected.options, report };
    if (isClusterRule(selected.rule)) selected.rule.check(context);
    else selected.rule.checkCluster?.(context);
  }
  return messages;
}

function isClusterRule(rule: Rule): rule is ClusterRule {
  return rule.meta.scope === 'cluster';
}

function reporterOf(selected: SelectedRule, messages: LocatedMessage[]): RuleContext['report'] {
  const { rule, severity, chosenSeverity } = selected;
  return (finding: Finding) => {
    messages.push(toMessage(rule.meta, finding, chosenSeverity ?? finding.severity ?? severity));
  };
}

type StatementHandler = (statement: BoundStatement) => void;

function groupByPath(listeners: readonly FileListeners[]): ReadonlyMap<string, readonly StatementHandler[]> {
  const byPath = new Map<string, StatementHandler[]>();
  for (const { statements } of listeners) {
    if (statements === undefined) continue;
    for (const [path, handle] of Object.entries(statements)) {
      const known = byPath.get(path);
      if (known === undefined) byPath.set(path, [handle]);
      else known.push(handle);
    }
  }
  return byPath;
}

function visit(statements: readonly BoundStatement[], handle: StatementHandler): void {
  for (const statement of statements) {
    handle(statement);
    visit(statement.children, handle);
  }
}

function callProblem(listener: FileListeners, problem: Problem): void {
  const handle = listener.problems?.[problem.code] as ((problem: Problem) => void) | undefined;
  handle?.(problem);
}
