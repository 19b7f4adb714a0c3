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
  const entries = trackedInterfaces(group);
  const tracked = entries.length === 0 ? undefined : trackedBy(members);
  for (const entry of entries) {
    const name = entry.interface?.value;
    const first = name === undefined ? undefined : tracked?.get(name);
    if (first === undefined) continue;
    report({
      message: `${name} is tracked by ${first.member.name} already: keepalived reports it, and which of the two weights counts is hard to foresee. Delete one of them.`,
      origin: entry.statement.word.origin,
      related: [{ origin: first.place, message: `${first.member.name} tracks it here` }],
      ...afterReading(node, target, undefined, 'group-trackers'),
    });
    return;
  }
}

interface Tracked {
  readonly member: InstanceReading;
  readonly place: Origin;
}

/** By interface, the first instance that tracks it, their own ones included. */
function trackedBy(members: readonly InstanceReading[]): ReadonlyMap<string, Tracked> {
  const found = new Map<string, Tracked>();
  for (const member of members.filter(({ uncertain }) => !uncertain)) {
    const { instance, interface: own, interfaceName } = member;
    const add = (name: string | undefined, place: Origin | undefined) => {
      if (name !== undefined && place !== undefined && !found.has(name)) found.set(name, { member, place });
    };
    if (instance.dontTrackPrimary === undefined) add(interfaceName, own?.word.origin);
    for (const { interface: tracked, origin } of instance.trackInterfaces) {
      if (tracked?.value !== interfaceName) add(tracked?.value, origin);
    }
  }
  return found;
}
