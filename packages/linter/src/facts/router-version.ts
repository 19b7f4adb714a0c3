import type { Version } from '@kalint/parser';
import type { VirtualRouter } from '../cluster/cluster.ts';
import { comparableMembers } from './comparable-members.ts';
import { versionOf } from './instance-values.ts';
import type { ReadMember } from './ranked-members.ts';

/** A member with the version of VRRP that it speaks. */
export interface VersionedMember extends ReadMember {
  readonly version: 2 | 3;
}

/** The comparable members of a virtual router with their versions; none where one cannot be told. */
export function versionedMembers(router: VirtualRouter, target: Version): readonly VersionedMember[] {
  const members = comparableMembers(router, target);
  const versioned = members.flatMap((member): VersionedMember[] => {
    const version = versionOf(member.reading, member.node.binding.model);
    return version === undefined ? [] : [{ ...member, version }];
  });
  return versioned.length === members.length ? versioned : [];
}

/**
 * Those that speak one version, all by unicast or all by multicast; none where that differs (vrrp-version-mismatch and
 * unicast-multicast-mixed tell): then nothing else matters.
 */
export function membersOfOneVersion(router: VirtualRouter, target: Version): readonly VersionedMember[] {
  const members = versionedMembers(router, target);
  const ways = new Set(members.map(({ version, reading }) => `${version} ${reading.peers.length > 0}`));
  return ways.size === 1 ? members : [];
}
