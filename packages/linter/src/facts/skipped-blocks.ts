import type { BoundStatement } from '@kalint/parser';
import type { DefinitionKind } from '@kalint/parser/catalogue';
import { lackingKeyword } from './incomplete-block.ts';
import { groupByName, namedBlocks } from './named-blocks.ts';
import { perNode } from './per-node.ts';

/** Of these keepalived skips every block whose name is taken; of other kinds it reads it all and uses the first. */
const SKIPPED_IF_TAKEN: readonly DefinitionKind[] = ['vrrp_instance', 'vrrp_sync_group', 'track_group', 'bfd_instance'];

/** Whether keepalived skips a second block of this kind and name, and says so. */
export function isSkippedIfTaken(kind: DefinitionKind): boolean {
  return SKIPPED_IF_TAKEN.includes(kind);
}

/**
 * Top-level blocks that keepalived passes over as a whole, so that nothing in them counts or is reported: the name is
 * taken, or something else stands beside the name (vrrp_parser.c: vrrp_handler, vrrp_sync_group_handler).
 */
export const skippedBlocks = perNode((node): ReadonlySet<BoundStatement> => {
  const blocks = namedBlocks(node);
  const groups = groupByName(blocks.filter(({ kind }) => isSkippedIfTaken(kind)));
  const taken = groups.flatMap((group) => {
    const counting = group.findIndex((block) => lackingKeyword(block, node, node.binding.target) === undefined);
    return counting === -1 ? [] : group.slice(counting + 1);
  });
  const headed = node.binding.statements.filter(
    ({ path, directive }) => NEEDS_ONE_WORD.includes(path) && directive.args.length !== 1,
  );
  return new Set([...taken.map(({ statement }) => statement), ...headed]);
});

const NEEDS_ONE_WORD = ['vrrp_instance', 'vrrp_sync_group', 'track_group'];

/** The top-level statement that a statement or entry stands in. */
export function topLevel(statement: BoundStatement): BoundStatement {
  let top = statement;
  while (top.parent !== undefined) top = top.parent;
  return top;
}
