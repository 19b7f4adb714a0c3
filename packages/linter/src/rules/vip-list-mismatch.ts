import { compareVersions, type Field, type IpAddress, keywordOf, type Origin, type Version } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { LISTS_ONLY_LOGGED_SINCE } from '../facts/advertised-lists.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { movedAddresses } from '../facts/moved-addresses.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import type { ReadMember } from '../facts/ranked-members.ts';
import { membersOfOneVersion } from '../facts/router-version.ts';
import { wordsOf } from '../facts/statements.ts';
import { listOf } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'vip-list-mismatch',
    summary: 'The lists of virtual addresses of a virtual router differ between its nodes.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'keepalived.conf(5), VRRP instance(s)', 'acassen/keepalived#2175'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) {
      if (router.sharedAddresses.length > 0) checkRouter(router, context);
    }
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const members = membersOfOneVersion(router, context.target);
  const { agreed, odd } = oddOnes(members, (member) => keysOf(member).join(' '));
  const [model] = agreed;
  if (model === undefined || !members.every(isReadWhole)) return;
  // What another virtual router of the other node has, duplicate-vip tells.
  const moved = movedAddresses(context.cluster, context.target);
  for (const member of odd) {
    const differing = [...without(member, model), ...without(model, member)];
    const isTold = differing.every(({ value }) => moved.some(({ address }) => sameAddress(address, value)));
    if (!isTold) context.report(describe(member, model, router, context.target));
  }
}

function describe(member: ReadMember, model: ReadMember, router: VirtualRouter, target: Version): Finding {
  const [extra, lacking] = [without(member, model), without(model, member)];
  const parts = [
    ...(extra.length > 0 ? [`has ${texts(extra)}, which ${model.node.name} has not`] : []),
    ...(lacking.length > 0 ? [`lacks ${texts(lacking)} of ${model.node.name}`] : []),
  ];
  const drops = compareVersions(target, LISTS_ONLY_LOGGED_SINCE) < 0;
  const isGone = lacking.some((one) => !excludes(member, one)) || extra.some((one) => !excludes(model, one));
  const effect = drops
    ? 'Up to 2.3.2 each drops the adverts of the other for that, so each becomes MASTER and all hold the shared addresses: a split brain.'
    : `keepalived logs it with every advert${isGone ? ', and an address that one node lacks is gone while that node is master' : ''}.`;
  const block = member.instance.statement.children.find((child) => keywordOf(child) === 'virtual_ipaddress');
  const [first] = extra;
  const fix = extra.length === 0 ? addition(member, model, lacking) : undefined;
  return {
    message: `virtual_ipaddress of ${member.node.name} ${parts.join(' and ')}, in the virtual router of ${describeAddresses(router)}. ${effect} Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.`,
    origin: first?.origin ?? block?.word.origin ?? member.instance.origin,
    related: lacking.map(({ origin, value }): { origin: Origin; message: string } => ({
      origin,
      message: `${model.node.name} has ${value.text}`,
    })),
    ...(!drops && { severity: 'warning' as const }),
    ...(fix && { fix }),
  };
}

/** None of its lines is one that keepalived drops: that is the mistake then. */
function isReadWhole(member: ReadMember): boolean {
  const { vipEntries, vips } = member.reading;
  return vipEntries === vips.length && listed(member).length > 0;
}

/** The node has the address all the same, only not in its adverts. */
function excludes({ instance }: ReadMember, { value }: Field<IpAddress>): boolean {
  return instance.excludedVirtualAddresses.some(
    ({ address }) => address !== undefined && sameAddress(address.value, value),
  );
}

/** The addresses that adverts name. */
function listed({ instance, reading }: ReadMember): Field<IpAddress>[] {
  return instance.virtualAddresses.flatMap(({ address, statement }) =>
    address !== undefined && reading.vips.includes(statement) ? [address] : [],
  );
}

/** For comparing: their order and prefixes do not count. */
function keysOf(member: ReadMember): string[] {
  return [...new Set(listed(member).map(({ value }) => value.bytes.join('.')))].sort();
}

function without(a: ReadMember, b: ReadMember): Field<IpAddress>[] {
  return listed(a).filter(({ value }) => !listed(b).some((other) => sameAddress(value, other.value)));
}

function texts(addresses: readonly Field<IpAddress>[]): string {
  return listOf(
    addresses.map(({ value }) => value.text),
    'and',
  );
}

/** Adds an address that is lacking, with all that stands beside it; several are left to a person. */
function addition(
  member: ReadMember,
  model: ReadMember,
  [lacking, ...more]: readonly Field<IpAddress>[],
): Fix | undefined {
  const block = member.instance.statement.children.find((child) => keywordOf(child) === 'virtual_ipaddress');
  const entry = model.instance.virtualAddresses.find(({ address }) => address === lacking)?.statement;
  if (entry === undefined || more.length > 0 || block === undefined) return undefined;
  const words = wordsOf(entry.directive);
  if (!words.every(isAsWritten)) return undefined;
  const line = words.map(({ text }) => text).join(' ');
  const edit = insertAtTop(block, line);
  return edit && { kind: 'suggestion', title: `Add ${line}`, edits: [edit] };
}
