import { type IpAddress, sameAddress } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { type DeclaredAddress, declaredAddresses } from './declared-addresses.ts';
import { type InstanceReading, sureReadings } from './instance-reading.ts';
import { perTarget } from './per-target.ts';

/** A source address of adverts that belongs to another node, and how that is known. */
export interface ForeignSource {
  readonly reading: InstanceReading;
  readonly address: IpAddress;
  /** The instance with which it cannot stand: one of the two lists the source of the other as a peer. */
  readonly against: InstanceReading | undefined;
  /** What the host declares instead; empty where it declares nothing. */
  readonly declared: readonly DeclaredAddress[];
}

/** Sources of unicast instances that cannot be addresses of this node, or not of the node that another instance is for. */
export const foreignSources = perTarget((node, target): readonly ForeignSource[] => {
  const unicast = sureReadings(node, target).filter(({ peers }) => peers.length > 0);
  const declared = allAddresses(node);
  const found: ForeignSource[] = [];
  for (const [i, reading] of unicast.entries()) {
    const address = reading.sourceAddress;
    if (address === undefined || address.text.includes('$')) continue;
    const isDeclared = declared.some((own) => sameAddress(own.address, address));
    if (isDeclared) continue;
    if (declared.length > 0) found.push({ reading, address, against: undefined, declared });
    else {
      const against = unicast.slice(0, i).find((other) => contradict(reading, other));
      if (against !== undefined) found.push({ reading, address, against, declared });
    }
  }
  return found;
});

/** Whether the sources of two instances are those of two nodes: an own address is no peer. */
function contradict(one: InstanceReading, other: InstanceReading): boolean {
  const [source, otherSource] = [one.sourceAddress, other.sourceAddress];
  if (source === undefined || otherSource === undefined || sameAddress(source, otherSource)) return false;
  return hasPeer(one, otherSource) || hasPeer(other, source);
}

/** Whether an instance lists an address as a peer. */
export function hasPeer({ peers }: InstanceReading, address: IpAddress): boolean {
  return peers.some((peer) => peer.address !== undefined && sameAddress(peer.address.value, address));
}

/** Empty where one interface has addresses that are not declared. */
function allAddresses({ hostFacts }: ConfigurationNode): readonly DeclaredAddress[] {
  const interfaces = Object.values(hostFacts?.interfaces ?? {});
  return interfaces.every(({ addresses }) => addresses !== undefined) ? declaredAddresses(hostFacts) : [];
}
