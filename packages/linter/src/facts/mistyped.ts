import type { Directive } from '@kalint/parser';
import { perNode } from './per-node.ts';

/** Statements whose keyword their block does not have: a mistyped one may be what seems to be missing. */
export const mistyped = perNode(
  ({ binding }): ReadonlySet<Directive> =>
    new Set(binding.problems.flatMap((problem) => (problem.code === 'unknown-keyword' ? [problem.directive] : []))),
);
