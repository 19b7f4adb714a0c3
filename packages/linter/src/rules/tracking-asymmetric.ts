import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { effectivePriority, priorityWhen } from '../facts/effective-priority.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { type ReadMember, readMembers } from '../facts/ranked-members.ts';
import { isSameWatch, type Watch, type Watched, watchOf } from '../facts/watched.ts';
import { listOf } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'tracking-asymmetric',
    summary: 'A node of a virtual router does not track what another one tracks: failover works in one direction only.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_track.c', 'vrrp.c:vrrp_state_backup'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

/** A member with what it watches. */
interface Watcher extends ReadMember, Watch {}

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const { target } = context;
  const watchers = readMembers(router, target)
    .filter(({ node }) => node.expansion.complete)
    .map((member): Watcher => ({ ...member, ...watchOf(member.reading, member.node, target) }));
  for (const watcher of watchers) {
    // Of a tracker that is not found, its own rule tells.
    if (watcher.hasLost) continue;
    const other = watchers.find((one) => missing(one, watcher).length > 0);
    if (other !== undefined) report(router, watcher, other, context);
  }
}

/** What one node watches and the other does not. Where each has something of a kind to itself, it may be the same under two names. */
function missing(one: Watcher, other: Watcher): Watched[] {
  const only = without(one.entries, other.entries);
  const back = without(other.entries, one.entries);
  return only
    .filter((entry) => !back.some(({ kind }) => kind === entry.kind) && counts(entry, one))
    .filter(isHealthCheck(other));
}

/** The priority of an owner is fixed: of what it tracks with a weight only a file can put it to FAULT. */
function counts({ kind, weight }: Watched, { instance }: Watcher): boolean {
  return basePriority(instance) !== OWNER_PRIORITY || kind === 'file' || weight === undefined || weight === 0;
}

function without(entries: readonly Watched[], others: readonly Watched[]): Watched[] {
  return entries.filter((entry) => !others.some((other) => isSameWatch(entry, other)));
}

/** Interfaces have other names on other nodes, and one with a virtual address on it is watched anyway. */
function isHealthCheck(other: Watcher): (entry: Watched) => boolean {
  const { virtualAddresses, excludedVirtualAddresses } = other.instance;
  const hasDevices = [...virtualAddresses, ...excludedVirtualAddresses].some(({ dev }) => dev !== undefined);
  const hasInterfaces = hasDevices || other.entries.some(({ kind }) => kind === 'interface');
  return ({ kind }) => kind !== 'interface' || !hasInterfaces;
}

function report(router: VirtualRouter, lacking: Watcher, watcher: Watcher, context: ClusterRuleContext): void {
  const entries = missing(watcher, lacking);
  const names = listOf(
    entries.map(({ kind, name }) => `${NOUN[kind]} ${name}`),
    'and',
  );
  const verb = lacking.entries.length === 0 ? 'tracks nothing' : `does not track ${entries.length > 1 ? 'them' : 'it'}`;
  context.report({
    message: `${watcher.node.name} tracks ${names} for ${describeAddresses(router)}${effect(watcher, entries, context)}, ${lacking.node.name} ${verb}: when the same fails on ${lacking.node.name}, the address stays there, and ${lacking.node.name} takes it over even then. Track the same on every node.`,
    origin: lacking.instance.origin,
    related: entries.map(({ name, statement }) => ({
      origin: statement.word.origin,
      message: `${watcher.node.name} tracks ${name} here`,
    })),
  });
}

const NOUN: Readonly<Record<Watched['kind'], string>> = {
  script: 'the script',
  process: 'the process',
  file: 'the file',
  bfd: 'the BFD session',
  interface: 'the interface',
};

/** What the failure of a single check does on the node that has it. */
function effect({ reading, node }: Watcher, entries: readonly Watched[], { target }: ClusterRuleContext): string {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return '';
  if (entry.weight === 0) return ' (it goes to FAULT when that fails)';
  const priority = effectivePriority(reading, node, target);
  const counting = priority?.weights.find(({ statement }) => statement === entry.statement);
  if (priority === undefined || counting === undefined) return '';
  return ` (it falls from ${priority.healthy} to ${priorityWhen(priority, [counting])} when that fails)`;
}
