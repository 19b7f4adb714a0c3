import type { VrrpInstance } from '@kalint/parser';
import { compareVersions, isSince, type Version } from '@kalint/parser/catalogue';
import type { InstanceSettings } from './instance-settings.ts';
import type { AddressDraft } from './read-addresses.ts';

/** From this release on `no_virtual_ipaddress` allows an instance without addresses. */
const EMPTY_ALLOWED_SINCE: Version = '2.2.8';
/** Strict mode ends the daemon at unicast peers in these releases; those between look for peers too early. */
const STRICT_REFUSED_UNICAST_BEFORE: Version = '2.2.5';
const STRICT_REFUSES_UNICAST_SINCE: Version = '2.4.0';
/** In these releases unicast needed an interface, too. */
const UNICAST_NEEDS_INTERFACE_SINCE: Version = '2.2.5';
const UNICAST_NEEDS_INTERFACE_BEFORE: Version = '2.2.8';
/** From this release on unicast and multicast instances have numbers of their own. */
const UNICAST_APART_SINCE: Version = '2.1.0';
/** From this release on unicast instances may share a number, unless they share a peer. */
const PEERS_COUNT_SINCE: Version = '2.2.5';

/** Keywords that ask for unicast. */
const UNICAST_KEYWORDS = [
  'unicast_peer',
  'unicast_src_ip',
  'check_unicast_src',
  'old_unicast_checksum',
  'unicast_fault_no_peer',
];

/** What is looked at of an instance. */
export interface CheckedInstance {
  readonly name: string;
  readonly instance: VrrpInstance;
  readonly settings: InstanceSettings;
  readonly interface: string | undefined;
  readonly addresses: readonly AddressDraft[];
}

/** Why a daemon with these instances ends at its start, as a sentence for people; undefined: it runs. */
export function refusalOf(instances: readonly CheckedInstance[], target: Version): string | undefined {
  for (const one of instances) {
    const reason = lacksMinimum(one, target);
    if (reason !== undefined) return reason;
  }
  for (const one of instances) {
    const reason = refusedSettings(one, target);
    if (reason !== undefined) return reason;
  }
  return doubledNumber(instances, target);
}

function lacksMinimum(one: CheckedInstance, target: Version): string | undefined {
  if (one.instance.virtualRouterId === undefined) return `${one.name} has no virtual_router_id.`;
  return one.interface === undefined && needsInterface(one, target) ? `${one.name} has no interface.` : undefined;
}

function needsInterface({ instance, settings }: CheckedInstance, target: Version): boolean {
  if (!isSince(target, UNICAST_NEEDS_INTERFACE_SINCE)) return settings.peers.length === 0;
  if (!isSince(target, UNICAST_NEEDS_INTERFACE_BEFORE)) return true;
  return !instance.statement.children.some(({ path }) =>
    UNICAST_KEYWORDS.some((word) => path === `vrrp_instance/${word}`),
  );
}

function refusedSettings(one: CheckedInstance, target: Version): string | undefined {
  const { name, settings } = one;
  const isUnicast = settings.peers.length > 0;
  if (settings.strict && isUnicast && one.interface !== undefined && strictRefusesUnicast(target)) {
    return `${name} has unicast peers, which strict mode refuses.`;
  }
  if (one.interface === undefined && settings.source === undefined) {
    return `${name} has neither an interface nor a unicast_src_ip.`;
  }
  return lacksAddress(one, target) ? `${name} has no virtual address.` : undefined;
}

function strictRefusesUnicast(target: Version): boolean {
  return isSince(target, STRICT_REFUSES_UNICAST_SINCE) || compareVersions(target, STRICT_REFUSED_UNICAST_BEFORE) < 0;
}

function lacksAddress({ instance, settings, addresses }: CheckedInstance, target: Version): boolean {
  if (addresses.some(({ advertised }) => advertised)) return false;
  const isAllowedSince = isSince(target, EMPTY_ALLOWED_SINCE);
  if (instance.noVirtualIpaddress !== undefined && isAllowedSince && !settings.strict) return false;
  return settings.version === 3 || settings.strict || (!isAllowedSince && settings.family === 6);
}

function doubledNumber(instances: readonly CheckedInstance[], target: Version): string | undefined {
  const nearest = new Map<string, number>();
  let doubled: string | undefined;
  for (const [i, one] of [...instances.entries()].reverse()) {
    const { held, wanted } = routerKeys(one, target);
    const later = wanted.reduce((first, key) => Math.min(first, nearest.get(key) ?? first), instances.length);
    const number = one.instance.virtualRouterId?.value;
    if (later in instances)
      doubled = `${one.name} and ${instances[later]?.name} have the same virtual_router_id ${number}.`;
    for (const key of held) nearest.set(key, i);
  }
  return doubled;
}

/** One daemon cannot run two instances of which one holds what the other wants (vrrp.c:check_vrid_conflicts). */
interface RouterKeys {
  readonly held: readonly string[];
  readonly wanted: readonly string[];
}

function routerKeys(one: CheckedInstance, target: Version): RouterKeys {
  const { family, peers, multicastGroup } = one.settings;
  const number = `${one.instance.virtualRouterId?.value} IPv${family}`;
  const onInterface = one.interface === undefined ? [] : [`${number} on ${one.interface}`];
  if (!isSince(target, UNICAST_APART_SINCE)) return { held: onInterface, wanted: onInterface };
  if (peers.length === 0) {
    const keys = onInterface.map((key) => `${key} multicast ${multicastGroup}`);
    return { held: keys, wanted: keys };
  }
  const { held, wanted } = sourceKeys(one, number);
  if (!isSince(target, PEERS_COUNT_SINCE)) return { held, wanted };
  const toPeers = (keys: readonly string[]) => peers.flatMap((peer) => keys.map((key) => `${key} to ${peer}`));
  return { held: toPeers(held), wanted: toPeers(wanted) };
}

/** An instance without interface shares its source with one on any interface. */
function sourceKeys({ interface: device, settings: { source } }: CheckedInstance, number: string): RouterKeys {
  const from = `${number} from ${source}`;
  if (source === undefined) {
    const keys = device === undefined ? [] : [`${from} on ${device}`];
    return { held: keys, wanted: keys };
  }
  if (device === undefined) return { held: [from, `${from} nowhere`], wanted: [from] };
  return { held: [from, `${from} on ${device}`], wanted: [`${from} on ${device}`, `${from} nowhere`] };
}
