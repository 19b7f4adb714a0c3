import { type Field, type IpAddress, parseIpAddress } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { comparableMembers } from '../facts/comparable-members.ts';
import { familyOf } from '../facts/instance-values.ts';
import { multicastGroupSetting } from '../facts/multicast-group.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import type { ReadMember } from '../facts/ranked-members.ts';
import { splitBrain } from '../facts/split-brain.ts';
import { isAsWritten } from '../facts/written.ts';

/** The groups of RFC 5798, 5.1.1.2 and 5.1.2.2. */
const DEFAULT_GROUPS = { 4: '224.0.0.18', 6: 'ff02::12' } as const;
/** Scope of an IPv6 multicast address. */
const LINK_LOCAL = 2;

export default defineRule({
  meta: {
    id: 'multicast-group-mismatch',
    summary: 'Nodes of one virtual router use different multicast groups: none hears the others.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_complete_instance', 'vrrp_scheduler.c', 'RFC 5798, 5.1.1.2'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const members = comparableMembers(router, target);
  if (!members.every(isMulticast) || new Set(members.map(({ reading }) => familyOf(reading))).size > 1) return;
  if (!members.every(isGroupTaken)) return;
  const { agreed, odd } = oddOnes(members, keyOf);
  const [model] = agreed;
  if (model === undefined) return;
  for (const member of odd) {
    const others = members.filter((other) => keyOf(other) !== keyOf(member));
    const rest = others.map((other) => `${other.node.name} with ${groupOf(other)}`).join(' and ');
    const fix = writeGroup(member, groupOf(model));
    report({
      message: `${member.node.name} sends and listens with the multicast group ${groupOf(member)}, ${rest}, for ${describeAddresses(router)}. Neither hears the other's adverts, so ${splitBrain(router)}. Give all nodes of this virtual router the same group.`,
      origin: settingOf(member)?.origin ?? member.instance.origin,
      related: others.map((other) => ({
        origin: settingOf(other)?.origin ?? other.instance.origin,
        message: `${other.node.name} uses ${groupOf(other)}`,
      })),
      ...(fix && { fix }),
    });
  }
}

/** Without peers an instance sends by multicast, whatever other unicast keywords it has. */
function isMulticast({ reading, instance }: ReadMember): boolean {
  return reading.peers.length === 0 && instance.unicastFaultNoPeer === undefined;
}

function settingOf({ reading, node }: ReadMember): Field<IpAddress> | undefined {
  return multicastGroupSetting(reading, node);
}

/** A group of the other family, or of a scope that leaves the link, keepalived passes over: that is told elsewhere. */
function isGroupTaken(member: ReadMember): boolean {
  const group = settingOf(member)?.value;
  if (group === undefined) return true;
  const [first = 0, second = 0] = group.bytes;
  const isMulticastAddress =
    group.family === 4 ? first >= 224 && first < 240 : first === 0xff && (second & 0xf) === LINK_LOCAL;
  return group.family === familyOf(member.reading) && isMulticastAddress;
}

/** For comparing: an IPv6 address can be written in many ways. */
function keyOf(member: ReadMember): string {
  const group = settingOf(member)?.value ?? parseIpAddress(DEFAULT_GROUPS[familyOf(member.reading)]);
  return group?.bytes.join('.') ?? '';
}

function groupOf(member: ReadMember): string {
  return settingOf(member)?.value.text.toLowerCase() ?? DEFAULT_GROUPS[familyOf(member.reading)];
}

function writeGroup(member: ReadMember, group: string): Fix | undefined {
  const setting = settingOf(member);
  const word = setting && wordAt(member, setting);
  if (word === undefined) return undefined;
  const { start, end } = word.origin;
  return { kind: 'suggestion', title: `Write ${group}`, edits: [{ start, end, text: group }] };
}

/** The word of a value, where it stands in the file as it is read. */
function wordAt({ instance, node }: ReadMember, { origin }: Field<IpAddress>) {
  const global = node.binding.model.globalDefs?.statement.children ?? [];
  return [...instance.statement.children, ...global]
    .flatMap(({ args }) => args.flatMap(({ words }) => words))
    .find((word) => word.origin.start === origin.start && word.origin.file === origin.file && isAsWritten(word));
}
