import type { Field, IpAddress, VrrpInstance } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';

/** A VRRP instance of one node. */
export interface Member {
  readonly node: ConfigurationNode;
  readonly instance: VrrpInstance;
}

/** Instances of different nodes that are meant to be one virtual router. */
export interface VirtualRouter {
  /** At most one of each node, in the order of the nodes. */
  readonly members: readonly Member[];
  /** Addresses that at least two members hold; empty when they were paired by their virtual_router_id. */
  readonly sharedAddresses: readonly IpAddress[];
}

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

/** The addresses of an instance with where they stand, excluded ones included. */
export function addressesOf(instance: VrrpInstance): Field<IpAddress>[] {
  return [...instance.virtualAddresses, ...instance.excludedVirtualAddresses].flatMap(({ address }) =>
    address === undefined ? [] : [address],
  );
}

/** The family of an instance: that of its first address, else IPv4 unless `native_ipv6` says otherwise. */
export function familyOf(instance: VrrpInstance): 4 | 6 {
  const [first] = instance.virtualAddresses;
  return first?.address?.value.family ?? (instance.nativeIpv6 === undefined ? 4 : 6);
}

/** Names by file, else by router_id, else by path: the first that tells all nodes apart. */
function withDistinctNames(nodes: readonly ConfigurationNode[]): ConfigurationNode[] {
  const candidates = [
    nodes.map((node) => node.name),
    nodes.map((node) => node.binding.model.globalDefs?.routerId?.value ?? ''),
    nodes.map((node) => (node.configId === undefined ? node.path : `${node.path} @${node.configId}`)),
  ];
  const distinct = candidates.find((names) => new Set(names).size === nodes.length && !names.includes(''));
  const numbered = nodes.map((node, i) => `${node.path} (${i + 1})`);
  return nodes.map((node, i) => ({ ...node, name: (distinct ?? numbered)[i] ?? node.name }));
}

/**
 * Pairs by shared address first, so that a different virtual_router_id is seen instead of splitting the pair; what
 * shares no address with anything is paired by family and virtual_router_id where the addresses do not speak against it.
 */
function pairInstances(nodes: readonly ConfigurationNode[]): VirtualRouter[] {
  const members = nodes.flatMap((node) =>
    node.binding.model.vrrpInstances.map((instance): Member => ({ node, instance })),
  );
  const groups = groupBy(members, (a, b) => a.node !== b.node && sharedAddresses([a, b]).length > 0);
  const alone = groups.filter((group) => group.length === 1).flat();
  const byId = groupBy(alone, mayBeSameRouter);
  return [...groups.filter((group) => group.length > 1), ...byId]
    .map(oneOfEachNode)
    .filter((group) => group.length > 1)
    .map((group) => ({ members: group, sharedAddresses: sharedAddresses(group) }));
}

/** Without a shared address: the same id and family, and addresses on one side only (the other side may get its by script). */
function mayBeSameRouter(a: Member, b: Member): boolean {
  const [first, second] = [a.instance.virtualRouterId, b.instance.virtualRouterId];
  if (a.node === b.node || first === undefined || first.value !== second?.value) return false;
  if (addressesOf(a.instance).length > 0 && addressesOf(b.instance).length > 0) return false;
  return familyOf(a.instance) === familyOf(b.instance);
}

/** Addresses that at least two members hold. */
function sharedAddresses(members: readonly Member[]): IpAddress[] {
  const all = members.map(({ instance }) => addressesOf(instance).map((field) => field.value));
  const shared: IpAddress[] = [];
  for (const [i, addresses] of all.entries()) {
    for (const address of addresses) {
      const elsewhere = all.some((others, j) => j > i && others.some((other) => sameAddress(address, other)));
      if (elsewhere && !shared.some((known) => sameAddress(known, address))) shared.push(address);
    }
  }
  return shared;
}

/** Groups what is related, directly or through others. */
function groupBy<T>(items: readonly T[], related: (a: T, b: T) => boolean): T[][] {
  let groups: T[][] = [];
  for (const item of items) {
    const touched = groups.filter((group) => group.some((other) => related(item, other)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), item]];
  }
  return groups;
}

/** A node whose instances share an address among themselves cannot be told apart: such a group is left out. */
function oneOfEachNode(group: readonly Member[]): Member[] {
  const nodes = new Set(group.map(({ node }) => node));
  return nodes.size === group.length ? [...group] : [];
}

/** The shared addresses for a message; the name of the instance where it was paired without. */
export function describeAddresses(router: VirtualRouter): string {
  const [first, second, ...more] = router.sharedAddresses.map(({ text }) => text);
  if (first === undefined) {
    const [member] = router.members;
    return `virtual_router_id ${member?.instance.virtualRouterId?.value ?? '?'}`;
  }
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more addresses`;
}
