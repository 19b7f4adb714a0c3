import { type BoundStatement, keywordOf } from '@kalint/parser';
import type { InstanceReading } from './instance-reading.ts';
import { remembered } from './remembered.ts';
import { membershipOf, type SyncMembership } from './sync-membership.ts';

/** Blocks that list what is watched. */
const TRACK_LISTS = ['track_script', 'track_file', 'track_process', 'track_bfd', 'track_interface'];

/** Whether a statement is a block that lists what is watched. */
export function isTrackList(statement: BoundStatement): boolean {
  return TRACK_LISTS.includes(keywordOf(statement));
}

/**
 * Whether something beside its own interface can take an instance down: what it tracks, what its sync group or another
 * member tracks, or the interface of another member. Whether the lists are well written is not looked at.
 */
export function isTracked(reading: InstanceReading, memberships: readonly SyncMembership[]): boolean {
  if (hasList(reading.instance.statement)) return true;
  const membership = membershipOf(reading, memberships);
  if (membership === undefined) return false;
  const { hasLists, interfaces } = shared(membership);
  return hasLists || interfaces.size > 1;
}

/** What members take each other down by. */
const shared = remembered(({ group, members }: SyncMembership) => ({
  hasLists: hasList(group.statement) || members.some(({ instance }) => hasList(instance.statement)),
  interfaces: new Set(members.map(({ interfaceName }) => interfaceName)),
}));

function hasList({ children }: BoundStatement): boolean {
  return children.some(isTrackList);
}
