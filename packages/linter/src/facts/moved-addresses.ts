import { addressKey, type IpAddress, type Version } from '@kalint/parser';
import type { Cluster, VirtualRouter } from '../cluster/cluster.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { deviceOf } from './address-device.ts';
import { type HeldAddress, instanceAddresses } from './instance-addresses.ts';
import type { InstanceReading } from './instance-reading.ts';
import { listAt } from './list-at.ts';
import { hasBrokenBraces } from './nesting.ts';
import { judgeableWords } from './option-line.ts';
import { remembered } from './remembered.ts';
import { groupOf, syncMemberships } from './sync-membership.ts';

/** An instance that holds an address. */
export interface AddressHolder {
  readonly node: ConfigurationNode;
  readonly reading: InstanceReading;
  readonly held: HeldAddress;
  /** The virtual router that the instance is part of; undefined where no other node has it. */
  readonly router: VirtualRouter | undefined;
}

/** An address that belongs to one virtual router on one node, and to another one on another node. */
export interface MovedAddress {
  readonly address: IpAddress;
  /** One of each node that has the address, in the order of the nodes. */
  readonly holders: readonly AddressHolder[];
}

/**
 * The addresses that nodes hold in different virtual routers, in the order of the nodes' texts. Left out is what one
 * node holds twice (duplicate-vip tells it of the file), what may be on different networks, and what moves together
 * anyway, since both virtual routers are in one sync group on every node.
 */
export function movedAddresses(cluster: Cluster, target: Version): readonly MovedAddress[] {
  const known = byTarget(cluster);
  const found = known.get(target) ?? findMoved(cluster, target);
  known.set(target, found);
  return found;
}

const byTarget = remembered((_: Cluster) => new Map<Version, readonly MovedAddress[]>());

function findMoved(cluster: Cluster, target: Version): MovedAddress[] {
  const byAddress = new Map<string, AddressHolder[]>();
  for (const holder of cluster.nodes.flatMap((node) => holdersOn(node, cluster, target))) {
    listAt(byAddress, addressKey(holder.held.address)).push(holder);
  }
  return [...byAddress.values()].flatMap((holders) => {
    const [first] = holders;
    return first !== undefined && isMoved(holders, target) ? [{ address: first.held.address, holders }] : [];
  });
}

function holdersOn(node: ConfigurationNode, { virtualRouters }: Cluster, target: Version): AddressHolder[] {
  // Which address belongs to which instance is a guess then.
  if (hasBrokenBraces(node)) return [];
  return instanceAddresses(node, target).flatMap(({ reading, held }) => {
    const router = virtualRouters.find(({ members }) =>
      members.some((member) => member.node === node && member.instance === reading.instance),
    );
    return held
      .filter(({ entry }) => judgeableWords(entry, node) !== undefined)
      .map((one) => ({ node, reading, held: one, router }));
  });
}

function isMoved(holders: readonly AddressHolder[], target: Version): boolean {
  const [first, ...others] = holders;
  if (first === undefined || new Set(holders.map(({ node }) => node)).size < holders.length) return false;
  return (
    others.some((other) => isElsewhere(first, other)) &&
    others.every((other) => !isElsewhere(first, other) || onOneNetwork(first, other)) &&
    !moveTogether(holders, target)
  );
}

/** Whether two holders of an address are different virtual routers. */
export function isElsewhere(a: AddressHolder, b: AddressHolder): boolean {
  return a.router === undefined || a.router !== b.router;
}

/** By the name of the interface, or because each node has both virtual routers on one interface. */
function onOneNetwork(a: AddressHolder, b: AddressHolder): boolean {
  const [device, other] = [deviceOf(a.held, a.reading), deviceOf(b.held, b.reading)];
  if (device === undefined || other === undefined) return false;
  return device === other || (deviceThere(a, b) === other && deviceThere(b, a) === device);
}

/** The interface of a holder's virtual router on the node of another holder. */
function deviceThere({ router }: AddressHolder, { node }: AddressHolder): string | undefined {
  return router?.members.find((member) => member.node === node)?.instance.interface?.value;
}

function moveTogether(holders: readonly AddressHolder[], target: Version): boolean {
  const routers = new Set(holders.map(({ router }) => router));
  return holders.every(({ node }) => {
    const memberships = syncMemberships(node, target);
    const groups = [...routers].map((router) => {
      const own = router?.members.find((member) => member.node === node)?.instance;
      const reading = memberships.flatMap(({ members }) => members).find(({ instance }) => instance === own);
      return reading && groupOf(reading, memberships);
    });
    return groups[0] !== undefined && groups.every((group) => group === groups[0]);
  });
}
