import { childrenOf, type Version } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import type { InstanceReading } from '../facts/instance-reading.ts';
import { writtenState } from '../facts/instance-values.ts';
import { perNode } from '../facts/per-node.ts';
import { OWNER_PRIORITY } from '../facts/priority.ts';
import { SimilarNames } from '../facts/similar-names.ts';
import { wordsOf } from '../facts/statements.ts';
import { type SyncMembership, syncMemberships } from '../facts/sync-membership.ts';
import { unreadNames } from '../facts/unread-names.ts';
import { afterReading } from '../facts/validation.ts';
import { shown } from '../facts/wording.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'sync-group-shape',
    summary: 'A sync group has a single member, an unknown one, or one that is in two groups.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: [
      'keepalived.conf(5), VRRP synchronization group(s)',
      'vrrp_sync.c:vrrp_sync_set_group',
      'vrrp_parser.c: vrrp_group_handler, vrrp_sync_group_end_handler',
      'acassen/keepalived#1813',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const membership of syncMemberships(context.node, context.target)) {
        checkMembers(membership, context);
      }
    },
  }),
});

function nameOf({ group }: SyncMembership): string {
  return `Sync group ${shown(group.name?.value ?? '')}`;
}

function checkMembers(membership: SyncMembership, context: FileRuleContext): void {
  const { node } = context;
  if (!node.expansion.complete || hasUnknownMember(membership.group)) return;
  const unread = unreadNames(node);
  if (membership.unknown.some(({ value }) => unread.has(value.name) || value.name.includes('$'))) return;
  reportUnknown(membership, context);
  reportRepeated(membership, context);
  if (membership.members.length === 1) reportSingle(membership, context);
  if (mixesOwners(membership.members, context.target)) reportOwners(membership, context);
}

/** The name of a member is known to the host alone: it is none of the members that can be read. */
function hasUnknownMember({ statement }: SyncMembership['group']): boolean {
  const entries = childrenOf(statement, 'group').flatMap(({ children }) => children);
  return entries.some(({ directive }) => wordsOf(directive).some(({ unknown }) => unknown));
}

function reportUnknown(membership: SyncMembership, { node, target, report }: FileRuleContext): void {
  for (const { value, origin, statement } of membership.unknown) {
    const meant = instanceNames(node).to(value.name);
    const isAlone = wordsOf(statement.directive).length === 1;
    const fix = isAlone ? deleteStatement(statement, { kind: 'safe', title: `Delete ${value.name}` }) : undefined;
    const left = membership.members.length === 0 ? 'removes the group, which has no other member' : 'leaves it out';
    report({
      message: `There is no vrrp_instance ${shown(value.name)}: keepalived reports it and ${left}, so that it does not change state with the others. ${meant === undefined ? 'Delete it, or add the instance.' : `Did you mean ${shown(meant)}?`}`,
      origin,
      ...afterReading(node, target, undefined, 'groups'),
      ...(fix && { fix }),
    });
  }
}

const instanceNames = perNode(
  ({ binding }) => new SimilarNames(binding.model.vrrpInstances.flatMap(({ name }) => name?.value ?? [])),
);

function reportRepeated(membership: SyncMembership, { node, target, report }: FileRuleContext): void {
  for (const { member, first } of membership.repeated) {
    report({
      message: `${member.value.name} is in a sync group already, in ${lineOf(first.origin, member.origin)}: keepalived reports it and leaves it out here. An instance can be in one group only.`,
      origin: member.origin,
      related: [{ origin: first.origin, message: 'this one counts' }],
      ...afterReading(node, target, undefined, 'groups'),
    });
  }
}

function reportSingle(membership: SyncMembership, { node, target, report }: FileRuleContext): void {
  report({
    message: `${nameOf(membership)} has a single member, ${membership.members[0]?.name}: keepalived reports it, and there is nothing to keep in step. Add the other instances, or delete the group.`,
    origin: membership.group.origin,
    ...afterReading(node, target, undefined, 'groups'),
  });
}

/** Looked at before priority and state are derived from each other, so that only what is written counts. */
function mixesOwners(members: readonly InstanceReading[], target: Version): boolean {
  let isOwned: boolean | undefined;
  for (const member of members) {
    const { state, statement } = writtenState(member, target);
    if (member.uncertain) return false;
    if (isOwned === true && statement !== undefined && state === 'BACKUP') return true;
    const isOwner = statement !== undefined && state === 'MASTER' && member.instance.priority?.value === OWNER_PRIORITY;
    if (isOwned !== false) isOwned = isOwner;
  }
  return false;
}

function reportOwners(membership: SyncMembership, { node, target, report }: FileRuleContext): void {
  report({
    message: `Some members of this sync group own their address (state MASTER, priority 255) and some do not: keepalived reports that they cannot change state together. Give all of them priority 255, or none.`,
    origin: membership.group.origin,
    ...afterReading(node, target, undefined, 'groups'),
  });
}
