import type { BoundStatement, Version } from '@kalint/parser';
import type { Cluster } from '../cluster/cluster.ts';
import { type LocatedMessage, toMessage } from './message.ts';
import type { ConfigurationNode } from './node.ts';
import type { ClusterRule, FileListeners, FileRule, Problem } from './rule.ts';

/** Runs file rules over one node, in one walk over its statements and problems. */
export function runFileRules(rules: readonly FileRule[], node: ConfigurationNode, target: Version): LocatedMessage[] {
  const messages: LocatedMessage[] = [];
  const listeners = rules.map((rule) =>
    rule.check({ node, target, report: (finding) => messages.push(toMessage(rule.meta, finding)) }),
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

/** Runs cluster rules over the nodes of one cluster. */
export function runClusterRules(rules: readonly ClusterRule[], cluster: Cluster, target: Version): LocatedMessage[] {
  const messages: LocatedMessage[] = [];
  for (const rule of rules) {
    rule.check({ cluster, target, report: (finding) => messages.push(toMessage(rule.meta, finding)) });
  }
  return messages;
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
