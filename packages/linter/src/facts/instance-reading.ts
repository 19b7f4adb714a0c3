import {
  addressKey,
  type BoundStatement,
  compareVersions,
  type IpAddress,
  keywordOf,
  parseIpAddress,
  type UnicastPeer,
  type Version,
  type VrrpInstance,
} from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { isDroppedAddress } from './address-line.ts';
import { perTarget } from './per-target.ts';
import { skippedBlocks } from './skipped-blocks.ts';

/** Keywords that only make sense with unicast; each of them asks for it (VRRP_FLAG_UNICAST_CONFIGURED). */
const UNICAST_KEYWORDS = [
  'unicast_peer',
  'unicast_src_ip',
  'check_unicast_src',
  'old_unicast_checksum',
  'unicast_fault_no_peer',
];
/** Longest name of an interface that keepalived takes. */
const MAX_INTERFACE_NAME = 15;

/** An address that is not of the family of its instance, so that keepalived drops it. */
export interface FamilyConflict {
  readonly statement: BoundStatement;
  readonly address: IpAddress;
  readonly family: 4 | 6;
  /** What made the instance IPv4 or IPv6. */
  readonly settledBy: BoundStatement;
}

/** A statement that keepalived passes over because of one before it. */
export interface Contradiction {
  readonly statement: BoundStatement;
  readonly by: BoundStatement;
}

/** What keepalived has of an instance when it has read its block to the end, before it checks it. */
export interface InstanceReading {
  readonly instance: VrrpInstance;
  /** For people: `VI_1`. */
  readonly name: string;
  /** A word that only the running host knows stands in the instance: nothing is sure then. */
  readonly uncertain: boolean;
  /** The family that the first address settled. */
  readonly family: 4 | 6 | undefined;
  readonly settledBy: BoundStatement | undefined;
  /** Its own version; `native_ipv6` means 3. */
  readonly version: 2 | 3 | undefined;
  /** The statement that gives it an interface. */
  readonly interface: BoundStatement | undefined;
  readonly interfaceName: string | undefined;
  /** The statement that gives its adverts a source address. */
  readonly source: BoundStatement | undefined;
  readonly sourceAddress: IpAddress | undefined;
  /** Statements that ask for unicast. */
  readonly unicast: readonly BoundStatement[];
  readonly peers: readonly UnicastPeer[];
  /** Virtual addresses that are left. */
  readonly vips: readonly BoundStatement[];
  /** How many entries its lists of virtual addresses have, good or not. */
  readonly vipEntries: number;
  readonly vrf: BoundStatement | undefined;
  readonly conflicts: readonly FamilyConflict[];
  readonly repeatedPeers: readonly Contradiction[];
  /** `version` or `native_ipv6` that does not go with what stands before it. */
  readonly versionConflicts: readonly Contradiction[];
  /** `vrf` behind `interface`. */
  readonly vrfConflicts: readonly Contradiction[];
}

/** From this release on a second entry of the same peer is dropped. */
const PEERS_ARE_UNIQUE_SINCE: Version = '2.3.3';

/** The instances that keepalived reads, in the order of the text (vrrp_parser.c, vrrp_data.c). */
export const instanceReadings = perTarget((node, target): readonly InstanceReading[] => {
  const skipped = skippedBlocks(node);
  return node.binding.model.vrrpInstances
    .filter(({ statement }) => !skipped.has(statement))
    .map((instance) => new Reader(instance, target));
});

/** Those in which nothing depends on the running host. */
export const sureReadings = perTarget((node, target): readonly InstanceReading[] =>
  instanceReadings(node, target).filter(({ uncertain }) => !uncertain),
);

/** What keepalived reads of an instance; undefined where it skips it. */
export function readingOf(
  instance: VrrpInstance,
  node: ConfigurationNode,
  target: Version,
): InstanceReading | undefined {
  return readingsByInstance(node, target).get(instance);
}

const readingsByInstance = perTarget(
  (node, target): ReadonlyMap<VrrpInstance, InstanceReading> =>
    new Map(instanceReadings(node, target).map((reading) => [reading.instance, reading])),
);

class Reader implements InstanceReading {
  readonly instance: VrrpInstance;
  readonly name: string;
  uncertain = false;
  family: 4 | 6 | undefined;
  settledBy: BoundStatement | undefined;
  version: 2 | 3 | undefined;
  interface: BoundStatement | undefined;
  interfaceName: string | undefined;
  source: BoundStatement | undefined;
  sourceAddress: IpAddress | undefined;
  vrf: BoundStatement | undefined;
  vipEntries = 0;
  readonly unicast: BoundStatement[] = [];
  readonly peers: UnicastPeer[] = [];
  readonly vips: BoundStatement[] = [];
  readonly conflicts: FamilyConflict[] = [];
  readonly repeatedPeers: Contradiction[] = [];
  readonly versionConflicts: Contradiction[] = [];
  readonly vrfConflicts: Contradiction[] = [];
  readonly #target: Version;
  readonly #peersByAddress = new Map<string, UnicastPeer>();
  #versionBy: BoundStatement | undefined;
  #ipvlan = false;

  constructor(instance: VrrpInstance, target: Version) {
    this.instance = instance;
    this.name = instance.name?.value ?? 'This instance';
    this.#target = target;
    for (const statement of instance.statement.children) {
      if ('repeat' in statement.spec && !isAvailable(statement.spec, target)) continue;
      if ([statement, ...statement.children].some(hasUnknownWord)) this.uncertain = true;
      this.#read(statement);
    }
  }

