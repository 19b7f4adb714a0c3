import type { VirtualAddress, VrrpInstance } from '@kalint/parser';
import { addressText } from './address-text.ts';

/** Most addresses that fit into an advert: the count is one byte. */
const MAX_ADVERTISED = 255;

/** An address that the master holds, before its interface has a number. */
export interface AddressDraft {
  readonly address: string;
  readonly family: 4 | 6;
  readonly device: string | undefined;
  readonly advertised: boolean;
  readonly isTracked: boolean;
}

/**
 * The addresses of an instance that keepalived keeps: advertised ones only of the instance's family, and none without an
 * interface.
 */
export function readAddresses(instance: VrrpInstance, family: 4 | 6, ownInterface: string | undefined): AddressDraft[] {
  const advertised = instance.virtualAddresses.flatMap((one) => draft(one, ownInterface, true));
  const excluded = instance.excludedVirtualAddresses.flatMap((one) => draft(one, ownInterface, false));
  const fitting = distinct(advertised.filter((one) => one.family === family));
  const moved = fitting.slice(MAX_ADVERTISED).map((one) => ({ ...one, advertised: false }));
  return [...fitting.slice(0, MAX_ADVERTISED), ...moved, ...distinct(excluded)];
}

function draft(
  { address, dev, noTrack }: VirtualAddress,
  own: string | undefined,
  advertised: boolean,
): AddressDraft[] {
  const device = dev?.value ?? own;
  if (address === undefined || device === undefined) return [];
  const { family } = address.value;
  return [{ address: addressText(address.value), family, device, advertised, isTracked: noTrack === undefined }];
}

function distinct(addresses: readonly AddressDraft[]): AddressDraft[] {
  return addresses.filter((one, i) => addresses.findIndex(({ address }) => address === one.address) === i);
}

/** Interfaces that the routes and rules of an instance name and that are tracked therefore. */
export function routeDevices({ virtualRoutes, virtualRules }: VrrpInstance): string[] {
  const routes = virtualRoutes.filter(({ noTrack }) => noTrack === undefined).map(({ dev }) => dev?.value);
  const rules = virtualRules
    .filter(({ noTrack }) => noTrack === undefined)
    .flatMap(({ iif, oif }) => [iif?.value, oif?.value]);
  return [...routes, ...rules].filter((name) => name !== undefined);
}
