import type { Version } from '@kalint/parser';
import type { Member, VirtualRouter } from '../cluster/cluster.ts';
import { causeAt } from './causes.ts';
import { type EffectivePriority, effectivePriority } from './effective-priority.ts';
import { type InstanceReading, readingOf } from './instance-reading.ts';
import { priorityOrigin } from './priority.ts';

/** A member of a virtual router as keepalived reads it. */
export interface ReadMember extends Member {
  readonly reading: InstanceReading;
}

/** A member whose priority the text tells. */
export interface RankedMember extends ReadMember {
  readonly priority: EffectivePriority;
}

/** The members whose instances keepalived reads, in the order of the nodes. */
export function readMembers({ members }: VirtualRouter, target: Version): ReadMember[] {
  return members.flatMap((member) => {
    const reading = readingOf(member.instance, member.node, target);
    return reading === undefined ? [] : [{ ...member, reading }];
  });
}

/** The members whose priority the text tells, in the order of the nodes. */
export function rankableMembers(router: VirtualRouter, target: Version): readonly RankedMember[] {
  return readMembers(router, target).flatMap((member): RankedMember[] => {
    const { node, reading, instance } = member;
    if (causeAt(node, priorityOrigin(instance)) !== undefined) return [];
    const priority = effectivePriority(reading, node, target);
    return priority === undefined ? [] : [{ ...member, priority }];
  });
}

/** All members with their priorities, in the order of the nodes; undefined where one cannot be told. */
export function rankedMembers(router: VirtualRouter, target: Version): readonly RankedMember[] | undefined {
  const ranked = rankableMembers(router, target);
  return ranked.length === router.members.length ? ranked : undefined;
}

/** The member that is master while all is well; undefined without members. Of equal ones the first. */
export function highestOf(members: readonly RankedMember[]): RankedMember | undefined {
  return [...members].sort((a, b) => b.priority.healthy - a.priority.healthy)[0];
}
