import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { writtenState } from '../facts/instance-values.ts';
import { OWNER_PRIORITY } from '../facts/priority.ts';
import { MEMBER_SETTINGS, type MemberSetting, type MemberValue, memberValue } from '../facts/sync-member-values.ts';
import { type SyncMembership, syncMemberships } from '../facts/sync-membership.ts';
import { isChecked, mayHoldMore } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'sync-members-differ',
    summary:
      'Members of a sync group differ in state, priority, `nopreempt` or `advert_int`, although they move together.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: [
      'keepalived.conf(5), VRRP synchronization group(s)',
      'vrrp_sync.c: vrrp_sync_set_group, vrrp_sync_can_goto_master',
      'acassen/keepalived#624',
      'acassen/keepalived#1205',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const membership of syncMemberships(context.node, context.target)) checkGroup(membership, context);
    },
  }),
});

function checkGroup(membership: SyncMembership, context: FileRuleContext): void {
  const { group, members } = membership;
  if (members.some(({ instance }) => mayHoldMore(context.node, instance.statement))) return;
  const differing = MEMBER_SETTINGS.filter((setting) => {
    // Weights of their own: the group is told that its members differ.
    if (setting === 'priority' && group.syncGroupTrackingWeight !== undefined) return false;
    return isDifferent(valuesOf(setting, membership, context));
  });
  for (const setting of differing) {
    // Other priorities, and a nopreempt that MASTER switches off, come with another state: one word says it all.
    if (setting === 'nopreempt' && differing.includes('state')) continue;
    report(setting, membership, context);
  }
}

/** Empty where one of them is not known. */
function valuesOf(
  setting: MemberSetting,
  { members }: SyncMembership,
  { node, target }: FileRuleContext,
): MemberValue[] {
  const values = members.map((reading) => memberValue(setting, reading, node, target));
  const known = values.filter((value) => value !== undefined);
  return known.length === members.length ? known : [];
}

function isDifferent(values: readonly MemberValue[]): boolean {
  return values.some(({ value }) => value !== values[0]?.value);
}

/** At the first member that is unlike the first one. */
function report(setting: MemberSetting, membership: SyncMembership, context: FileRuleContext): void {
  const { node, target } = context;
  const values = valuesOf(setting, membership, context);
  const [first] = values;
  const other = values.find(({ value }) => value !== first?.value);
  if (first === undefined || other === undefined || causeAt(node, other.origin) !== undefined) return;
  const isReported = setting === 'state' && mixesOwners(membership, context);
  context.report({
    message: `${membership.group.name?.value ?? 'This sync group'} moves its members together, but ${DIFFERENCE[setting](first, other)}`,
    origin: other.origin,
    related: [{ origin: first.origin, message: `${first.reading.name} stands here` }],
    ...(isReported && { reportedByKeepalived: isChecked(node, target, undefined, 'groups'), withoutLine: true }),
  });
}

const DIFFERENCE: Readonly<Record<MemberSetting, (first: MemberValue, other: MemberValue) => string>> = {
  state: (first, other) =>
    `${first.reading.name} says ${first.value} and ${other.reading.name} ${other.value}: one node cannot be master of the one and backup of the other. Write state BACKUP in all members; the priority decides.`,
  priority: (first, other) =>
    `${first.reading.name} has priority ${first.value} and ${other.reading.name} ${other.value}: where another node ranks them the other way round, neither becomes master of both and the election may never end. Write one priority in all members of a node.`,
  nopreempt: (first, other) => {
    const [has, lacks] = first.value === 'yes' ? [first, other] : [other, first];
    return `${has.reading.name} has nopreempt and ${lacks.reading.name} has not: the group takes over only if every member wants to, so that nopreempt may hold for all. Write it in all members, or in none.`;
  },
  advert_int: (first, other) =>
    `${first.reading.name} has advert_int ${first.value} and ${other.reading.name} ${other.value}: the slower one holds up the group when another node dies. Write one advert_int in all members.`,
};

/** keepalived reports a BACKUP that follows members which all own their addresses (vrrp_sync.c:vrrp_sync_set_group). */
function mixesOwners({ members }: SyncMembership, { target }: FileRuleContext): boolean {
  const isOwner = members.map(
    (reading) =>
      writtenState(reading, target).statement !== undefined &&
      writtenState(reading, target).state === 'MASTER' &&
      reading.instance.priority?.value === OWNER_PRIORITY,
  );
  const next = members[isOwner.indexOf(false)];
  if (next === undefined || isOwner[0] !== true) return false;
  const { state, statement } = writtenState(next, target);
  return state === 'BACKUP' && statement !== undefined;
}
