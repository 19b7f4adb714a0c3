import { perNode } from './per-node.ts';
import { allDirectives } from './statements.ts';
import { TRACK_BLOCKS } from './trackers.ts';

/** Blocks that give names to what can be tracked, with their older spellings. */
const DEFINING = new Set([...Object.keys(TRACK_BLOCKS), 'vrrp_track_file']);

/**
 * Names that some block was meant to define but does not: its keyword is unknown there (mistyped, or in the wrong
 * block), or braces went wrong around it. That is reported where the block stands; that the name is missing follows from it.
 */
export const unreadNames = perNode((node): ReadonlySet<string> => {
  const unknown = node.binding.problems.flatMap((problem) =>
    problem.code === 'unknown-keyword' ? [problem.directive] : [],
  );
  const topLevel = new Set(node.expansion.directives);
  const defining = allDirectives(node).filter(({ keyword }) => keyword !== undefined && DEFINING.has(keyword.text));
  const nested = defining.filter((directive) => !topLevel.has(directive));
  return new Set([...unknown, ...nested].flatMap(({ args }) => args[0]?.text ?? []));
});
