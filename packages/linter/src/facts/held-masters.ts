import type { Version } from '@kalint/parser';
import type { Cluster, VirtualRouter } from '../cluster/cluster.ts';
import { priorityWhen } from './effective-priority.ts';
import { highestOf, type RankedMember, rankedMembers } from './ranked-members.ts';
import { membershipOf, syncMemberships } from './sync-membership.ts';

/** A node that keeps the address whatever fails, with the best of the others. */
export interface HeldMaster {
  readonly master: RankedMember;
  readonly next: RankedMember;
}

/** A cluster as keepalived of a release reads it. */
interface ClusterAt {
  readonly cluster: Cluster;
  readonly target: Version;
}

/** The nodes that keep a virtual router whatever fails there, and that no sync group may move. */
export function heldMasters(router: VirtualRouter, context: ClusterAt): HeldMaster[] {
  return heldByNumbers(router, context.target).filter(({ master }) => !isMovedByGroup(master, context));
}

/** Only where even all weighted trackers together leave the master ahead: several may be meant to add up. */
function heldByNumbers(router: VirtualRouter, target: Version): HeldMaster[] {
  const ranked = rankedMembers(router, target) ?? [];
  return ranked.flatMap((master) => {
    const next = highestOf(ranked.filter((other) => other !== master));
    if (next === undefined || master.priority.healthy < next.priority.healthy) return [];
    const { weights } = master.priority;
    const moves = priorityWhen(master.priority, weights) < next.priority.healthy;
    return weights.length === 0 || moves ? [] : [{ master, next }];
  });
}

/** A sync group moves as soon as one of its members loses, and what the text does not tell of one may do it. */
function isMovedByGroup({ node, reading }: RankedMember, { cluster, target }: ClusterAt): boolean {
  const membership = membershipOf(reading, syncMemberships(node, target));
  const fellows = membership?.members.filter((other) => other !== reading) ?? [];
  return fellows.some(({ instance }) => {
    const router = routerOf(instance, cluster);
    return router === undefined || !heldByNumbers(router, target).some(({ master }) => master.instance === instance);
  });
}

function routerOf(instance: RankedMember['instance'], { virtualRouters }: Cluster): VirtualRouter | undefined {
  return virtualRouters.find(({ members }) => members.some((member) => member.instance === instance));
}
