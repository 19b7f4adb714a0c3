import type { BoundStatement } from '@kalint/parser';
import { perNode } from './per-node.ts';

/** Statements of which keepalived refuses a word, or misses one. */
export const refusedStatements = perNode((node): ReadonlySet<BoundStatement> => {
  const refused = new Set<BoundStatement>();
  for (const problem of node.binding.problems) {
    const isRefused =
      problem.code === 'missing-argument' ||
      (problem.code === 'bad-argument' && problem.argument.value === undefined) ||
      (problem.code === 'extra-arguments' && problem.reported);
    if (isRefused) refused.add(problem.statement);
  }
  return refused;
});