  #read(statement: BoundStatement): void {
    const keyword = keywordOf(statement);
    if (UNICAST_KEYWORDS.includes(keyword)) this.unicast.push(statement);
    if (keyword === 'unicast_peer') this.#readPeers(statement);
    else if (keyword === 'virtual_ipaddress') this.#readVips(statement);
    else if (keyword === 'unicast_src_ip' || keyword === 'mcast_src_ip') this.#readSource(statement);
    else if (keyword === 'mcast_dst_ip') this.#readGroup(statement);
    else if (keyword === 'use_ipvlan') this.#readIpvlan(statement);
    else if (keyword === 'native_ipv6') this.#readNative(statement);
    else if (keyword === 'version') this.#readVersion(statement);
    else if (keyword === 'interface') this.#readInterface(statement);
    else if (keyword === 'vrf') this.#readVrf(statement);
  }

  #readPeers(list: BoundStatement): void {
    const peers = new Map(this.instance.unicastPeers.map((peer) => [peer.statement, peer]));
    for (const entry of list.children) {
      const peer = peers.get(entry);
      const address = peer?.address?.value;
      if (peer === undefined || address === undefined || !this.#fits(entry, address)) continue;
      const key = addressKey(address);
      const first = this.#peersByAddress.get(key);
      if (first !== undefined && compareVersions(this.#target, PEERS_ARE_UNIQUE_SINCE) >= 0) {
        this.repeatedPeers.push({ statement: entry, by: first.statement });
        continue;
      }
      this.peers.push(peer);
      if (first === undefined) this.#peersByAddress.set(key, peer);
    }
  }

  #readVips(list: BoundStatement): void {
    const vips = new Map(this.instance.virtualAddresses.map((vip) => [vip.statement, vip]));
    for (const entry of list.children) {
      this.vipEntries++;
      const address = vips.get(entry)?.address?.value;
      if (address === undefined || isDroppedAddress(entry, this.#target)) continue;
      if (this.#fits(entry, address)) this.vips.push(entry);
    }
  }

  #readSource(statement: BoundStatement): void {
    const address = wordsAsAddresses(statement)[0];
    if (address === undefined) return;
    const fits = this.#fits(statement, address);
    this.source = fits ? statement : undefined;
    this.sourceAddress = fits ? address : undefined;
  }

  #readGroup(statement: BoundStatement): void {
    const address = wordsAsAddresses(statement)[0];
    if (address !== undefined) this.#fits(statement, address);
  }

  /** Only the first `use_ipvlan` counts, and in it the first address. */
  #readIpvlan(statement: BoundStatement): void {
    if (this.#ipvlan) return;
    this.#ipvlan = true;
    const address = wordsAsAddresses(statement).find((one) => this.#fits(statement, one));
    if (address === undefined || this.source !== undefined) return;
    this.source = statement;
    this.sourceAddress = address;
  }

  #readNative(statement: BoundStatement): void {
    if (this.family === 4 && this.settledBy !== undefined) {
      this.versionConflicts.push({ statement, by: this.settledBy });
      return;
    }
    if (this.family === undefined) this.#settle(6, statement);
    this.version = 3;
    this.#versionBy = statement;
  }

  #readVersion(statement: BoundStatement): void {
    const version = statement.args[0]?.problem === undefined ? statement.args[0]?.value : undefined;
    if (version !== 2 && version !== 3) return;
    const other = this.version !== undefined && this.version !== version ? this.#versionBy : undefined;
    const by = other ?? (version === 2 && this.family === 6 ? this.settledBy : undefined);
    if (by !== undefined) {
      this.versionConflicts.push({ statement, by });
      return;
    }
    this.version = version;
    this.#versionBy ??= statement;
  }

  #readInterface(statement: BoundStatement): void {
    const name = statement.args[0]?.words[0]?.text;
    if (name === undefined || name.length > MAX_INTERFACE_NAME) return;
    const usable = name !== LOOPBACK;
    this.interface = usable ? statement : undefined;
    this.interfaceName = usable ? name : undefined;
  }

  #readVrf(statement: BoundStatement): void {
    if (this.interface !== undefined) this.vrfConflicts.push({ statement, by: this.interface });
    else if (statement.args.length > 0) this.vrf ??= statement;
  }

  /** Whether an address is of the family of the instance, which the first one settles. */
  #fits(statement: BoundStatement, address: IpAddress): boolean {
    if (this.family === undefined) this.#settle(address.family, statement);
    if (this.family === address.family) return true;
    if (this.family !== undefined && this.settledBy !== undefined) {
      this.conflicts.push({ statement, address, family: this.family, settledBy: this.settledBy });
    }
    return false;
  }

  #settle(family: 4 | 6, by: BoundStatement): void {
    this.family = family;
    this.settledBy = by;
  }
}

/** The interface of the host itself: keepalived does not run on it. */
const LOOPBACK = 'lo';

/** Whether an `interface` statement names the loopback interface. */
export function isLoopback({ args }: BoundStatement): boolean {
  return args[0]?.words[0]?.text === LOOPBACK;
}

function hasUnknownWord({ directive, word }: BoundStatement): boolean {
  return [word, ...directive.args].some((one) => one.unknown);
}

/** The words behind a keyword that are addresses. What follows a `-` or `/` is cut off (utils.c:inet_stosockaddr). */
function wordsAsAddresses(statement: BoundStatement): IpAddress[] {
  return statement.args.flatMap(({ words }) =>
    words.flatMap(({ text }) => parseIpAddress(text.replace(/[-/].*/s, '')) ?? []),
  );
}
