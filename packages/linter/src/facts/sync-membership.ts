import type { Field, Reference, VrrpInstance, VrrpSyncGroup } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { type InstanceReading, instanceReadings } from './instance-reading.ts';
import { perTarget } from './per-target.ts';
import { remembered } from './remembered.ts';
import { skippedBlocks } from './skipped-blocks.ts';

type Member = Field<Reference<VrrpInstance>>;

/** A sync group with what keepalived makes of its list (vrrp_sync.c:vrrp_sync_set_group). */
export interface SyncMembership {
  readonly group: VrrpSyncGroup;
  /** Names that no instance has. */
  readonly unknown: readonly Member[];
  /** Instances that are in this group, or one further up, already. */
  readonly repeated: readonly { readonly member: Member; readonly first: Member }[];
  /** Those that are left. */
  readonly members: readonly InstanceReading[];
}

/** The sync groups that keepalived reads, in the order of the text. */
export const syncMemberships = perTarget((node: ConfigurationNode, target): readonly SyncMembership[] => {
  const skipped = skippedBlocks(node);
  const readings = new Map<string | undefined, InstanceReading>();
  for (const reading of instanceReadings(node, target)) {
    const name = reading.instance.name?.value;
    if (!readings.has(name)) readings.set(name, reading);
  }
  const taken = new Map<string, Member>();
  const groups = node.binding.model.vrrpSyncGroups.filter(({ statement }) => !skipped.has(statement));
  return groups.map((group) => {
    const unknown: Member[] = [];
    const repeated: { member: Member; first: Member }[] = [];
    const members: InstanceReading[] = [];
    for (const member of listedMembers(group)) {
      const { name } = member.value;
      const reading = readings.get(name);
      const first = taken.get(name);
      if (reading === undefined) unknown.push(member);
      else if (first !== undefined) repeated.push({ member, first });
      else {
        taken.set(name, member);
        members.push(reading);
      }
    }
    return { group, unknown, repeated, members };
  });
});

/** A list that follows one with members is not read. */
function listedMembers({ members }: VrrpSyncGroup): Member[] {
  const list = members[0]?.statement.parent;
  return members.filter(({ statement }) => statement.parent === list);
}

/** The group an instance is in; undefined where it is in none. */
export function groupOf(reading: InstanceReading, memberships: readonly SyncMembership[]): VrrpSyncGroup | undefined {
  return membershipOf(reading, memberships)?.group;
}

/** The membership that has an instance among those that are left; undefined where none has. */
export function membershipOf(
  reading: InstanceReading,
  memberships: readonly SyncMembership[],
): SyncMembership | undefined {
  return byMember(memberships).get(reading);
}

/** An instance is left in one group only. */
const byMember = remembered(
  (memberships: readonly SyncMembership[]): ReadonlyMap<InstanceReading, SyncMembership> =>
    new Map(memberships.flatMap((membership) => membership.members.map((member) => [member, membership]))),
);

/** Whether the group lets its members have weights of their own. */
export function allowsWeights({ syncGroupTrackingWeight, globalTracking }: VrrpSyncGroup): boolean {
  return syncGroupTrackingWeight !== undefined || globalTracking !== undefined;
}
