import type { VrrpInstance } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { writeHighestPriority } from '../facts/owner-priority-fix.ts';
import { ownerWeights } from '../facts/owner-weights.ts';
import { basePriority, OWNER_PRIORITY, priorityOrigin } from '../facts/priority.ts';
import { type SyncMembership, syncMemberships } from '../facts/sync-membership.ts';
import { afterReading } from '../facts/validation.ts';
import { DEFAULT_FILE_WEIGHT, type WeightedEntry, weightedEntries } from '../facts/weighted-entries.ts';

export default defineRule({
  meta: {
    id: 'tracker-on-owner',
    summary: 'An instance with priority 255 tracks something with a weight, which cannot change that priority.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
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
      checkInstances(context);
      for (const membership of memberships) checkGroup(membership, context);
    },
  }),
});

function checkInstances({ node, target, report }: FileRuleContext): void {
  for (const reading of sureReadings(node, target)) {
    const { instance, name } = reading;
    if (!isWrittenOwner(instance)) continue;
    for (const entry of ownerWeights(reading, node, target)) {
      const isReported = entry.kind !== 'process';
      const { origin } = entry.statement.word;
      const fix = writeHighestPriority(instance, origin.file);
      report({
        message: `${name} owns its address (priority 255), which no weight changes: keepalived ${isReported ? 'reports' : 'says nothing of'} ${whatHappens(entry)}. Write a priority of at most 254, or a weight of 0, which means FAULT.`,
        origin,
        related: [{ origin: priorityOrigin(instance), message: 'the priority is fixed here' }],
        ...(isReported && afterReading(node, target, reading, 'trackers')),
        ...(fix && { fix }),
      });
    }
  }
}

/** Where `state MASTER` without a priority brings 255, master-without-priority tells of it. */
function isWrittenOwner(instance: VrrpInstance): boolean {
  return instance.priority !== undefined && basePriority(instance) === OWNER_PRIORITY;
}

function whatHappens({ kind, name, weight }: WeightedEntry): string {
  if (kind === 'process') return `the process ${name} and its weight ${weight} counts for nothing`;
  if (kind === 'file' && weight === DEFAULT_FILE_WEIGHT) return `the file ${name} and takes its weight 1 as 0`;
  return `the ${kind} ${name} with the weight ${weight} and does not track it at all`;
}

function checkGroup({ group, members }: SyncMembership, { node, target, report }: FileRuleContext): void {
  const owners = members.filter(({ instance }) => basePriority(instance) === OWNER_PRIORITY);
  const [owner] = owners;
  if (owner === undefined || !isWrittenOwner(owner.instance)) return;
  for (const { kind, name, weight, statement } of weightedEntries(group, node, target)) {
    const fix = owners.length === 1 ? writeHighestPriority(owner.instance, statement.word.origin.file) : undefined;
    report({
      message: `${owner.name} in this sync group has priority 255, which no weight changes: keepalived reports the ${kind} ${name} with the weight ${weight} and takes it as 0 for all members, which means FAULT. Write a priority of at most 254 there, or a weight of 0.`,
      origin: statement.word.origin,
      related: [{ origin: priorityOrigin(owner.instance), message: 'the priority is fixed here' }],
      ...afterReading(node, target, undefined, 'group-trackers'),
      ...(fix && { fix }),
    });
  }
}
