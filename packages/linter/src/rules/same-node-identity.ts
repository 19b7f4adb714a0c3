import { sameAddress } from '@kalint/parser/catalogue';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { comparableMembers } from '../facts/comparable-members.ts';
import type { ReadMember } from '../facts/ranked-members.ts';

export default defineRule({
  meta: {
    id: 'same-node-identity',
    summary: 'Two nodes send their adverts from one address (`unicast_src_ip` or `mcast_src_ip`).',
    severity: 'error',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'keepalived.conf(5), VRRP instance(s)', 'acassen/keepalived#2175'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const members = comparableMembers(router, target).filter(({ reading }) => reading.sourceAddress !== undefined);
  for (const [i, member] of members.entries()) {
    const twin = members.slice(0, i).find((other) => sendsFromSame(member, other));
    const { source, sourceAddress } = member.reading;
    if (twin?.reading.source === undefined || source === undefined || sourceAddress === undefined) continue;
    report({
      message: `${member.node.name} and ${twin.node.name} both send their adverts for ${describeAddresses(router)} from ${sourceAddress.text}. An address belongs to one host: on the other one it is missing or on the network twice, its adverts look like those of the node itself, and both may become MASTER. Write on each of them an address of its own.`,
      origin: source.args[0]?.words[0]?.origin ?? source.word.origin,
      related: [
        {
          origin: twin.reading.source.args[0]?.words[0]?.origin ?? twin.reading.source.word.origin,
          message: `${twin.node.name} has the same address`,
        },
      ],
    });
  }
}

function sendsFromSame(a: ReadMember, b: ReadMember): boolean {
  // One line for all ids of a file: whether these are nodes of one cluster, the file does not say.
  if (placeOf(a) === placeOf(b)) return false;
  const [first, second] = [a.reading.sourceAddress, b.reading.sourceAddress];
  return first !== undefined && second !== undefined && sameAddress(first, second);
}

function placeOf({ reading }: ReadMember): string {
  const { file, start } = reading.source?.word.origin ?? reading.instance.origin;
  return `${start} ${file.path}`;
}
