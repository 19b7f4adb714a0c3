import { type IpAddress, parseIpAddress } from '@kalint/parser';
import type { HostFacts } from '../engine/host-facts.ts';

/** An address of the host itself, as its facts declare it. */
export interface DeclaredAddress {
  readonly interface: string;
  readonly address: IpAddress;
}

/** The addresses that are declared of one interface; undefined where nothing is known of them. */
export function addressesOfInterface(facts: HostFacts | undefined, name: string): readonly IpAddress[] | undefined {
  const interfaces = facts?.interfaces ?? {};
  const declared = Object.hasOwn(interfaces, name) ? interfaces[name]?.addresses : undefined;
  return declared?.flatMap((text) => parseIpAddress(text) ?? []);
}

/** All addresses that are declared of a host; none where nothing is known. */
export function declaredAddresses(facts: HostFacts | undefined): readonly DeclaredAddress[] {
  return Object.keys(facts?.interfaces ?? {}).flatMap((name) =>
    (addressesOfInterface(facts, name) ?? []).map((address) => ({ interface: name, address })),
  );
}
