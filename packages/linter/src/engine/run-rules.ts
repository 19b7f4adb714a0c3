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
  const listeners = rules.map((selected) =>
    selected.rule.check({ node, ...contextOf(selected, daemon, (message) => messages.push(message)) }),
  );
  const byPath = groupByPath(listeners);
  visit(node.binding.statements, (statement) => {
    for (const handle of byPath.get(statement.path) ?? []) handle(statement);
    for (const handle of byPath.get('**') ?? []) handle(statement);
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
  for (const selected of rules) {
    const context = { cluster, ...contextOf(selected, daemon, (message) => messages.push(message)) };
    if (isClusterRule(selected.rule)) selected.rule.check(context);
    else selected.rule.checkCluster?.(context);
  }
  return messages;
}

function isClusterRule(rule: Rule): rule is ClusterRule {
  return rule.meta.scope === 'cluster';
}

function contextOf(selected: SelectedRule, daemon: Daemon, add: (message: LocatedMessage) => void): RuleContext {
  const { rule, options, severity, chosenSeverity } = selected;
  const report = (finding: Finding) =>
    add(toMessage(rule.meta, finding, chosenSeverity ?? finding.severity ?? severity));
  return { target: daemon.target, distribution: daemon.distribution, options, report };
}

type StatementHandler = (statement: BoundStatement) => void;

function groupByPath(listeners: readonly FileListeners[]): ReadonlyMap<string, readonly StatementHandler[]> {
  const byPath = new Map<string, StatementHandler[]>();
  for (const { statements } of listeners) {
    for (const [path, handle] of Object.entries(statements ?? {})) {
      byPath.set(path, [...(byPath.get(path) ?? []), handle]);
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
