import type { Field } from '@kalint/parser';
import { describeAddresses, type Member, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import { splitBrain } from '../facts/split-brain.ts';

/** A member whose virtual_router_id can be read. */
interface Identified extends Member {
  readonly id: Field<number>;
}

export default defineRule({
  meta: {
    id: 'vrid-mismatch',
    summary: 'Nodes that carry the same address use different virtual_router_ids: each elects itself.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['RFC 5798, 5.2.3', 'vrrp.c:vrrp_check_packet', 'keepalived.conf(5), VRRP instance(s)'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) {
      if (router.sharedAddresses.length > 0) checkRouter(router, context);
    }
  },
});

function checkRouter(router: VirtualRouter, { report }: ClusterRuleContext): void {
  const members = router.members.flatMap((member): Identified[] => {
    const id = member.instance.virtualRouterId;
    return id === undefined ? [] : [{ ...member, id }];
  });
  const { agreed, odd } = oddOnes(members, ({ id }) => id.value);
  const [model] = agreed;
  if (model === undefined) return;
  for (const member of odd) {
    const others = members.filter((other) => other !== member && other.id.value !== member.id.value);
    const rest = others.map(({ node, id }) => `${node.name} ${id.value}`).join(' and ');
    report({
      message: `${member.node.name} has virtual_router_id ${member.id.value}, ${rest}, for the same address ${describeAddresses(router)}. Neither hears the other's adverts, so ${splitBrain(router)}. Give all nodes of this virtual router the same id.`,
      origin: member.id.origin,
      related: others.map(({ node, id }) => ({ origin: id.origin, message: `${node.name} has ${id.value}` })),
      ...fixTo(member, model.id.value),
    });
  }
}

function fixTo(member: Identified, id: number): { fix?: Fix } {
  const { start, end, via } = member.id.origin;
  if (via !== undefined) return {};
  return {
    fix: { kind: 'suggestion', title: `Set virtual_router_id to ${id}`, edits: [{ start, end, text: String(id) }] },
  };
}
