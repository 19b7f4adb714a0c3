import { type ClusterModel, clusterModel, type NodeInput } from '@kalint/failover';
import type { Version } from '@kalint/parser';
import type { Cluster } from '../cluster/cluster.ts';
import type { ConfigurationNode } from '../engine/node.ts';

/** The model of a cluster for a simulation; undefined where a text was not read whole, or a node cannot take part anyway. */
export function simulatedCluster({ nodes }: Cluster, target: Version): ClusterModel | undefined {
  if (nodes.some(({ expansion }) => !expansion.complete || expansion.problems.some(isUnread))) return undefined;
  const model = clusterModel(nodes.map(nodeInput), target);
  const isWhole = model.nodes.every(
    ({ refusal, instances }) =>
      refusal === undefined && instances.every(({ alwaysFault }) => alwaysFault === undefined),
  );
  return isWhole ? model : undefined;
}

function isUnread({ code }: ConfigurationNode['expansion']['problems'][number]): boolean {
  return code === 'include-unmatched' || code === 'include-unreadable';
}

function nodeInput({ name, binding, hostFacts }: ConfigurationNode): NodeInput {
  const known = Object.entries(hostFacts?.interfaces ?? {}).flatMap(([device, { addresses }]) =>
    addresses === undefined ? [] : [[device, addresses.map((one) => one.replace(/\/.*$/, ''))] as const],
  );
  return { name, binding, ...(known.length > 0 && { addresses: Object.fromEntries(known) }) };
}
