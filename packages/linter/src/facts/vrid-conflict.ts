import {
  addressKey,
  childrenOf,
  compareVersions,
  type IpAddress,
  sameAddress,
  type Version,
  type VrrpInstance,
} from '@kalint/parser';
import { hasUnknownWord, instanceFamily } from './instance-family.ts';
import { remembered } from './remembered.ts';

/** From this release on unicast and multicast instances have numbers of their own. */
const UNICAST_APART_SINCE: Version = '2.1.0';
/** From this release on unicast instances may share a number, unless they share a peer. */
const PEERS_COUNT_SINCE: Version = '2.2.5';

/** What two instances with one virtual_router_id have in common, so that keepalived refuses to run them. */
export interface VridConflict {
  readonly vrid: number;
  readonly family: 4 | 6;
  /** In words for people: "on eth0". */
  readonly where: string;
}

/**
 * The conflict of two instances of one node (vrrp.c:check_vrid_conflicts); undefined where there is none, or where it
 * depends on what only the host knows.
 */
export function vridConflict(a: VrrpInstance, b: VrrpInstance, target: Version): VridConflict | undefined {
  const vrid = a.virtualRouterId?.value;
  if (vrid === undefined || b.virtualRouterId?.value !== vrid) return undefined;
  const family = instanceFamily(a);
  if (family === undefined || instanceFamily(b) !== family) return undefined;
  const where = sharedPlace(a, b, family, target);
  return where === undefined ? undefined : { vrid, family, where };
}

function sharedPlace(a: VrrpInstance, b: VrrpInstance, family: 4 | 6, target: Version): string | undefined {
  const [device, otherDevice] = [interfaceOf(a), interfaceOf(b)];
  const onInterface = device !== undefined && device === otherDevice ? `on ${device}` : undefined;
  if (compareVersions(target, UNICAST_APART_SINCE) < 0) return onInterface;
  const peers = unicastPeers(a, family);
  const otherPeers = unicastPeers(b, family);
  if (peers === undefined || otherPeers === undefined || peers.length > 0 !== otherPeers.length > 0) return undefined;
  if (peers.length === 0) return onInterface !== undefined && haveSameGroup(a, b) ? onInterface : undefined;
  const source = sharedSource(a, b);
  if (source === undefined) return undefined;
  if (compareVersions(target, PEERS_COUNT_SINCE) < 0) return source;
  const peer = peers.find((one) => otherPeers.some((other) => sameAddress(one, other)));
  return peer && `${source} to the same peer ${peer.text}`;
}

/** Texts by which instances that may conflict are found: two conflict if one holds what the other wants. */
export interface VridKeys {
  readonly held: readonly string[];
  readonly wanted: readonly string[];
}

/** The keys of an instance; none where it conflicts with no other, or where that depends on the host. */
export function vridKeys(instance: VrrpInstance, target: Version): VridKeys {
  const vrid = instance.virtualRouterId?.value;
  const family = instanceFamily(instance);
  if (vrid === undefined || family === undefined) return { held: [], wanted: [] };
  const { held, wanted } = placeKeys(instance, family, target);
  const whole = (key: string) => `${vrid} IPv${family} ${key}`;
  return { held: held.map(whole), wanted: wanted.map(whole) };
}

/** As {@link sharedPlace} compares them. */
function placeKeys(instance: VrrpInstance, family: 4 | 6, target: Version): VridKeys {
  const device = interfaceOf(instance);
  const onDevice = device === undefined ? [] : [`on ${device}`];
  if (compareVersions(target, UNICAST_APART_SINCE) < 0) return both(onDevice);
  const peers = unicastPeers(instance, family);
  if (peers === undefined) return both([]);
  if (peers.length === 0) return both(onDevice.flatMap((key) => groupKeys(instance).map((group) => `${key} ${group}`)));
  const { held, wanted } = sourceKeys(sourceOf(instance), device);
  if (compareVersions(target, PEERS_COUNT_SINCE) < 0) return { held, wanted };
  const toPeers = (keys: readonly string[]) =>
    peers.flatMap((peer) => keys.map((key) => `${key} to ${addressKey(peer)}`));
  return { held: toPeers(held), wanted: toPeers(wanted) };
}

