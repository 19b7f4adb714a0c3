import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { priorityWhen } from '../facts/effective-priority.ts';
import { finalState, nopreemptStatement } from '../facts/instance-values.ts';
import { OWNER_PRIORITY } from '../facts/priority.ts';
import { highestOf, type RankedMember, rankedMembers } from '../facts/ranked-members.ts';
import { isStrict } from '../facts/strictness.ts';
import type { WeightedEntry } from '../facts/weighted-entries.ts';
import { listOf } from '../facts/wording.ts';

/** Adverts that must be missing before a backup takes over from a master that has died. */
const DOWN_TIMER_ADVERTS = 3;
/** Seconds. */
const DEFAULT_ADVERT_INT = 1;

export default defineRule({
  meta: {
    id: 'preempt-delay-delays-check',
    summary: '`preempt_delay` on the node that must take over delays it when a weighted check fails on the other one.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c: vrrp_state_backup, vrrp_state_goto_master'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const ranked = rankedMembers(router, context.target) ?? [];
  const master = highestOf(ranked);
  const next = highestOf(ranked.filter((member) => member !== master));
  if (master === undefined || next === undefined) return;
  const delay = delayInForce(next, context);
  if (delay === undefined || delay.value <= usualSeconds(next)) return;
  const moving = movingTrackers(master, next);
  const [first] = moving;
  if (first === undefined) return;
  const names = listOf(
    moving.map(({ name }) => name),
    'or',
  );
  const failed = priorityWhen(master.priority, [first]);
  context.report({
    message: `${master.node.name} falls from ${master.priority.healthy} to ${failed} when ${names} fails and ${next.node.name} has ${next.priority.healthy}, but ${next.node.name} waits its preempt_delay of ${delay.value} s first: ${describeAddresses(router)} stays that long on a node whose check has failed. Track without a weight on ${master.node.name} (it then goes to FAULT, and nothing is waited for), or write preempt_delay on ${master.node.name} only.`,
    origin: delay.origin,
    related: moving.map(({ name, weight, statement, weightOrigin }) => ({
      origin: weightOrigin ?? statement.word.origin,
      message: `${master.node.name} tracks ${name} with weight ${weight}`,
    })),
  });
}

/** State MASTER, nopreempt and strict mode switch it off (vrrp.c:vrrp_complete_instance). */
function delayInForce({ reading, node, instance }: RankedMember, { target }: ClusterRuleContext) {
  const { model } = node.binding;
  const { preemptDelay } = instance;
  if (preemptDelay === undefined || causeAt(node, preemptDelay.origin) !== undefined) return undefined;
  const isDropped =
    finalState(reading, model, target) !== 'BACKUP' ||
    nopreemptStatement(reading) !== undefined ||
    isStrict(instance, model) !== false;
  return isDropped ? undefined : preemptDelay;
}

/** Seconds that the death of the master costs anyway. */
function usualSeconds({ instance: { advertInt } }: RankedMember): number {
  return DOWN_TIMER_ADVERTS * (advertInt?.value ?? DEFAULT_ADVERT_INT);
}

/** The trackers that take the address from the master, each by itself; none of an owner. */
function movingTrackers({ priority }: RankedMember, next: RankedMember): WeightedEntry[] {
  if (priority.base === OWNER_PRIORITY) return [];
  return priority.weights.filter((tracker) => priorityWhen(priority, [tracker]) < next.priority.healthy);
}
