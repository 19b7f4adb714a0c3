import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { comparableMembers } from '../facts/comparable-members.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import type { ReadMember } from '../facts/ranked-members.ts';
import { splitBrain } from '../facts/split-brain.ts';
import { listOf } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'unicast-multicast-mixed',
    summary: 'Some nodes of a virtual router send to unicast peers, others by multicast: they do not hear each other.',
    severity: 'error',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'acassen/keepalived#2458', 'acassen/keepalived#1643'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const members = comparableMembers(router, target);
  // Unicast keywords without a peer are a mistake of their own (unicast-without-peers).
  if (members.some(({ reading }) => reading.unicast.length > 0 && reading.peers.length === 0)) return;
  const { odd } = oddOnes(members, isUnicast);
  for (const member of odd) {
    const others = members.filter((other) => isUnicast(other) !== isUnicast(member));
    const names = listOf(
      others.map(({ node }) => node.name),
      'and',
    );
    const [own, theirs] = isUnicast(member)
      ? ['to unicast peers', 'by multicast']
      : ['by multicast', 'to unicast peers'];
    report({
      message: `${member.node.name} sends its adverts for ${describeAddresses(router)} ${own}, ${names} ${theirs}. Each drops what it hears of the other, so ${splitBrain(router)}. Write unicast_peer on all nodes, or on none.`,
      origin: placeOf(member),
      related: others.map((other) => ({ origin: placeOf(other), message: `${other.node.name} sends ${theirs}` })),
    });
  }
}

function isUnicast({ reading }: ReadMember): boolean {
  return reading.peers.length > 0;
}

/** The unicast_peer block, or the head of the instance that has none. */
function placeOf({ reading, instance }: ReadMember) {
  const block = reading.unicast.find(({ path }) => path === 'vrrp_instance/unicast_peer');
  return block?.word.origin ?? instance.origin;
}
