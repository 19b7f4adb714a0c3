import { type BoundStatement, keywordOf } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { skippedBlocks, topLevel } from './skipped-blocks.ts';

/** Blocks that keepalived skips as a whole where their address cannot be read. */
const SKIPPED_WITHOUT_ADDRESS = ['virtual_server', 'real_server'];

/**
 * Whether keepalived gets to read what stands in a block: it does not where the block, or one around it, is skipped.
 * @param block the innermost statement around it; undefined at the top level
 */
export function isRead(node: ConfigurationNode, block: BoundStatement | undefined): boolean {
  if (block === undefined) return true;
  if (isSkipped(node, block)) return false;
  for (let around: BoundStatement | undefined = block; around !== undefined; around = around.parent) {
    const badHead = around.args.some(({ problem }) => problem !== undefined);
    if (badHead && SKIPPED_WITHOUT_ADDRESS.includes(keywordOf(around))) return false;
  }
  return true;
}

/** What becomes of something that is not read. */
export const NOT_READ = 'keepalived skips the whole block around it, and comes to this only once that is mended.';

/** Whether a statement stands in a top-level block, or is one, that keepalived skips as a whole. */
export function isSkipped(node: ConfigurationNode, statement: BoundStatement): boolean {
  return skipped(node).has(topLevel(statement));
}

const skipped = perNode(skippedBlocks);
