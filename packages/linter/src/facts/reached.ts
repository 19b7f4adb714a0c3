import { type BoundStatement, keywordOf } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { endpointOf, isKnown } from './read-service.ts';
import { isSkipped } from './reportable.ts';

/**
 * Whether keepalived comes to what stands in a block, and to its end, unless it ends before: neither the block nor one
 * around it is skipped as a whole, for a name that is taken or an address that cannot be read.
 */
export function isReached(node: ConfigurationNode, block: BoundStatement): boolean {
  if (isSkipped(node, block)) return false;
  for (let around: BoundStatement | undefined = block; around !== undefined; around = around.parent) {
    if (!isKnown(around, node) || isHeadBad(around)) return false;
  }
  return true;
}

function isHeadBad(block: BoundStatement): boolean {
  const keyword = keywordOf(block);
  if (keyword === 'real_server') return endpointOf(block) === undefined;
  return block.args.some(({ words, value }) => value === undefined && words.every(({ unknown }) => !unknown));
}
