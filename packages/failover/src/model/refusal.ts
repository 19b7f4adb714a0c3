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
  const byNumber = new Map<number | undefined, CheckedInstance[]>();
  for (const one of instances) {
    const number = one.instance.virtualRouterId?.value;
    byNumber.set(number, [...(byNumber.get(number) ?? []), one]);
  }
  for (const one of instances) {
    const equal = byNumber.get(one.instance.virtualRouterId?.value) ?? [];
    const other = equal.slice(equal.indexOf(one) + 1).find((later) => isSameRouter(one, later, target));
    if (other !== undefined) {
      return `${one.name} and ${other.name} have the same virtual_router_id ${one.instance.virtualRouterId?.value}.`;
    }
  }
  return undefined;
}

/** Whether one daemon cannot run both (vrrp.c:check_vrid_conflicts). */
function isSameRouter(a: CheckedInstance, b: CheckedInstance, target: Version): boolean {
  if (a.instance.virtualRouterId?.value !== b.instance.virtualRouterId?.value) return false;
  if (a.settings.family !== b.settings.family) return false;
  const sameInterface = a.interface !== undefined && a.interface === b.interface;
  if (!isSince(target, UNICAST_APART_SINCE)) return sameInterface;
  const [peers, otherPeers] = [a.settings.peers, b.settings.peers];
  if (peers.length > 0 !== otherPeers.length > 0) return false;
  if (peers.length === 0) return sameInterface && a.settings.multicastGroup === b.settings.multicastGroup;
  if (!haveSameSource(a, b)) return false;
  return !isSince(target, PEERS_COUNT_SINCE) || peers.some((peer) => otherPeers.includes(peer));
}

function haveSameSource(a: CheckedInstance, b: CheckedInstance): boolean {
  if (a.interface !== undefined && b.interface !== undefined && a.interface !== b.interface) return false;
  const [source, other] = [a.settings.source, b.settings.source];
  return source === other && (source !== undefined || a.interface !== undefined);
}
