import { describeAddresses, type Member, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import {
  type PriorityRange,
  priorityOrigin,
  priorityRange,
  priorityWhen,
  type WeightedTracker,
} from '../facts/priority.ts';

/** A member whose priority can be told from the text. */
interface Ranked extends Member {
  readonly range: PriorityRange;
}

/** Lowest weight of a tracker. */
const LOWEST_WEIGHT = -253;

export default defineRule({
  meta: {
    id: 'weight-never-flips',
    summary: 'A failing check lowers the priority too little: the address stays on the node that failed.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'vrrp.c:vrrp_set_effective_priority',
      'vrrp.c:vrrp_state_backup',
      'acassen/keepalived#2108',
      'acassen/keepalived#2599',
    ],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const ranked = router.members.flatMap((member): Ranked[] => {
    const range = priorityRange(member.instance, member.node.binding.model);
    return range === undefined ? [] : [{ ...member, range }];
  });
  if (ranked.length < router.members.length) return;
  for (const member of ranked) {
    const next = bestOf(ranked.filter((other) => other !== member));
    if (next !== undefined && member.range.healthy >= next.range.healthy) checkMaster(router, member, next, context);
  }
}

/** Only when even all weighted trackers together leave the master ahead: several may be meant to add up. */
function checkMaster(router: VirtualRouter, master: Ranked, next: Ranked, { report }: ClusterRuleContext): void {
  const { base, healthy, trackers } = master.range;
  if (trackers.length === 0 || priorityWhen(base, trackers, trackers) < next.range.healthy) return;
  for (const tracker of trackers) {
    const failed = priorityWhen(base, trackers, [tracker]);
    const wanted = -(healthy - next.range.healthy + 1);
    const together =
      trackers.length > 1
        ? ` (and to ${priorityWhen(base, trackers, trackers)} when all ${trackers.length} weighted checks fail)`
        : '';
    const tie = failed === next.range.healthy ? ' A tie moves nothing: a backup accepts an equal priority.' : '';
    const advice = wanted >= LOWEST_WEIGHT ? ` A weight of ${wanted} or lower would move it.` : '';
    report({
      message: `${master.node.name} falls from ${healthy} to ${failed} when ${tracker.name} fails${together}, ${next.node.name} has ${next.range.healthy}: ${describeAddresses(router)} stays on ${master.node.name} although its check failed.${tie}${advice}`,
      origin: tracker.weightOrigin,
      related: [
        { origin: tracker.entryOrigin, message: `${master.node.name} tracks ${tracker.name} here` },
        { origin: priorityOrigin(next.instance), message: `${next.node.name} has ${next.range.healthy}` },
      ],
      ...fixTo(tracker, trackers, wanted),
    });
  }
}

function bestOf(members: readonly Ranked[]): Ranked | undefined {
  return [...members].sort((a, b) => b.range.healthy - a.range.healthy)[0];
}

/** For a single negative weight the number to write is known. */
function fixTo(tracker: WeightedTracker, trackers: readonly WeightedTracker[], wanted: number): { fix?: Fix } {
  const { start, end, via } = tracker.weightOrigin;
  if (trackers.length > 1 || tracker.weight > 0 || via !== undefined || wanted < LOWEST_WEIGHT) return {};
  return {
    fix: { kind: 'suggestion', title: `Set the weight to ${wanted}`, edits: [{ start, end, text: String(wanted) }] },
  };
}
