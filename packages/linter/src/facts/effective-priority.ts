import type { Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { countingWeights } from './counting-weights.ts';
import type { InstanceReading } from './instance-reading.ts';
import { basePriority, OWNER_PRIORITY } from './priority.ts';
import { allowsWeights, groupOf, syncMemberships } from './sync-membership.ts';
import { hasUnknownWeights, type WeightedEntry, weightedEntries } from './weighted-entries.ts';

/** The lowest and the highest priority that trackers can lead to. */
const LOWEST = 1;
const HIGHEST = 254;

/** The priority of an instance with what trackers make of it. */
export interface EffectivePriority {
  readonly base: number;
  /** With every tracker well. */
  readonly healthy: number;
  /** The same before keepalived cuts it to 1…254. */
  readonly uncut: number;
  /** The trackers that change it, each by a fixed number. */
  readonly weights: readonly WeightedEntry[];
}

/**
 * The priority of an instance; undefined where it cannot be told from the text: a value of the running host, a track
 * file (its number counts), a reversed weight, an interface with a weight on a member of a sync group.
 */
export function effectivePriority(
  reading: InstanceReading,
  node: ConfigurationNode,
  target: Version,
): EffectivePriority | undefined {
  const base = basePriority(reading.instance);
  if (base === undefined || isOpen(reading, node, target)) return undefined;
  if (base === OWNER_PRIORITY) return { base, healthy: base, uncut: base, weights: [] };
  const weights = countingWeights(reading, node, target);
  if (weights.some(({ kind, reversed }) => kind === 'file' || reversed)) return undefined;
  const uncut = sum(base, weights, []);
  return { base, healthy: cut(uncut), uncut, weights };
}

/** The priority while some trackers fail and the others are well (vrrp.c:vrrp_set_effective_priority). */
export function priorityWhen({ base, weights }: EffectivePriority, failed: readonly WeightedEntry[]): number {
  return base === OWNER_PRIORITY ? base : cut(sum(base, weights, failed));
}

function sum(base: number, weights: readonly WeightedEntry[], failed: readonly WeightedEntry[]): number {
  return weights
    .filter((entry) => entry.weight > 0 !== failed.includes(entry))
    .reduce((priority, { weight }) => priority + weight, base);
}

function cut(priority: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, priority));
}

/** Whether a weight is not known, or not what becomes of it. */
function isOpen(reading: InstanceReading, node: ConfigurationNode, target: Version): boolean {
  const group = groupOf(reading, syncMemberships(node, target));
  const { instance, interfaceName } = reading;
  if (hasUnknownWeights(instance, node, target)) return true;
  if (group === undefined) return false;
  if (hasUnknownWeights(group, node, target)) return true;
  // Releases say that they drop it, and lower the priority all the same.
  return (
    !allowsWeights(group) &&
    weightedEntries(instance, node, target).some(({ kind, name }) => kind === 'interface' && name !== interfaceName)
  );
}
