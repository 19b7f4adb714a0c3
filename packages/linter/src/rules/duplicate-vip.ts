import { addressKey, compareVersions, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { deviceOf } from '../facts/address-device.ts';
import { LISTS_ONLY_LOGGED_SINCE } from '../facts/advertised-lists.ts';
import { type HeldAddress, instanceAddresses } from '../facts/instance-addresses.ts';
import type { InstanceReading } from '../facts/instance-reading.ts';
import { type AddressHolder, isElsewhere, type MovedAddress, movedAddresses } from '../facts/moved-addresses.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { networkOf } from '../facts/networks.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { syncGroupOf } from '../facts/priority.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'duplicate-vip',
    summary: 'Two instances of one node, or different virtual routers of two nodes, hold the same virtual address.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_restore_interface', 'keepalived_netlink.c:netlink_if_address_filter'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      // Which address belongs to which instance is a guess then.
      if (hasBrokenBraces(node)) return;
      const known = new Map<string, Owned>();
      for (const { reading, held } of instanceAddresses(node, target)) {
        for (const address of held) {
          if (judgeableWords(address.entry, node) === undefined) continue;
          const owned = { reading, address, device: deviceOf(address, reading) };
          // On two interfaces, perhaps of two VRFs, one address can be meant.
          if (owned.device === undefined) continue;
          const key = `${addressKey(address.address)} ${owned.device}`;
          const other = known.get(key);
          if (other === undefined) known.set(key, owned);
          else if (other.reading !== reading) report(describe(owned, other, sharedGroup(reading, other.reading, node)));
        }
      }
    },
  }),
  checkCluster: (context) => {
    for (const moved of movedAddresses(context.cluster, context.target)) reportMoved(moved, context);
  },
});

/** An address of an instance. */
interface Owned {
  readonly reading: InstanceReading;
  readonly address: HeldAddress;
  readonly device: string | undefined;
}

/** The sync group that both instances are members of: they then become MASTER and BACKUP together. */
function sharedGroup(one: InstanceReading, other: InstanceReading, { binding }: ConfigurationNode): string | undefined {
  const group = syncGroupOf(one.instance, binding.model);
  return group !== undefined && group === syncGroupOf(other.instance, binding.model) ? group.name?.value : undefined;
}

function describe({ reading, address, device }: Owned, other: Owned, group: string | undefined): Finding {
  const { origin } = address.entry.word;
  const first = other.address.entry.word.origin;
  const holds = `${reading.name} holds ${address.address.text} on ${device}, and so does ${other.reading.name} (${lineOf(first, origin)}).`;
  const related = [{ origin: first, message: `${other.reading.name} holds it here` }];
  if (group !== undefined) {
    const message = `${holds} Both are members of the sync group ${group} and move together, so one of the two is enough. Write the address that is meant here, or delete it.`;
    return { message, origin, related, severity: 'info' };
  }
  const sharesAddress = isOneForKernel(address, other.address);
  const isTaken = sharesAddress && !createsInterface(reading) && !createsInterface(other.reading);
  const then = isTaken
    ? 'when one of them gives it up, keepalived removes it while the other one stays MASTER, and no node has the address any more'
    : 'they can be MASTER on different nodes, which then both answer for it';
  const message = `${holds} Each instance is elected by itself: ${then}. Write the address that is meant here, or delete it from one of the two.`;
  return { message, origin, related };
}

/** To the kernel the prefix length is part of an address. */
function isOneForKernel({ address }: HeldAddress, other: HeldAddress): boolean {
  return networkOf(address).prefix === networkOf(other.address).prefix;
}

/** Its addresses are then on an interface that no other instance has. */
function createsInterface({ instance }: InstanceReading): boolean {
  return instance.useVmac !== undefined || instance.useIpvlan !== undefined;
}

/** At the nodes that have it in another virtual router than most. */
function reportMoved({ address, holders }: MovedAddress, { cluster, target, report }: ClusterRuleContext): void {
  const { agreed, odd } = oddOnes(holders, (holder) =>
    holder.router === undefined ? `alone on ${holder.node.name}` : cluster.virtualRouters.indexOf(holder.router),
  );
  const [model] = agreed;
  if (model === undefined) return;
  for (const holder of odd) {
    const others = holders.filter((other) => isElsewhere(holder, other));
    report({
      message: `${holder.node.name} holds ${address.text} in ${inWords(holder)}, ${model.node.name} in ${inWords(model)}. Each virtual router is elected by itself: ${whoHolds(holder, model)}.${whatListsDo(holder, model, target)} Write it in the same virtual router on all nodes.`,
      origin: holder.held.entry.word.origin,
      related: others.map((other) => ({
        origin: other.held.entry.word.origin,
        message: `${other.node.name} holds it in ${inWords(other)}`,
      })),
    });
  }
}

function inWords({ reading }: AddressHolder): string {
  const id = reading.instance.virtualRouterId?.value;
  return id === undefined ? reading.name : `${reading.name} (virtual_router_id ${id})`;
}

function whoHolds(a: AddressHolder, b: AddressHolder): string {
  const both = `while ${a.node.name} is MASTER of ${a.reading.name} and ${b.node.name} of ${b.reading.name}, both hold the address`;
  const mayExchange = [a, b].every(({ router }) =>
    [a, b].every(({ node }) => router?.members.some((member) => member.node === node)),
  );
  return mayExchange ? `${both}; the other way round nobody does` : both;
}

/** The lists of addresses in the adverts differ then, too. */
function whatListsDo(a: AddressHolder, b: AddressHolder, target: Version): string {
  if (compareVersions(target, LISTS_ONLY_LOGGED_SINCE) >= 0 || (a.held.excluded && b.held.excluded)) return '';
  return ' Up to 2.3.2 nodes also drop adverts that do not list their addresses, so that both become MASTER.';
}
