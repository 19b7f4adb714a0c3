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

/** The addresses of an instance with where they stand, excluded ones included. */
export function addressesOf(instance: VrrpInstance): Field<IpAddress>[] {
  return [...instance.virtualAddresses, ...instance.excludedVirtualAddresses].flatMap(({ address }) =>
    address === undefined ? [] : [address],
  );
}

/** Addresses that at least two members hold, each once. */
export function sharedAddresses(members: readonly Member[]): IpAddress[] {
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

/** The shared addresses for a message; the virtual_router_id where there are none. */
export function describeAddresses(router: VirtualRouter): string {
  const [first, second, ...more] = router.sharedAddresses.map(({ text }) => text);
  if (first === undefined) {
    const [member] = router.members;
    return `virtual_router_id ${member?.instance.virtualRouterId?.value ?? '?'}`;
  }
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more addresses`;
}
