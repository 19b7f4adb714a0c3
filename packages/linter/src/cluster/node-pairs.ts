import type { ConfigurationNode } from '../engine/node.ts';
import type { Cluster } from './cluster.ts';

/** Two nodes that share a virtual router, in the order of the nodes. */
export interface NodePair {
  readonly one: ConfigurationNode;
  readonly other: ConfigurationNode;
}

/** Each node but the first with the first of those before it that it shares a virtual router with. */
export function nodePairs({ nodes, virtualRouters }: Cluster): NodePair[] {
  return nodes.flatMap((other, i) => {
    const one = nodes.slice(0, i).find((earlier) =>
      virtualRouters.some(({ members }) => {
        const held = members.map(({ node }) => node);
        return held.includes(earlier) && held.includes(other);
      }),
    );
    return one === undefined ? [] : [{ one, other }];
  });
}
