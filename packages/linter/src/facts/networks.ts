import type { IpAddress } from '@kalint/parser';

/** An address with the length of its prefix: a subnet, and a place in it. */
export interface Network {
  readonly family: 4 | 6;
  readonly bytes: readonly number[];
  /** Bits from 0 to 32 or 128. */
  readonly prefix: number;
}

/** What an address stands for beside a host, whatever subnet it is in. */
export type SpecialKind = 'unspecified' | 'loopback' | 'multicast' | 'broadcast';

/** Length of a prefix that covers the address alone. */
export function fullLength({ family }: Pick<IpAddress, 'family'>): 32 | 128 {
  return family === 4 ? 32 : 128;
}

/** An address with its prefix length; one without counts as an address alone, as for keepalived. */
export function networkOf(address: IpAddress): Network {
  const { family, bytes, prefix = fullLength(address) } = address;
  return { family, bytes, prefix };
}

/** Whether an address lies in the subnet of another. */
export function isInside(address: Pick<IpAddress, 'family' | 'bytes'>, network: Network): boolean {
  if (address.family !== network.family) return false;
  return network.bytes.every((byte, i) => {
    const mask = maskByte(network.prefix, i);
    return ((byte ^ (address.bytes[i] ?? 0)) & mask) === 0;
  });
}

/**
 * Whether the bits behind the prefix are all 0 (the name of the subnet) or all 1 (its broadcast address). Undefined for
 * what is a host, and for prefixes that leave too few bits: /31 and /32, /127 and /128 (RFC 3021, RFC 6164).
 */
export function endOfSubnet({ family, bytes, prefix }: Network): 'first' | 'last' | undefined {
  if (prefix > fullLength({ family }) - 2) return undefined;
  const hostBits = bytes.map((byte, i) => byte & ~maskByte(prefix, i) & 0xff);
  if (hostBits.every((bits) => bits === 0)) return 'first';
  return hostBits.every((bits, i) => bits === (~maskByte(prefix, i) & 0xff)) ? 'last' : undefined;
}

/** What an address is reserved for (RFC 6890, RFC 4291); undefined for one that a host can have. */
export function specialKind({ family, bytes }: Pick<IpAddress, 'family' | 'bytes'>): SpecialKind | undefined {
  const [first = 0] = bytes;
  if (bytes.every((byte) => byte === 0)) return 'unspecified';
  if (family === 6) {
    if (first === 0xff) return 'multicast';
    return bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1 ? 'loopback' : undefined;
  }
  if (bytes.every((byte) => byte === 255)) return 'broadcast';
  if (first === 127) return 'loopback';
  return first >= 224 && first < 240 ? 'multicast' : undefined;
}

/** The bits of a byte of an address that belong to the prefix. */
function maskByte(prefix: number, index: number): number {
  const bits = Math.min(8, Math.max(0, prefix - index * 8));
  return (0xff << (8 - bits)) & 0xff;
}
