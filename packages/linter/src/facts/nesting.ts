import type { BoundStatement, Directive } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { topLevel } from './skipped-blocks.ts';

const BRACES = ['unexpected-close-brace', 'missing-close-brace', 'missing-open-brace', 'block-without-head'];

/** Whether a brace is missing or left over somewhere: blocks are then mended, and keepalived reads them otherwise. */
export const hasBrokenBraces = perNode((node): boolean =>
  node.expansion.problems.some(({ code }) => BRACES.includes(code)),
);

/**
 * Whether keepalived reads a statement in the block where it stands: braces match, and no block that it does not know
 * stands before it, since the `}` of such a block closes the one around it (parser.c:process_stream).
 */
export function isNestedAsWritten(node: ConfigurationNode, statement: BoundStatement): boolean {
  if (hasBrokenBraces(node)) return false;
  const stray = firstStrayBlock(node).get(topLevel(statement).directive);
  if (stray === undefined) return true;
  const [before, place] = [stray.keyword?.origin, statement.word.origin];
  return before?.file === place.file && before.via === place.via && place.start < before.start;
}

/** By top-level directive: the first block inside that keepalived does not know. */
const firstStrayBlock = perNode((node): ReadonlyMap<Directive, Directive> => {
  const stray = new Set<Directive>();
  for (const problem of node.binding.problems) {
    if (problem.code === 'unexpected-block') stray.add(problem.statement.directive);
    if (problem.code === 'unknown-keyword' && problem.directive.block !== undefined) stray.add(problem.directive);
  }
  const found = new Map<Directive, Directive>();
  if (stray.size === 0) return found;
  for (const top of node.expansion.directives) {
    const first = [...directivesIn(top)].find((directive) => stray.has(directive));
    if (first !== undefined) found.set(top, first);
  }
  return found;
});

function* directivesIn(directive: Directive): Generator<Directive> {
  yield directive;
  for (const inner of directive.block?.directives ?? []) yield* directivesIn(inner);
}
