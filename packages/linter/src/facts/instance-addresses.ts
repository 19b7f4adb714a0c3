import { addressKey, type BoundStatement, type IpAddress, keywordOf, type Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { readAddressLine } from './address-line.ts';
import type { InstanceReading } from './instance-reading.ts';
import { sureReadings } from './instance-reading.ts';
import { listAt } from './list-at.ts';
import { perTarget } from './per-target.ts';

/** A line of `virtual_ipaddress` or `virtual_ipaddress_excluded` that keepalived takes. */
export interface HeldAddress {
  readonly entry: BoundStatement;
  readonly address: IpAddress;
  readonly device: string | undefined;
  readonly excluded: boolean;
}

/** An address that the instance holds already. */
export interface RepeatedAddress extends HeldAddress {
  readonly first: HeldAddress;
}

/** The addresses of an instance as keepalived reads them. */
export interface InstanceAddresses {
  readonly reading: InstanceReading;
  /** Each one once, in the order of the text. */
  readonly held: readonly HeldAddress[];
  readonly repeated: readonly RepeatedAddress[];
}

/** The addresses of all instances in which nothing depends on the running host (vrrp_data.c: alloc_vrrp_vip, alloc_vrrp_evip). */
export const instanceAddresses = perTarget((node, target): readonly InstanceAddresses[] =>
  sureReadings(node, target).map((reading) => {
    const held: HeldAddress[] = [];
    const byAddress = new Map<string, HeldAddress[]>();
    const repeated: RepeatedAddress[] = [];
    const foreign = new Set(reading.conflicts.map(({ statement }) => statement));
    for (const list of reading.instance.statement.children) {
      const keyword = keywordOf(list);
      if (keyword !== 'virtual_ipaddress' && keyword !== 'virtual_ipaddress_excluded') continue;
      for (const entry of list.children) {
        const { address, device } = readAddressLine(entry, target);
        if (address === undefined || foreign.has(entry)) continue;
        const one = { entry, address, device, excluded: keyword === 'virtual_ipaddress_excluded' };
        const equal = listAt(byAddress, addressKey(address));
        const first = equal.find((other) => isSame(one, other));
        if (first !== undefined) repeated.push({ ...one, first });
        else {
          held.push(one);
          equal.push(one);
        }
      }
    }
    return { reading, held, repeated };
  }),
);

/** The addresses that an instance holds, each one once; none where it depends on the running host. */
export function heldBy(reading: InstanceReading, node: ConfigurationNode, target: Version): readonly HeldAddress[] {
  return addressesByReading(node, target).get(reading)?.held ?? [];
}

const addressesByReading = perTarget(
  (node, target): ReadonlyMap<InstanceReading, InstanceAddresses> =>
    new Map(instanceAddresses(node, target).map((one) => [one.reading, one])),
);

/** Of two lines with equal addresses: an excluded address may be held again on another interface. */
function isSame(one: HeldAddress, other: HeldAddress): boolean {
  return (!one.excluded && !other.excluded) || one.device === other.device;
}
