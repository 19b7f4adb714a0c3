import type { BoundStatement } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';

/** The place of a top-level statement among them, from 0: keepalived reads them in this order. -1 for any other one. */
export function positionOf(node: ConfigurationNode, statement: BoundStatement): number {
  return positions(node).get(statement) ?? -1;
}

const positions = perNode(
  ({ binding }): ReadonlyMap<BoundStatement, number> => new Map(binding.statements.map((one, i) => [one, i])),
);
