import type { Version } from '@kalint/parser';
import type { VirtualRouter } from '../cluster/cluster.ts';
import { priorityWhen } from './effective-priority.ts';
import { highestOf, type RankedMember, rankedMembers } from './ranked-members.ts';

/** A node that keeps the address whatever fails, with the best of the others. */
export interface HeldMaster {
  readonly master: RankedMember;
  readonly next: RankedMember;
}

/** Only where even all weighted trackers together leave the master ahead: several may be meant to add up. */
export function heldMasters(router: VirtualRouter, target: Version): HeldMaster[] {
  const ranked = rankedMembers(router, target) ?? [];
  return ranked.flatMap((master) => {
    const next = highestOf(ranked.filter((other) => other !== master));
    if (next === undefined || master.priority.healthy < next.priority.healthy) return [];
    const { weights } = master.priority;
    const moves = priorityWhen(master.priority, weights) < next.priority.healthy;
    return weights.length === 0 || moves ? [] : [{ master, next }];
  });
}
