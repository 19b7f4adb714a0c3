import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { basePriority, OWNER_PRIORITY, priorityOrigin } from '../facts/priority.ts';
import { allowsWeights, groupOf, type SyncMembership, syncMemberships } from '../facts/sync-membership.ts';
import { afterReading } from '../facts/validation.ts';
import { DEFAULT_FILE_WEIGHT, type WeightedEntry, weightedEntries } from '../facts/weighted-entries.ts';

export default defineRule({
  meta: {
    id: 'tracker-on-owner',
    summary: 'An instance with priority 255 tracks something with a weight, which cannot change that priority.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c: vrrp_complete_instance, sync_group_tracking_init',
      'acassen/keepalived#2219',
    ],
  },
  check: (context) => ({
    end: () => {
      const memberships = syncMemberships(context.node, context.target);
      checkInstances(memberships, context);
      for (const membership of memberships) checkGroup(membership, context);
    },
  }),
});

function checkInstances(memberships: readonly SyncMembership[], { node, target, report }: FileRuleContext): void {
  for (const reading of sureReadings(node, target)) {
    const { instance, name } = reading;
    if (basePriority(instance) !== OWNER_PRIORITY) continue;
    const group = groupOf(reading, memberships);
    // Then the group is the reason that keepalived gives.
    if (group !== undefined && !allowsWeights(group)) continue;
    for (const entry of weightedEntries(instance, node, target)) {
      if (entry.kind === 'interface' && entry.name === reading.interfaceName) continue;
      const isReported = entry.kind !== 'process';
      const why =
        instance.priority === undefined
          ? 'state MASTER without a priority means 255'
          : 'owns its address (priority 255)';
      report({
        message: `${name}: ${why}, which no weight changes: keepalived ${isReported ? 'reports' : 'says nothing of'} ${whatHappens(entry)}. Write a priority of at most 254, or a weight of 0, which means FAULT.`,
        origin: entry.statement.word.origin,
        related: [{ origin: priorityOrigin(instance), message: 'the priority is fixed here' }],
        ...(isReported && afterReading(node, target, reading, 'trackers')),
      });
    }
  }
}

function whatHappens({ kind, name, weight }: WeightedEntry): string {
  if (kind === 'process') return `the process ${name} and its weight ${weight} counts for nothing`;
  if (kind === 'file' && weight === DEFAULT_FILE_WEIGHT) return `the file ${name} and takes its weight 1 as 0`;
  return `the ${kind} ${name} with the weight ${weight} and does not track it at all`;
}

function checkGroup({ group, members }: SyncMembership, { node, target, report }: FileRuleContext): void {
  const owner = members.find(({ instance }) => basePriority(instance) === OWNER_PRIORITY);
  if (owner === undefined) return;
  for (const { kind, name, weight, statement } of weightedEntries(group, node, target)) {
    report({
      message: `${owner.name} in this sync group has priority 255, which no weight changes: keepalived reports the ${kind} ${name} with the weight ${weight} and takes it as 0 for all members, which means FAULT. Write a priority of at most 254 there, or a weight of 0.`,
      origin: statement.word.origin,
      related: [{ origin: priorityOrigin(owner.instance), message: 'the priority is fixed here' }],
      ...afterReading(node, target, undefined, 'group-trackers'),
    });
  }
}
