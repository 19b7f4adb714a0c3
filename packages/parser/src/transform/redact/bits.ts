/** A network as a number of 32 or 128 bits and its prefix length. */
export interface Network {
  readonly base: bigint;
  readonly prefix: number;
}

/** The network of an address. */
export function networkOf(address: bigint, prefix: number, width: number): Network {
  const host = BigInt(width - prefix);
  return { base: (address >> host) << host, prefix };
}

/** Whether one of two networks lies in the other. */
export function overlap(a: Network, b: Network, width: number): boolean {
  const host = BigInt(width - Math.min(a.prefix, b.prefix));
  return a.base >> host === b.base >> host;
}

/** Whether an address or network lies in a network. */
export function isWithin(base: bigint, network: Network, width: number): boolean {
  const host = BigInt(width - network.prefix);
  return base >> host === network.base >> host;
}

/** Bytes in network order → number. */
export function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/** Number → bytes in network order. */
export function toBytes(number: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Number((number >> BigInt(8 * (count - 1 - i))) & 0xffn));
}
