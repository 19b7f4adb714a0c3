import { compareVersions, type Field, type IpAddress, keywordOf, type Origin, type Version } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import type { ReadMember } from '../facts/ranked-members.ts';
import { membersOfOneVersion } from '../facts/router-version.ts';
import { listOf } from '../facts/wording.ts';

/** From this release on adverts with other addresses count, and the difference is only logged. */
const ONLY_LOGGED_SINCE: Version = '2.3.3';

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
  if (model === undefined || !members.every((member) => listed(member).length > 0)) return;
  for (const member of odd) context.report(describe(member, model, router, context.target));
}

function describe(member: ReadMember, model: ReadMember, router: VirtualRouter, target: Version): Finding {
  const [extra, lacking] = [without(member, model), without(model, member)];
  const parts = [
    ...(extra.length > 0 ? [`has ${texts(extra)}, which ${model.node.name} has not`] : []),
    ...(lacking.length > 0 ? [`lacks ${texts(lacking)} of ${model.node.name}`] : []),
  ];
  const drops = compareVersions(target, ONLY_LOGGED_SINCE) < 0 && !mayPassOver(member) && !mayPassOver(model);
  const effect = drops
    ? `Up to 2.3.2 each drops the adverts of the other for that, so each becomes MASTER and all hold the shared addresses: a split brain.`
    : `keepalived logs it with every advert, and an address that one node lacks is gone while that node is master.`;
  const block = member.instance.statement.children.find((child) => keywordOf(child) === 'virtual_ipaddress');
  const [first] = extra;
  const fix = extra.length === 0 ? addition(member, lacking) : undefined;
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

/** `skip_check_adv_addr` may let an advert pass that has other addresses. */
function mayPassOver({ instance, node }: ReadMember): boolean {
  const setting = instance.skipCheckAdvAddr ?? node.binding.model.globalDefs?.vrrpSkipCheckAdvAddr;
  return setting?.value === true;
}

function texts(addresses: readonly Field<IpAddress>[]): string {
  return listOf(
    addresses.map(({ value }) => value.text),
    'and',
  );
}

/** Adds an address that is lacking; several are left to a person. */
function addition({ instance }: ReadMember, [lacking, ...more]: readonly Field<IpAddress>[]): Fix | undefined {
  const block = instance.statement.children.find((child) => keywordOf(child) === 'virtual_ipaddress');
  if (lacking === undefined || more.length > 0 || block === undefined) return undefined;
  const { text, prefix } = lacking.value;
  const address = prefix === undefined ? text : `${text}/${prefix}`;
  const edit = insertAtTop(block, address);
  return edit && { kind: 'suggestion', title: `Add ${address}`, edits: [edit] };
}
