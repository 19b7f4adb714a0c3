import type { VrrpSyncGroup } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { moveToGroup } from '../facts/move-to-group.ts';
import { allowsWeights, membershipOf, syncMemberships } from '../facts/sync-membership.ts';
import { afterReading } from '../facts/validation.ts';
import { DEFAULT_FILE_WEIGHT, type WeightedEntry, weightedEntries } from '../facts/weighted-entries.ts';

export default defineRule({
  meta: {
    id: 'sync-group-weighted-tracker',
    summary: 'A member of a sync group tracks something with a weight, which is dropped.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: [
      'keepalived.conf(5), VRRP synchronization group(s)',
      'vrrp.c:vrrp_complete_instance',
      'acassen/keepalived#2105',
      'acassen/keepalived#8',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      const memberships = syncMemberships(node, target);
      for (const reading of sureReadings(node, target)) {
        const membership = membershipOf(reading, memberships);
        if (membership === undefined || allowsWeights(membership.group)) continue;
        const { group } = membership;
        for (const entry of weightedEntries(reading.instance, node, target)) {
          // keepalived leaves these as they are.
          if (entry.kind === 'process') continue;
          if (entry.kind === 'interface' && entry.name === reading.interfaceName) continue;
          const edits = moveToGroup(entry, membership, node, target);
          report({
            message: `${reading.name} is in ${inWords(group)}, whose members have fixed priorities: keepalived reports ${whatHappens(entry)}. Track it in the sync group, or add sync_group_tracking_weight there.`,
            origin: entry.statement.word.origin,
            related: [
              { origin: group.origin, message: 'the sync group stands here' },
              ...(entry.weightOrigin ? [{ origin: entry.weightOrigin, message: 'the weight stands here' }] : []),
            ],
            ...afterReading(node, target, reading, 'trackers'),
            ...(edits && { fix: { kind: 'suggestion', title: `Track ${entry.name} in the sync group`, edits } }),
          });
        }
      }
    },
  }),
});

function inWords({ name }: VrrpSyncGroup): string {
  return name === undefined ? 'a sync group' : `the sync group ${name.value}`;
}

function whatHappens({ kind, name, weight }: WeightedEntry): string {
  if (kind === 'interface') return `the weight of ${name} and takes it as 0`;
  if (kind === 'file' && weight === DEFAULT_FILE_WEIGHT) return `the file ${name} and takes its weight 1 as 0`;
  return `the ${kind} ${name} with the weight ${weight} and does not track it at all`;
}
