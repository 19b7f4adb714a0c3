import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { listAt } from '../facts/list-at.ts';
import { OWNER_PRIORITY, priorityOrigin } from '../facts/priority.ts';
import { type RankedMember, rankableMembers } from '../facts/ranked-members.ts';
import { listOf } from '../facts/wording.ts';

/** How far priorities are set apart by custom. */
const USUAL_GAP = 10;

export default defineRule({
  meta: {
    id: 'duplicate-priority',
    summary: 'Two nodes have the same effective priority for one virtual router.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['RFC 5798, 6.4.3', 'vrrp.c:vrrp_state_master_rx', 'acassen/keepalived#1205'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const ranked = rankableMembers(router, context.target);
  const byPriority = new Map<string, RankedMember[]>();
  for (const member of ranked) {
    const { uncut, base } = member.priority;
    // Nodes of different ids never compare their priorities (vrid-mismatch).
    const key = `${uncut} of ${member.instance.virtualRouterId?.value}`;
    // Two owners are a conflict of their own (priority-255-misuse, two-masters); what only becomes equal because
    // keepalived cuts it, effective-priority-clamp tells.
    if (base !== OWNER_PRIORITY) listAt(byPriority, key).push(member);
  }
  for (const members of byPriority.values()) reportEqual(router, members, ranked, context);
}

function reportEqual(
  router: VirtualRouter,
  members: readonly RankedMember[],
  all: readonly RankedMember[],
  { report }: ClusterRuleContext,
): void {
  const last = members.at(-1);
  if (last === undefined || members.length < 2) return;
  const { healthy } = last.priority;
  const names = members.map(({ node }) => node.name);
  const fix = all.length === router.members.length ? setApart(last, all) : undefined;
  report({
    message: `${listOf(names, 'and')} ${members.length > 2 ? 'all' : 'both'} have priority ${healthy}${madeOf(members)} for ${describeAddresses(router)}: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.`,
    origin: priorityOrigin(last.instance),
    related: members.slice(0, -1).map((member) => ({
      origin: priorityOrigin(member.instance),
      message: `${member.node.name} has priority ${healthy} too`,
    })),
    ...(fix && { fix }),
  });
}

/** How the number comes about where it is not simply written: by default, or with weights. */
function madeOf(members: readonly RankedMember[]): string {
  const silent = members.filter(({ instance }) => instance.priority === undefined).map(({ node }) => node.name);
  const added = members
    .filter(({ priority }) => priority.base !== priority.uncut)
    .map(
      ({ node, priority }) => `${node.name} ${priority.base} + ${priority.uncut - priority.base} while its checks pass`,
    );
  const parts = [
    ...(silent.length === 0
      ? []
      : [silent.length === members.length ? 'the default' : `${listOf(silent, 'and')} by default`]),
    ...added,
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** Lowers one of the equal ones to a number that no node has, so little that a failing check still moves the address. */
function setApart({ instance, priority }: RankedMember, all: readonly RankedMember[]): Fix | undefined {
  const { value, origin } = instance.priority ?? {};
  if (value === undefined || origin === undefined || value !== priority.base || origin.via !== undefined)
    return undefined;
  const smallest = Math.min(
    ...all.flatMap(({ priority: { weights } }) => weights.map(({ weight }) => Math.abs(weight))),
  );
  const taken = new Set(all.map((member) => member.priority.healthy));
  const added = priority.uncut - priority.base;
  const wanted = gaps(Math.min(USUAL_GAP, smallest - 1)).find((gap) => !taken.has(priority.uncut - gap) && value > gap);
  if (wanted === undefined || priority.healthy !== value + added) return undefined;
  const { start, end, file } = origin;
  if (file.text.slice(start, end) !== String(value)) return undefined;
  const text = String(value - wanted);
  return { kind: 'suggestion', title: `Set the priority to ${text}`, edits: [{ start, end, text }] };
}

/** From the widest gap to the narrowest. */
function gaps(widest: number): number[] {
  return Array.from({ length: Math.max(1, widest) }, (_, i) => Math.max(1, widest) - i);
}
