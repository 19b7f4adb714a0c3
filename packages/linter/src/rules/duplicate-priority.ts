import { describeAddresses, type Member, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { OWNER_PRIORITY, priorityOrigin, priorityRange } from '../facts/priority.ts';

export default defineRule({
  meta: {
    id: 'duplicate-priority',
    summary: 'Two nodes have the same effective priority for one virtual router.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['RFC 5798, 6.4.3', 'vrrp.c:vrrp_state_master_rx', 'acassen/keepalived#1205'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const byPriority = new Map<number, Member[]>();
  for (const member of router.members) {
    const healthy = priorityRange(member.instance, member.node.binding.model)?.healthy;
    if (healthy !== undefined) byPriority.set(healthy, [...(byPriority.get(healthy) ?? []), member]);
  }
  for (const [priority, members] of byPriority) reportEqual(router, members, priority, context);
}

function reportEqual(
  router: VirtualRouter,
  members: readonly Member[],
  priority: number,
  { report }: ClusterRuleContext,
): void {
  const last = members.at(-1);
  if (last === undefined || members.length < 2) return;
  const others = members.slice(0, -1);
  const names = members.map(({ node }) => node.name).join(' and ');
  const outcome =
    priority === OWNER_PRIORITY
      ? 'each claims to own the address, and only one can'
      : 'whoever starts first keeps the address, and when both start together the higher interface address decides';
  report({
    message: `${names} ${members.length > 2 ? 'all' : 'both'} have priority ${priority}${byDefault(members)} for ${describeAddresses(router)}: ${outcome}. Give each node a priority of its own.`,
    origin: priorityOrigin(last.instance),
    related: others.map((member) => ({
      origin: priorityOrigin(member.instance),
      message: `${member.node.name} has priority ${priority} too`,
    })),
  });
}

/** Names the nodes where nothing is written: the number is keepalived's default there. */
function byDefault(members: readonly Member[]): string {
  const silent = members.filter(({ instance }) => instance.priority === undefined).map(({ node }) => node.name);
  if (silent.length === 0) return '';
  return silent.length === members.length ? ' (the default)' : ` (${silent.join(' and ')} by default)`;
}
