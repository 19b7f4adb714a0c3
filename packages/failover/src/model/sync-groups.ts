import type { Binding, VrrpInstance, VrrpSyncGroup } from '@kalint/parser';

/** A sync group with the instances that are really in it. */
export interface SyncGroupDraft {
  readonly group: VrrpSyncGroup;
  readonly members: readonly VrrpInstance[];
}

/**
 * The sync groups that keepalived goes on with: each name once, of the members those that exist and are in no group
 * further up, and none that is left empty (vrrp_sync.c:vrrp_sync_set_group).
 */
export function readSyncGroups({ model }: Binding, instances: readonly VrrpInstance[]): SyncGroupDraft[] {
  const taken = new Set<VrrpInstance>();
  const groups = model.vrrpSyncGroups.filter(
    ({ name, statement }, i, all) =>
      statement.directive.args.length === 1 && all.findIndex((other) => other.name?.value === name?.value) === i,
  );
  const drafts = groups.map((group) => {
    const members = namedMembers(group, instances).filter((instance) => !taken.has(instance));
    for (const instance of members) taken.add(instance);
    return { group, members };
  });
  return drafts.filter(({ members }) => members.length > 0);
}

/** The members of the first list: one that follows it is not read. */
function namedMembers({ members }: VrrpSyncGroup, instances: readonly VrrpInstance[]): VrrpInstance[] {
  const list = members[0]?.statement.parent;
  const named = members
    .filter(({ statement }) => statement.parent === list)
    .flatMap(({ value }) => instances.find(({ name }) => name?.value === value.name) ?? []);
  return [...new Set(named)];
}

/** Whether the group lets its members have weights of their own. */
export function allowsWeights({ syncGroupTrackingWeight, globalTracking }: VrrpSyncGroup): boolean {
  return syncGroupTrackingWeight !== undefined || globalTracking !== undefined;
}
