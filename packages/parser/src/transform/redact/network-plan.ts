import { isWithin, type Network, networkOf, overlap } from './bits.ts';

/** A kind of addresses that stay of their kind: private, public, … */
export interface Range {
  /** Addresses of the kind; absent: all that are in no other. */
  readonly of?: Network;
  /** Where their replacements come from, in this order. */
  readonly pools: readonly Network[];
}

/** What a family of addresses has for its replacements. */
export interface Family {
  readonly width: 32 | 128;
  /** Networks without a prefix in the text have this one: their hosts belong together. */
  readonly usualPrefix: number;
  /** The first that fits counts. */
  readonly ranges: readonly Range[];
}

/** An address that there is. */
export interface PlannedAddress {
  readonly value: bigint;
  /** The prefix length that is written with it. */
  readonly prefix: number | undefined;
  /** It is not replaced, and its network is given to no other. */
  readonly stays: boolean;
}

/**
 * Replaces networks by others, and keeps what stands behind the network in each address: two addresses are in one
 * network afterwards if they were before, and an address of a network itself stays one.
 */
export class NetworkPlan {
  readonly #family: Family;
  /** Networks that are written with their prefix and shorter than usual: all in them moves together. */
  readonly #wide: readonly Network[];
  readonly #originals: readonly Network[];
  readonly #given = new Map<string, Network>();
  readonly #taken: Network[] = [];
  /** Where the search for a free network goes on, by pool and prefix. */
  readonly #next = new Map<string, bigint>();

  constructor(family: Family, addresses: readonly PlannedAddress[]) {
    this.#family = family;
    const { width, usualPrefix } = family;
    this.#wide = addresses.flatMap(({ value, prefix, stays }) => {
      if (stays || prefix === undefined || prefix >= usualPrefix || !this.#mayMove(value, prefix)) return [];
      return [networkOf(value, prefix, width)];
    });
    const all = addresses.map(({ value }) => this.#networkOf(value));
    this.#originals = [...new Map(all.map((network) => [keyOf(network), network])).values()];
  }

  /** The address that stands for this one. */
  replace(address: bigint): bigint {
    const { width } = this.#family;
    const network = this.#networkOf(address);
    const given = this.#given.get(keyOf(network)) ?? this.#give(network);
    const host = address & ((1n << BigInt(width - network.prefix)) - 1n);
    return given.base | host;
  }

  /** The widest network that moves as a whole. */
  #networkOf(address: bigint): Network {
    const { width, usualPrefix } = this.#family;
    const wide = this.#wide.filter((network) => isWithin(address, network, width)).sort((a, b) => a.prefix - b.prefix);
    return wide[0] ?? networkOf(address, usualPrefix, width);
  }

  /** A network as wide as its range, or nearly, has nowhere to go. */
  #mayMove(address: bigint, prefix: number): boolean {
    return this.#rangeOf(address).pools.some((pool) => prefix > pool.prefix + 1);
  }

  #rangeOf(address: bigint): Range {
    const { ranges, width } = this.#family;
    const range = ranges.find(({ of }) => of === undefined || isWithin(address, of, width));
    return range ?? { pools: [] };
  }

  #give(network: Network): Network {
    const given = this.#firstFree(this.#rangeOf(network.base), network.prefix) ?? network;
    this.#given.set(keyOf(network), given);
    this.#taken.push(given);
    return given;
  }

  #firstFree({ pools }: Range, prefix: number): Network | undefined {
    for (const pool of pools) {
      const free = this.#free(pool, prefix);
      if (free !== undefined) return free;
    }
    return undefined;
  }

  /** A network of a pool that is not given yet and is none of the originals. */
  #free(pool: Network, prefix: number): Network | undefined {
    const { width } = this.#family;
    if (prefix < pool.prefix) return undefined;
    const size = 1n << BigInt(width - prefix);
    const count = 1n << BigInt(prefix - pool.prefix);
    const key = `${keyOf(pool)} ${prefix}`;
    // The first network of a pool looks as if it were the pool itself.
    for (let i = this.#next.get(key) ?? (count > 1n ? 1n : 0n); i < count; i++) {
      const network = { base: pool.base + i * size, prefix };
      this.#next.set(key, i + 1n);
      if (![...this.#originals, ...this.#taken].some((other) => overlap(other, network, width))) return network;
    }
    return undefined;
  }
}

function keyOf({ base, prefix }: Network): string {
  return `${base}/${prefix}`;
}
