import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { countingWeights } from '../facts/counting-weights.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { HIGHEST_PRIORITY } from '../facts/owner-priority-fix.ts';
import { basePriority, OWNER_PRIORITY, priorityOrigin } from '../facts/priority.ts';
import { rankableMembers } from '../facts/ranked-members.ts';
import type { WeightedEntry } from '../facts/weighted-entries.ts';
import { listOf } from '../facts/wording.ts';

/** With less there is hardly a place for the priorities of several nodes. */
const LEAST_ROOM = 20;

export default defineRule({
  meta: {
    id: 'effective-priority-clamp',
    summary:
      'Priority and weights together are more than 254: keepalived cuts the sum, and a failing check moves less.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp_track.c:vrrp_set_effective_priority', 'RFC 5798, 5.2.4', 'acassen/keepalived#942'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of instanceReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
  checkCluster: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

/** Nodes that are told apart by their sums, and by nothing once these are cut. */
function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const cut = rankableMembers(router, target).filter(
    ({ priority }) => priority.base !== OWNER_PRIORITY && priority.healthy === HIGHEST_PRIORITY,
  );
  const last = cut.at(-1);
  if (last === undefined || cut.every(({ priority }) => priority.uncut === last.priority.uncut)) return;
  const sums = cut.map(
    ({ node, priority: { base, uncut } }) =>
      `${node.name} ${uncut === base ? base : `${base} + ${uncut - base} = ${uncut}`}`,
  );
  report({
    message: `While all checks pass, ${listOf(sums, 'and')}: keepalived cuts all of them to ${HIGHEST_PRIORITY}, so that no node is preferred for ${describeAddresses(router)} and chance decides who has it. Write lower priorities, so that no sum is above ${HIGHEST_PRIORITY}.`,
    origin: priorityOrigin(last.instance),
    related: cut.slice(0, -1).map(({ node, instance, priority }) => ({
      origin: priorityOrigin(instance),
      message: `${node.name} comes to ${priority.uncut}`,
    })),
  });
}

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { instance, name } = reading;
  const base = basePriority(instance);
  const origin = priorityOrigin(instance);
  if (base === undefined || causeAt(node, origin) !== undefined) return;
  const weighted = countingWeights(reading, node, target);
  // The number in a file may be negative; a swapped weight counts the other way round.
  if (weighted.some(({ kind, reversed }) => kind === 'file' || reversed)) return;
  const raising = weighted.filter(({ weight }) => weight > 0);
  const added = raising.reduce((sum, { weight }) => sum + weight, 0);
  const total = base + added;
  if (raising.length === 0 || total <= HIGHEST_PRIORITY) return;
  const room = HIGHEST_PRIORITY - added;
  const advice =
    room >= LEAST_ROOM
      ? `Write a priority of at most ${room}, and lower that of the other nodes as much.`
      : 'Write smaller weights, or negative ones, which lower the priority of a node that fails.';
  report({
    message: `${name} has priority ${base} and gets ${added} more while ${names(raising)} ${raising.length > 1 ? 'are' : 'is'} well: keepalived cuts ${total} to ${HIGHEST_PRIORITY}, as on every node that comes so high. ${whatRemains(raising, base, total)} ${advice}`,
    origin,
    related: raising.map(({ name: tracker, weight, weightOrigin, statement }) => ({
      origin: weightOrigin ?? statement.word.origin,
      message: `${tracker} adds ${weight}`,
    })),
  });
}

/** What the failure of a check still does: of the check that does least. */
function whatRemains(raising: readonly WeightedEntry[], base: number, total: number): string {
  const least = raising.reduce((one, other) => (other.weight < one.weight ? other : one));
  const failed = Math.min(HIGHEST_PRIORITY, Math.max(base, total - least.weight));
  const moved = HIGHEST_PRIORITY - failed;
  if (moved === 0) return `When ${least.name} fails it still has ${HIGHEST_PRIORITY}: the address stays here.`;
  return `When ${least.name} fails it falls by ${moved} instead of ${least.weight}.`;
}

function names(raising: readonly WeightedEntry[]): string {
  return listOf(
    raising.map(({ name }) => name),
    'and',
  );
}
