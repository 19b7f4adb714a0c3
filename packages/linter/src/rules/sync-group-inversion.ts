import { describeAddresses } from '../cluster/cluster.ts';
import type { Finding } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { effectivePriority } from '../facts/effective-priority.ts';
import { type GroupedMember, groupedMembers } from '../facts/grouped-routers.ts';
import { priorityOrigin } from '../facts/priority.ts';

export default defineRule({
  meta: {
    id: 'sync-group-inversion',
    summary: 'Two nodes rank the members of a sync group the other way round: no node can win them all.',
    severity: 'error',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP synchronization group(s)',
      'vrrp_sync.c: vrrp_sync_can_goto_master, vrrp_sync_backup',
      'acassen/keepalived#2105',
      'acassen/keepalived#624',
    ],
  },
  check: (context) => {
    const all = duels(context);
    for (const [i, first] of all.entries()) {
      // The first duel of two nodes over a group speaks for them.
      if (all.slice(0, i).some((other) => isSamePair(other, first))) continue;
      const opposite = all.find((other) => areOpposite(first, other));
      if (opposite !== undefined) context.report(describe(first, opposite));
    }
  },
});

/** Two nodes that both have a virtual router in a sync group. */
interface Duel {
  readonly one: Fighter;
  readonly other: Fighter;
}

interface Fighter extends GroupedMember {
  readonly healthy: number;
}

/** Where the text tells the priorities, and they differ: equal ones are told of by themselves. */
function duels({ cluster, target }: ClusterRuleContext): Duel[] {
  const fighters = groupedMembers(cluster, target).flatMap((member): Fighter[] => {
    const healthy = effectivePriority(member.reading, member.node, target)?.healthy;
    return healthy === undefined ? [] : [{ ...member, healthy }];
  });
  return fighters.flatMap((one, i) =>
    fighters
      .slice(i + 1)
      .filter((other) => other.router === one.router && other.healthy !== one.healthy)
      .map((other) => ({ one, other })),
  );
}

function isSamePair(a: Duel, b: Duel): boolean {
  return a.one.membership === b.one.membership && a.other.membership === b.other.membership;
}

function areOpposite(a: Duel, b: Duel): boolean {
  return isSamePair(a, b) && a.one.healthy > a.other.healthy !== b.one.healthy > b.other.healthy;
}

/** At the node that is named last, in the member that goes against the one before. */
function describe(first: Duel, second: Duel): Finding {
  const [lead, trail] = first.one.healthy > first.other.healthy ? ['above', 'below'] : ['below', 'above'];
  const { one, other } = second;
  const group = other.membership.group.name?.value ?? 'the sync group';
  return {
    message: `${one.node.name} ranks ${lead} ${other.node.name} for ${describeAddresses(first.one.router)} (${first.one.healthy} against ${first.other.healthy}) but ${trail} it for ${describeAddresses(one.router)} (${one.healthy} against ${other.healthy}), and ${group} moves both together. Each node is beaten in one member, so neither can take the group from the other: whoever is master first keeps all addresses, and where both start together they take them from each other until chance ends it. Give all members of the group the same priority on a node, so that one node is first in all of them.`,
    origin: priorityOrigin(other.instance),
    related: [first.one, first.other, one].map(({ node, reading, healthy, instance }) => ({
      origin: priorityOrigin(instance),
      message: `${node.name} has ${healthy} in ${reading.name}`,
    })),
  };
}
