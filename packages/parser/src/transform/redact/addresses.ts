import { type IpAddress, parseIpAddress } from '../../catalogue/types/ip-address.ts';
import { isWithin, type Network, toBytes, toNumber } from './bits.ts';
import { type Family, NetworkPlan } from './network-plan.ts';

const FOUR: Family = {
  width: 32,
  usualPrefix: 24,
  ranges: [
    ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'].map((text) => ({
      of: network(text),
      // Where a private range is full, the largest one has room.
      pools: [network(text), network('10.0.0.0/8')],
    })),
    { pools: ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24', '198.18.0.0/15', '100.64.0.0/10'].map(network) },
  ],
};

const SIX: Family = {
  width: 128,
  usualPrefix: 64,
  ranges: [
    { of: network('fc00::/7'), pools: [network('fd00::/8')] },
    { of: network('fec0::/10'), pools: [network('fec0::/10')] },
    { pools: [network('2001:db8::/32')] },
  ],
};

/** Addresses that mean the same everywhere, and those for examples: nothing is told by them. */
const OPEN: readonly FamilyNetwork[] = [
  ...['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/3', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
  ...['::/127', 'ff00::/8', '2001:db8::/32', '169.254.169.254/32'],
].map(network);
/** Whole ranges, written as such. */
const RANGES: readonly FamilyNetwork[] = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'],
  ...['fe80::/10', 'fe80::/64', 'fc00::/7', 'fd00::/8'],
].map(network);

const LINK_LOCAL = network('fe80::/10');
/** What stands behind the network in an IPv6 address. */
const HOST = (1n << 64n) - 1n;

/** What an address stands for among all addresses of a configuration. */
export class Addresses {
  readonly #four: NetworkPlan;
  readonly #six: NetworkPlan;
  readonly #hosts = new Map<bigint, bigint>();
  readonly #originals: ReadonlySet<bigint>;

  /** @param all every address that there is, with its prefix where one is written */
  constructor(all: readonly IpAddress[]) {
    const values = (family: 4 | 6) =>
      all
        .filter((one) => one.family === family)
        .map((one) => ({ value: toNumber(one.bytes), prefix: one.prefix, stays: isOpen(one) }));
    this.#four = new NetworkPlan(FOUR, values(4));
    this.#six = new NetworkPlan(SIX, values(6));
    this.#originals = new Set(values(6).map(({ value }) => value));
  }

  /** The replacement as text, without prefix. */
  replace(address: IpAddress): string {
    if (isOpen(address)) return address.text;
    const value = toNumber(address.bytes);
    if (address.family === 4) return toBytes(this.#four.replace(value), 4).join('.');
    const mapped = mappedFour(address);
    if (mapped !== undefined) return `::ffff:${this.replace(mapped)}`;
    if (isWithin(value, LINK_LOCAL, 128)) return ipv6Text(LINK_LOCAL.base | this.#hostFor(value));
    const replaced = this.#six.replace(value);
    const host = replaced & HOST;
    return ipv6Text(isOfHardware(address) ? replaced - host + this.#hostFor(host) : replaced);
  }

  /** A part behind the network that may be made of a hardware address. */
  #hostFor(original: bigint): bigint {
    const known = this.#hosts.get(original);
    if (known !== undefined) return known;
    let made = BigInt(this.#hosts.size + 1);
    while (this.#originals.has(LINK_LOCAL.base | made)) made += 0x100n;
    this.#hosts.set(original, made);
    return made;
  }
}

/** Made of a hardware address, which has `ff:fe` in its middle then. */
function isOfHardware({ bytes }: IpAddress): boolean {
  return bytes[11] === 0xff && bytes[12] === 0xfe;
}

/** True for an address that tells nothing about whose network this is. */
export function isOpen(address: IpAddress): boolean {
  if (isRange(address)) return true;
  const mapped = mappedFour(address);
  if (mapped !== undefined) return isOpen(mapped);
  const width = widthOf(address.family);
  const value = toNumber(address.bytes);
  return OPEN.some((open) => open.width === width && isWithin(value, open, width));
}

/** The address of a whole range, with no prefix or with that of the range. */
function isRange({ family, bytes, prefix }: IpAddress): boolean {
  const value = toNumber(bytes);
  return RANGES.some((range) => {
    return range.width === widthOf(family) && range.base === value && (prefix ?? range.prefix) === range.prefix;
  });
}

function widthOf(family: 4 | 6): 32 | 128 {
  return family === 4 ? 32 : 128;
}

const FOUR_IN_SIX = network('::ffff:0:0/96');

function mappedFour({ family, bytes }: IpAddress): IpAddress | undefined {
  if (family !== 6 || !isWithin(toNumber(bytes), FOUR_IN_SIX, 128)) return undefined;
  const four = bytes.slice(12);
  return { family: 4, bytes: four, text: four.join('.') };
}

/** A network of these tables, with the width of its family. */
interface FamilyNetwork extends Network {
  readonly width: 32 | 128;
}

function network(text: string): FamilyNetwork {
  const address = parseIpAddress(text);
  if (address === undefined) throw new Error(`${text} is no network`);
  return { base: toNumber(address.bytes), prefix: address.prefix ?? 0, width: address.family === 4 ? 32 : 128 };
}

/** As RFC 5952 writes it, the longest run of zeros left out. */
function ipv6Text(value: bigint): string {
  const bytes = toBytes(value, 16);
  const groups = Array.from({ length: 8 }, (_, i) =>
    (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16),
  );
  const runs = groups.join(':').match(/(?:^|(?<=:))0(?::0)+(?=:|$)/g) ?? [];
  const [longest] = runs.sort((a, b) => b.length - a.length);
  if (longest === undefined) return groups.join(':');
  const text = groups.join(':');
  const at = new RegExp(`(?:^|(?<=:))${longest}(?=:|$)`).exec(text)?.index ?? 0;
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
