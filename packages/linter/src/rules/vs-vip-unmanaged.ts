import { addressKey, type IpAddress } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { listAt } from '../facts/list-at.ts';
import { type ManagedAddresses, managedAddresses } from '../facts/managed-addresses.ts';
import { compareAddresses, type Served, served } from '../facts/served.ts';
import type { Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';
import { topLevel } from '../facts/skipped-blocks.ts';
import { allStatements, enclosing } from '../facts/statements.ts';

export default defineRule({
  meta: {
    id: 'vs-vip-unmanaged',
    summary: 'No vrrp_instance and no static_ipaddress holds the address of a virtual_server.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), Virtual server(s)', 'net/netfilter/ipvs/ip_vs_core.c'],
  },
  check: (context) => ({ end: () => checkServices(context) }),
});

function checkServices({ node, target, report }: FileRuleContext): void {
  if (!node.expansion.complete || mayHideAddresses(node)) return;
  const managed = managedAddresses(node, target);
  // A director without VRRP addresses gets its own from elsewhere: nothing is missing in it.
  if (managed.uncertain || managed.virtual.length === 0 || hasLocalRoutes(node)) return;
  const isManaged = lookUp([...managed.virtual, ...managed.others]);
  const byAddress = new Map<string, Place[]>();
  for (const service of keptServices(node)) {
    for (const one of served(service)) {
      if (one.kind !== 'address' || isManaged(one) || isAddedByCommand(one, service)) continue;
      listAt(byAddress, addressKey(one.first)).push({ service, one });
    }
  }
  for (const places of byAddress.values()) {
    const finding = describe(places, managed);
    if (finding !== undefined) report(finding);
  }
}

type Addresses = Extract<Served, { readonly kind: 'address' }>;

interface Place {
  readonly service: Service;
  readonly one: Addresses;
}

function describe([first, ...more]: readonly Place[], { virtual }: ManagedAddresses): Finding | undefined {
  if (first === undefined) return undefined;
  const { one, service } = first;
  const held = virtual.length === 1 ? `hold only ${virtual[0]?.text}` : `hold ${virtual.length} other addresses`;
  return {
    message: `No vrrp_instance and no static_ipaddress here holds ${one.first.text}, the address of virtual_server ${service.name}; the instances ${held}. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.`,
    origin: one.origin,
    related: more.map((place) => ({
      origin: place.one.origin,
      message: `virtual_server ${place.service.name} has it, too`,
    })),
  };
}

/** Tells whether the host has one of some addresses by itself. */
function lookUp(managed: readonly IpAddress[]): (addresses: Addresses) => boolean {
  const sorted = [...managed].sort((a, b) => a.family - b.family || compareAddresses(a, b));
  return ({ first, last }) => {
    if (isLoopback(first)) return true;
    const from = sorted[countBefore(sorted, first)];
    return from !== undefined && from.family === first.family && compareAddresses(from, last) <= 0;
  };
}

/** How many of some sorted addresses come before another one. */
function countBefore(sorted: readonly IpAddress[], address: IpAddress): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    const isBefore = other !== undefined && (other.family - address.family || compareAddresses(other, address)) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 127.0.0.0/8 is on every host. */
function isLoopback({ family, bytes }: IpAddress): boolean {
  return family === 4 && bytes[0] === 127;
}

/** A command such as `ip address add 192.0.2.10/32 dev lo` in quorum_up. */
function isAddedByCommand({ first }: Addresses, { statement }: Service): boolean {
  return statement.children.some(
    ({ path, directive }) =>
      path.startsWith('virtual_server/quorum_') && directive.args.some(({ text }) => text.includes(first.text)),
  );
}

/** A mistyped keyword outside of these blocks may be the one that holds the address. */
const WITHOUT_ADDRESSES = ['virtual_server', 'virtual_server_group', 'global_defs'];

function mayHideAddresses(node: ConfigurationNode): boolean {
  return node.binding.problems.some((problem) => {
    if (problem.code !== 'unknown-keyword') return false;
    const block = enclosing(node, problem.directive);
    return block === undefined || !WITHOUT_ADDRESSES.includes(topLevel(block).path);
  });
}

/** Routes of type local give the host whole networks. */
function hasLocalRoutes(node: ConfigurationNode): boolean {
  return allStatements(node).some(
    ({ path, word, directive }) =>
      path.endsWith('_routes/*') && [word, ...directive.args].some(({ text }) => text === 'local'),
  );
}
