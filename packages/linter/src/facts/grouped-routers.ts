import type { Version } from '@kalint/parser';
import type { Cluster, VirtualRouter } from '../cluster/cluster.ts';
import { type ReadMember, readMembers } from './ranked-members.ts';
import { membershipOf, type SyncMembership, syncMemberships } from './sync-membership.ts';

/** A virtual router whose member on a node moves with a sync group. */
export interface GroupedMember extends ReadMember {
  readonly router: VirtualRouter;
  readonly membership: SyncMembership;
}

/** The members of all virtual routers that keepalived puts into sync groups, by virtual router and node. */
export function groupedMembers({ virtualRouters }: Cluster, target: Version): GroupedMember[] {
  return virtualRouters.flatMap((router) =>
    readMembers(router, target).flatMap((member) => {
      const membership = membershipOf(member.reading, syncMemberships(member.node, target));
      return membership === undefined ? [] : [{ ...member, router, membership }];
    }),
  );
}
