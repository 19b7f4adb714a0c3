import type { VrrpInstance } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { instanceFamily } from '../facts/instance-family.ts';
import { skippedBlocks } from '../facts/skipped-blocks.ts';
import { addressesOf, type Member, sharedAddresses, type VirtualRouter } from './virtual-router.ts';

/** A reason to take two instances of different nodes for one virtual router. */
interface Link {
  readonly a: Member;
  readonly b: Member;
  /** How much speaks for it, the weightiest first. */
  readonly weight: readonly number[];
}

/**
 * The virtual routers of some nodes, in the order of the first node's instances.
 *
 * A shared address counts most, so that a different virtual_router_id is seen instead of splitting the pair; of several
 * instances with the address, the one with the same id, with more addresses in common, and on an interface of the same
 * name. An instance without addresses may get its own by script: it is paired by family and id. Names of interfaces and
 * instances need not be alike. Where nothing tells which of two instances is meant, neither is taken.
 */
export function pairInstances(nodes: readonly ConfigurationNode[]): VirtualRouter[] {
  const members = nodes.flatMap(readInstances);
  const groups = new Groups(members);
  for (const equal of byWeight([...addressLinks(members), ...idLinks(members)])) {
    const possible = equal.filter((link) => groups.mayJoin(link));
    for (const link of possible.filter((one) => !possible.some((other) => leavesOpen(one, other)))) groups.join(link);
  }
  return groups.all
    .filter((group) => group.length > 1)
    .map((group) => ({ members: group, sharedAddresses: sharedAddresses(group) }));
}

/** A second block of the same name is not read. */
function readInstances(node: ConfigurationNode): Member[] {
  const skipped = skippedBlocks(node);
  return node.binding.model.vrrpInstances
    .filter(({ statement }) => !skipped.has(statement))
    .map((instance) => ({ node, instance }));
}

/** Instances put together step by step, never two of one node. */
class Groups {
  readonly #members: readonly Member[];
  readonly #groupOf: Map<Member, readonly Member[]>;

  constructor(members: readonly Member[]) {
    this.#members = members;
    this.#groupOf = new Map(members.map((member) => [member, [member]]));
  }

  /** Each in the order of the nodes. */
  get all(): readonly (readonly Member[])[] {
    return [...new Set(this.#members.map((member) => this.#of(member)))];
  }

  mayJoin({ a, b }: Link): boolean {
    const [one, other] = [this.#of(a), this.#of(b)];
    return one !== other && !one.some(({ node }) => other.some((member) => member.node === node));
  }

  join(link: Link): void {
    if (!this.mayJoin(link)) return;
    const both = new Set([...this.#of(link.a), ...this.#of(link.b)]);
    const joined = this.#members.filter((member) => both.has(member));
    for (const member of joined) this.#groupOf.set(member, joined);
  }

  #of(member: Member): readonly Member[] {
    return this.#groupOf.get(member) ?? [member];
  }
}

/** Links that weigh the same, the weightiest first. */
function byWeight(links: readonly Link[]): Link[][] {
  const byKey = new Map<string, Link[]>();
  for (const link of links) {
    const key = link.weight.join(' ');
    const equal = byKey.get(key);
    if (equal === undefined) byKey.set(key, [link]);
    else equal.push(link);
  }
  return [...byKey.values()].sort(([one], [other]) => compareWeights(other?.weight ?? [], one?.weight ?? []));
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((weight, place) => weight !== b[place]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** Whether another link leads from the same instance to the same node, but to another instance there. */
function leavesOpen(one: Link, other: Link): boolean {
  return [
    [one.a, one.b],
    [one.b, one.a],
  ].some(([from, to]) =>
    [
      [other.a, other.b],
      [other.b, other.a],
    ].some(([otherFrom, otherTo]) => otherFrom === from && otherTo !== to && otherTo?.node === to?.node),
  );
}

/** Between instances that hold the same address. */
function addressLinks(members: readonly Member[]): Link[] {
  return pairsWithin(members, ({ instance }) => addressesOf(instance).map(({ value }) => value.bytes.join('.'))).map(
    ({ a, b, common }) => ({ a, b, weight: [1, Number(haveSameId(a, b)), common, Number(haveSameInterface(a, b))] }),
  );
}

/** Between instances of the same family and id, at least one of them without addresses. */
function idLinks(members: readonly Member[]): Link[] {
  return pairsWithin(members, ({ instance }) => numberOf(instance))
    .filter(({ a, b }) => [a, b].some(({ instance }) => addressesOf(instance).length === 0))
    .map(({ a, b }) => ({ a, b, weight: [0, 1, 0, Number(haveSameInterface(a, b))] }));
}

/** Pairs of members of different nodes that have a key in common, with how many. */
function pairsWithin(
  members: readonly Member[],
  keysOf: (member: Member) => readonly string[],
): { readonly a: Member; readonly b: Member; readonly common: number }[] {
  const holders = new Map<string, Member[]>();
  const pairs = new Map<Member, Map<Member, number>>();
  for (const b of members) {
    for (const key of new Set(keysOf(b))) {
      const before = holders.get(key) ?? [];
      for (const a of before.filter(({ node }) => node !== b.node)) {
        const counts = pairs.get(a) ?? new Map<Member, number>();
        pairs.set(a, counts.set(b, (counts.get(b) ?? 0) + 1));
      }
      holders.set(key, [...before, b]);
    }
  }
  return [...pairs].flatMap(([a, counts]) => [...counts].map(([b, common]) => ({ a, b, common })));
}

/** What a virtual router is known by on its segment; nothing where the text does not tell. */
function numberOf(instance: VrrpInstance): string[] {
  const id = instance.virtualRouterId?.value;
  const family = instanceFamily(instance);
  return id === undefined || family === undefined ? [] : [`${family} ${id}`];
}

function haveSameId(a: Member, b: Member): boolean {
  const [id] = numberOf(a.instance);
  return id !== undefined && numberOf(b.instance).includes(id);
}

function haveSameInterface(a: Member, b: Member): boolean {
  const name = a.instance.interface?.value;
  return name !== undefined && name === b.instance.interface?.value;
}
