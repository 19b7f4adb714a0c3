import type { Version } from '@kalint/parser';
import type { VirtualRouter } from '../cluster/cluster.ts';
import { hasBrokenBraces } from './nesting.ts';
import { type ReadMember, readMembers } from './ranked-members.ts';

/**
 * The members of a virtual router whose adverts would reach each other but for a setting: all are read for sure and to
 * the end, and all have one virtual_router_id. None where ids differ (vrid-mismatch tells): then nothing else matters.
 */
export function comparableMembers(router: VirtualRouter, target: Version): readonly ReadMember[] {
  const members = readMembers(router, target).filter(({ reading }) => !reading.uncertain);
  if (members.some(({ node }) => !node.expansion.complete || hasBrokenBraces(node))) return [];
  const ids = new Set(members.map(({ instance }) => instance.virtualRouterId?.value));
  return ids.size === 1 && !ids.has(undefined) ? members : [];
}
