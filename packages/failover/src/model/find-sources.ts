import type { InstanceModel } from './cluster-model.ts';
import type { NodeDraft } from './read-node.ts';

/**
 * Gives unicast instances without a source address the one that the others must mean: a peer that no node claims belongs
 * to the node that does not list it. What is not found so stays unknown.
 */
export function findSources(nodes: readonly NodeDraft[]): NodeDraft[] {
  const claimed = new Set(
    nodes.flatMap(({ instances }) => instances.flatMap(({ transport }) => transport.source ?? [])),
  );
  const found = new Map<InstanceModel, string>();
  for (const [n, node] of nodes.entries()) {
    for (const instance of node.instances) {
      if (instance.transport.mode !== 'unicast') continue;
      for (const peer of instance.transport.peers) {
        if (claimed.has(peer)) continue;
        const taker = takers(nodes, n, instance, peer).find((one) => !found.has(one));
        if (taker === undefined) continue;
        found.set(taker, peer);
        claimed.add(peer);
      }
    }
  }
  return nodes.map((node) => ({
    ...node,
    instances: node.instances.map((instance) => {
      const source = found.get(instance);
      return source === undefined ? instance : { ...instance, transport: { ...instance.transport, source } };
    }),
  }));
}

/** Instances of other nodes that may have an address: of the same virtual router, without a source, and not listing it. */
function takers(
  nodes: readonly NodeDraft[],
  except: number,
  { virtualRouterId, family }: InstanceModel,
  address: string,
): InstanceModel[] {
  return nodes.flatMap(({ instances }, n) =>
    n === except
      ? []
      : instances.filter(
          ({ transport, ...other }) =>
            other.virtualRouterId === virtualRouterId &&
            other.family === family &&
            transport.source === undefined &&
            transport.mode === 'unicast' &&
            !transport.peers.includes(address),
        ),
  );
}
