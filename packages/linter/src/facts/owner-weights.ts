import type { Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { InstanceReading } from './instance-reading.ts';
import { allowsWeights, groupOf, syncMemberships } from './sync-membership.ts';
import { type WeightedEntry, weightedEntries } from './weighted-entries.ts';

/**
 * What an instance with priority 255 tracks with a weight in vain. Empty where its sync group is the reason that
 * keepalived gives (vrrp.c:vrrp_complete_instance).
 */
export function ownerWeights(reading: InstanceReading, node: ConfigurationNode, target: Version): WeightedEntry[] {
  const group = groupOf(reading, syncMemberships(node, target));
  if (group !== undefined && !allowsWeights(group)) return [];
  return weightedEntries(reading.instance, node, target).filter(
    ({ kind, name }) => kind !== 'interface' || name !== reading.interfaceName,
  );
}
