import { addressKey, type IpAddress, sameAddress } from '@kalint/parser';
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
  const before = new EarlierInstances();
  for (const reading of unicast) {
    const address = reading.sourceAddress;
    if (address !== undefined && !address.text.includes('$')) {
      const isDeclared = declared.some((own) => sameAddress(own.address, address));
      const against = declared.length > 0 ? undefined : before.contradicting(reading, address);
      const isForeign = declared.length > 0 ? !isDeclared : against !== undefined;
      if (isForeign) found.push({ reading, address, against, declared });
    }
    before.add(reading);
  }
  return found;
});

/** Instances in the order of the text, by the addresses that they name: an own address is no peer. */
class EarlierInstances {
  readonly #order = new Map<InstanceReading, number>();
  /** The first one that sends from an address. */
  readonly #bySource = new Map<string, InstanceReading>();
  /** The first one that sends from another address and lists this one as a peer. */
  readonly #byPeer = new Map<string, InstanceReading>();

  add(reading: InstanceReading): void {
    this.#order.set(reading, this.#order.size);
    const { sourceAddress, peers } = reading;
    if (sourceAddress === undefined) return;
    const source = addressKey(sourceAddress);
    if (!this.#bySource.has(source)) this.#bySource.set(source, reading);
    for (const peer of keysOf(peers)) {
      if (peer !== source && !this.#byPeer.has(peer)) this.#byPeer.set(peer, reading);
    }
  }

  /** The first one with which an instance contradicts. */
  contradicting(one: InstanceReading, sourceAddress: IpAddress): InstanceReading | undefined {
    const source = addressKey(sourceAddress);
    let first = this.#byPeer.get(source);
    for (const peer of keysOf(one.peers)) {
      const other = peer === source ? undefined : this.#bySource.get(peer);
      if (other !== undefined && (first === undefined || this.#at(other) < this.#at(first))) first = other;
    }
    return first;
  }

  #at(reading: InstanceReading): number {
    return this.#order.get(reading) ?? 0;
  }
}

function keysOf(peers: InstanceReading['peers']): string[] {
  return peers.flatMap(({ address }) => (address === undefined ? [] : [addressKey(address.value)]));
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
