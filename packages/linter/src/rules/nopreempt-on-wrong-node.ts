import { type BoundStatement, childrenOf } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix, FixEdit } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { countingWeights } from '../facts/counting-weights.ts';
import { masterWord } from '../facts/initial-state.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { nopreemptStatement } from '../facts/instance-values.ts';
import { nopreemptInForce } from '../facts/nopreempt-in-force.ts';
import { OWNER_PRIORITY, priorityOrigin } from '../facts/priority.ts';
import { highestOf, type RankedMember, rankedMembers } from '../facts/ranked-members.ts';
import { writeBackup } from '../facts/write-backup.ts';

export default defineRule({
  meta: {
    id: 'nopreempt-on-wrong-node',
    summary:
      '`nopreempt` stands on the node of lower priority only: the higher one takes the address back all the same.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_state_backup', 'acassen/keepalived#346'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

/** A member with the `nopreempt` that holds there. */
interface Staying extends RankedMember {
  readonly nopreempt: BoundStatement;
}

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const ranked = rankedMembers(router, target) ?? [];
  const highest = highestOf(ranked);
  if (highest === undefined || !preempts(highest)) return;
  const others = ranked.filter((member) => member !== highest);
  const staying = others.flatMap((member): Staying[] => {
    const nopreempt = nopreemptInForce(member.reading, member.node, target);
    return nopreempt === undefined || causeAt(member.node, nopreempt.word.origin) ? [] : [{ ...member, nopreempt }];
  });
  const [first] = staying;
  // Between others it has its use.
  const isLowest = staying.some(({ priority }) => others.every((one) => one.priority.healthy >= priority.healthy));
  const isEqual = others.some(({ priority }) => priority.healthy === highest.priority.healthy);
  if (first === undefined || !isLowest || isEqual) return;
  const fix = stay(highest, { target });
  report({
    message: `nopreempt holds on ${first.node.name} (priority ${first.priority.healthy}) but not on ${highest.node.name} (${highest.priority.healthy}), which is the one that preempts: when ${highest.node.name} comes back, it takes ${describeAddresses(router)} away from ${first.node.name} at once. Write nopreempt, with state BACKUP, on ${highest.node.name}.`,
    origin: masterWord(highest.instance, target)?.origin ?? priorityOrigin(highest.instance),
    related: staying.map(({ node, nopreempt }) => ({
      origin: nopreempt.word.origin,
      message: `${node.name} has nopreempt`,
    })),
    ...(fix && { fix }),
  });
}

/** An owner is meant to have its address, and of a `nopreempt` that is written in vain other rules tell. */
function preempts({ reading, priority }: RankedMember): boolean {
  return priority.base !== OWNER_PRIORITY && nopreemptStatement(reading) === undefined;
}

/** Undefined where a weight of the node would be lost on the others, or where the text is not as written. */
function stay(
  { reading, node, instance }: RankedMember,
  { target }: Pick<ClusterRuleContext, 'target'>,
): Fix | undefined {
  if (countingWeights(reading, node, target).length > 0 || childrenOf(instance.statement, 'preempt').length > 0) return;
  const master = masterWord(instance, target);
  const insert = insertAtTop(instance.statement, 'nopreempt');
  const backup = master === undefined ? [] : writeBackup(master)?.edits;
  if (insert === undefined || backup === undefined) return undefined;
  const edits: FixEdit[] = [insert, ...backup];
  return { kind: 'suggestion', title: 'Write nopreempt and state BACKUP', edits };
}
