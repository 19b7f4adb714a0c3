import type { ConfigurationNode } from '../engine/node.ts';
import { pairInstances } from './pair-instances.ts';
import type { VirtualRouter } from './virtual-router.ts';

export { addressesOf, describeAddresses, type Member, type VirtualRouter } from './virtual-router.ts';

/** Nodes looked at side by side. */
export interface Cluster {
  readonly nodes: readonly ConfigurationNode[];
  readonly virtualRouters: readonly VirtualRouter[];
  /** Differences between the nodes that are meant: keywords by their path (`vrrp_instance/interface`). */
  readonly intended: readonly string[];
}

/** Puts nodes side by side: gives them distinct names and pairs their instances. */
export function makeCluster(nodes: readonly ConfigurationNode[], intended: readonly string[] = []): Cluster {
  const named = withDistinctNames(nodes);
  return { nodes: named, virtualRouters: pairInstances(named), intended };
}

/** Names by file, else by router_id, else by path: the first that tells all nodes apart. */
function withDistinctNames(nodes: readonly ConfigurationNode[]): ConfigurationNode[] {
  const candidates = [
    nodes.map((node) => node.name),
    nodes.map((node) => node.binding.model.globalDefs?.routerId?.value ?? ''),
    inTheirFolder(nodes),
  ];
  const distinct = candidates.find((names) => new Set(names).size === nodes.length && !names.includes(''));
  const numbered = nodes.map((node, i) => `${node.path} (${i + 1})`);
  return nodes.map((node, i) => ({ ...node, name: (distinct ?? numbered)[i] ?? node.name }));
}

/** Paths with ids; absolute ones, as editors have them, from the folder on that all have in common. */
function inTheirFolder(nodes: readonly ConfigurationNode[]): string[] {
  const folders = nodes.map(({ path }) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  const isAbsolute = first[0] === '' || /^[a-z]:$/i.test(first[0] ?? '');
  const differs = first.findIndex((folder, i) => folders.some((other) => other[i] !== folder));
  const common = isAbsolute ? (differs === -1 ? first.length : differs) : 0;
  return nodes.map(({ path, configId }) => {
    const shown = path.split('/').slice(common).join('/');
    return configId === undefined ? shown : `${shown} @${configId}`;
  });
}
