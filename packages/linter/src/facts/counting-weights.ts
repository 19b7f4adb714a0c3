import type { Version, VrrpInstance, VrrpSyncGroup } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { InstanceReading } from './instance-reading.ts';
import { basePriority, OWNER_PRIORITY } from './priority.ts';
import { remembered } from './remembered.ts';
import { allowsWeights, membershipOf, type SyncMembership, syncMemberships } from './sync-membership.ts';
import { type WeightedEntry, weightedEntries } from './weighted-entries.ts';

/**
 * The trackers whose weights really change the priority of an instance (vrrp.c: vrrp_complete_instance,
 * sync_group_tracking_init): none of an owner, of members of a sync group only what keepalived leaves there, and what
 * the group tracks for all of them.
 */
export function countingWeights(
  reading: InstanceReading,
  node: ConfigurationNode,
  target: Version,
): readonly WeightedEntry[] {
  const { instance, interfaceName } = reading;
  if (basePriority(instance) === OWNER_PRIORITY) return [];
  const membership = membershipOf(reading, syncMemberships(node, target));
  const own = ownWeights(instance, membership?.group, node, target);
  // The interface of the instance is tracked anyway, without a weight.
  const counting = own.filter(({ kind, name }) => kind !== 'interface' || name !== interfaceName);
  return membership === undefined ? counting : [...counting, ...groupWeights(membership, node, target)];
}

function ownWeights(
  instance: VrrpInstance,
  group: VrrpSyncGroup | undefined,
  node: ConfigurationNode,
  target: Version,
): readonly WeightedEntry[] {
  const entries = weightedEntries(instance, node, target);
  if (group === undefined || allowsWeights(group)) return entries;
  return entries.filter(({ kind }) => kind === 'process');
}

/** One owner among the members takes the weights of the group away. */
function groupWeights(membership: SyncMembership, node: ConfigurationNode, target: Version): readonly WeightedEntry[] {
  return hasOwner(membership) ? [] : weightedEntries(membership.group, node, target);
}

const hasOwner = remembered(({ members }: SyncMembership) =>
  members.some(({ instance }) => basePriority(instance) === OWNER_PRIORITY),
);
