import type { Origin } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import type { InstanceReading } from '../facts/instance-reading.ts';
import { type SyncMembership, syncMemberships } from '../facts/sync-membership.ts';
import { afterReading } from '../facts/validation.ts';
import { trackedInterfaces } from '../facts/weighted-entries.ts';

export default defineRule({
  meta: {
    id: 'track-interface-twice',
    summary: 'A sync group tracks an interface that a member has or tracks already.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['vrrp.c: add_vrrp_to_interface, sync_group_tracking_init'],
  },
  check: (context) => ({
    end: () => {
      for (const membership of syncMemberships(context.node, context.target)) checkGroup(membership, context);
    },
  }),
});

function checkGroup({ group, members }: SyncMembership, { node, target, report }: FileRuleContext): void {
  for (const entry of trackedInterfaces(group)) {
    const name = entry.interface?.value;
    if (name === undefined) continue;
    for (const member of members) {
      const place = member.uncertain ? undefined : trackedAt(member, name);
      if (place === undefined) continue;
      report({
        message: `${name} is tracked by ${member.name} already: keepalived reports it, and which of the two weights counts is hard to foresee. Delete one of them.`,
        origin: entry.statement.word.origin,
        related: [{ origin: place, message: `${member.name} tracks it here` }],
        ...afterReading(node, target, undefined, 'group-trackers'),
      });
      return;
    }
  }
}

/** Where an instance tracks an interface, its own included. */
function trackedAt({ instance, interface: own, interfaceName }: InstanceReading, name: string): Origin | undefined {
  if (interfaceName === name) return instance.dontTrackPrimary === undefined ? own?.word.origin : undefined;
  return instance.trackInterfaces.find((entry) => entry.interface?.value === name)?.origin;
}
