import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { priorityWhen } from '../facts/effective-priority.ts';
import { type HeldMaster, heldMasters } from '../facts/held-masters.ts';
import { priorityOrigin } from '../facts/priority.ts';
import type { WeightedEntry } from '../facts/weighted-entries.ts';

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
    covers: ['tiny-weight'],
    sources: [
      'vrrp.c:vrrp_set_effective_priority',
      'vrrp.c:vrrp_state_backup',
      'acassen/keepalived#2108',
      'acassen/keepalived#2599',
    ],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) {
      for (const held of heldMasters(router, context)) report(router, held, context);
    }
  },
});

function report(router: VirtualRouter, { master, next }: HeldMaster, context: ClusterRuleContext): void {
  const { healthy, weights } = master.priority;
  const other = next.priority.healthy;
  for (const tracker of weights) {
    const failed = priorityWhen(master.priority, [tracker]);
    const wanted = -(healthy - other + 1);
    const together =
      weights.length > 1
        ? ` (and to ${priorityWhen(master.priority, weights)} when all ${weights.length} weighted checks fail)`
        : '';
    const tie = failed === other ? ' A tie moves nothing: a backup accepts an equal priority.' : '';
    const advice = wanted >= LOWEST_WEIGHT ? ` A weight of ${wanted} or lower would move it.` : '';
    context.report({
      message: `${master.node.name} falls from ${healthy} to ${failed} when ${tracker.name} fails${together}, ${next.node.name} has ${other}: ${describeAddresses(router)} stays on ${master.node.name} although its check failed.${tie}${advice}`,
      origin: tracker.weightOrigin ?? tracker.statement.word.origin,
      related: [
        { origin: tracker.statement.word.origin, message: `${master.node.name} tracks ${tracker.name} here` },
        { origin: priorityOrigin(next.instance), message: `${next.node.name} has ${other}` },
      ],
      ...fixTo(tracker, weights, wanted),
    });
  }
}

/** For a single negative weight the number to write is known. */
function fixTo(
  { weight, weightOrigin }: WeightedEntry,
  weights: readonly WeightedEntry[],
  wanted: number,
): { fix?: Fix } {
  if (weights.length > 1 || weight > 0 || weightOrigin === undefined) return {};
  const { start, end, via } = weightOrigin;
  if (via !== undefined || wanted < LOWEST_WEIGHT) return {};
  return {
    fix: { kind: 'suggestion', title: `Set the weight to ${wanted}`, edits: [{ start, end, text: String(wanted) }] },
  };
}