/** As {@link sharedSource} compares them: an instance without interface may share one with any other. */
function sourceKeys(source: IpAddress | 'unknown' | undefined, device: string | undefined): VridKeys {
  if (source === 'unknown') return both([]);
  if (source === undefined) return both(device === undefined ? [] : [`unicast on ${device}`]);
  const from = `from ${addressKey(source)}`;
  if (device === undefined) return { held: [from, `${from} nowhere`], wanted: [from] };
  return { held: [from, `${from} on ${device}`], wanted: [`${from} on ${device}`, `${from} nowhere`] };
}

/** As {@link haveSameGroup} compares them. */
function groupKeys(instance: VrrpInstance): string[] {
  if (!writesGroup(instance)) return ['default group'];
  const group = instance.mcastDstIp?.value;
  return group === undefined ? [] : [`group ${addressKey(group)}`];
}

function both(keys: readonly string[]): VridKeys {
  return { held: keys, wanted: keys };
}

/** A name in which a definition is left over says nothing. */
function interfaceOf(instance: VrrpInstance): string | undefined {
  const name = instance.interface?.value;
  return name?.includes('$') ? undefined : name;
}

/** The peers of the instance's family; undefined where one is only known to the running host. */
function unicastPeers(instance: VrrpInstance, family: 4 | 6): IpAddress[] | undefined {
  return allPeers(instance)?.filter((address) => address.family === family);
}

const allPeers = remembered((instance: VrrpInstance): IpAddress[] | undefined => {
  const lists = childrenOf(instance.statement, 'unicast_peer');
  if (lists.some((list) => list.children.some(hasUnknownWord))) return undefined;
  return instance.unicastPeers.flatMap(({ address }) => address?.value ?? []);
});

/** The default group may be set in global_defs, but only an own one tells two instances of a node apart. */
function haveSameGroup(a: VrrpInstance, b: VrrpInstance): boolean {
  if (!writesGroup(a) && !writesGroup(b)) return true;
  const [group, otherGroup] = [a.mcastDstIp?.value, b.mcastDstIp?.value];
  return group !== undefined && otherGroup !== undefined && sameAddress(group, otherGroup);
}

const writesGroup = remembered((instance: VrrpInstance) => childrenOf(instance.statement, 'mcast_dst_ip').length > 0);

/** Where both send their adverts from, in words for people; undefined where it is not sure to be one place. */
function sharedSource(a: VrrpInstance, b: VrrpInstance): string | undefined {
  const [device, otherDevice] = [interfaceOf(a), interfaceOf(b)];
  if (device !== undefined && otherDevice !== undefined && device !== otherDevice) return undefined;
  const [source, otherSource] = [sourceOf(a), sourceOf(b)];
  if (source === 'unknown' || otherSource === 'unknown') return undefined;
  if (source !== undefined && otherSource !== undefined) {
    return sameAddress(source, otherSource) ? `from ${source.text}` : undefined;
  }
  if (source !== undefined || otherSource !== undefined || device === undefined) return undefined;
  return device === otherDevice ? `from ${device}` : undefined;
}

/** The last of `unicast_src_ip` and `mcast_src_ip`: one setting under two names; undefined where there is none. */
function sourceOf(instance: VrrpInstance): IpAddress | 'unknown' | undefined {
  const { unicastSrcIp, mcastSrcIp } = instance;
  const written = instance.statement.children.filter(({ path }) => SOURCES.includes(path));
  if (written.length === 0) return undefined;
  const fields = [unicastSrcIp, mcastSrcIp].filter((field) => field?.statement === written.at(-1));
  return written.some(hasUnknownWord) ? 'unknown' : (fields[0]?.value ?? 'unknown');
}

const SOURCES = ['vrrp_instance/unicast_src_ip', 'vrrp_instance/mcast_src_ip'];
