import type { Version, VrrpInstance } from '@kalint/parser';
import type { VirtualRouter } from '../cluster/cluster.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { effectivePriority, priorityWhen } from '../facts/effective-priority.ts';
import { instanceReadings } from '../facts/instance-reading.ts';
import { rankedMembers } from '../facts/ranked-members.ts';
import type { WeightedEntry } from '../facts/weighted-entries.ts';

/** The priority of an instance with what its trackers make of it. */
export interface InstancePriority {
  readonly instance: VrrpInstance;
  /** As written, or what keepalived takes without it. */
  readonly base: number;
  /** With every tracker well. */
  readonly healthy: number;
  /** With every tracker failed. */
  readonly failed: number;
  /** The trackers that change it, each by a fixed number. */
  readonly weights: readonly WeightedEntry[];
}

/** The priorities of a node's instances; those that the text does not tell (a track file, a host's value) are left out. */
export function instancePriorities(node: ConfigurationNode, target: Version): InstancePriority[] {
  return instanceReadings(node, target).flatMap((reading) => {
    const priority = effectivePriority(reading, node, target);
    if (priority === undefined) return [];
    const { base, healthy, weights } = priority;
    return [{ instance: reading.instance, base, healthy, failed: priorityWhen(priority, weights), weights }];
  });
}

/** The priority of an instance while one of its trackers fails and the others are well. */
export function priorityWithout({ base, healthy, weights }: InstancePriority, failed: WeightedEntry): number {
  return priorityWhen({ base, healthy, uncut: healthy, weights }, [failed]);
}

/** A node with its priority in a virtual router. */
export interface RankedNode {
  readonly node: ConfigurationNode;
  readonly instance: VrrpInstance;
  readonly priority: number;
}

/** The nodes of a virtual router while all is well, the master first; undefined where a priority is not known. */
export function ranking(router: VirtualRouter, target: Version): readonly RankedNode[] | undefined {
  const members = rankedMembers(router, target);
  return members
    ?.map(({ node, instance, priority }) => ({ node, instance, priority: priority.healthy }))
    .sort((a, b) => b.priority - a.priority);
}
