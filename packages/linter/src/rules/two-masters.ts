import { compareVersions, type Field } from '@kalint/parser';
import { describeAddresses, type Member, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { listOf } from '../facts/wording.ts';

/** Since this release the `state` line no longer decides anything by itself. */
const STATE_IGNORED_SINCE = '2.0.0';

/** A member that says `state MASTER`. */
interface Master extends Member {
  readonly state: Field<'MASTER' | 'BACKUP'>;
  readonly priority: number | undefined;
}

export default defineRule({
  meta: {
    id: 'two-masters',
    summary: 'Two or more nodes say `state MASTER` for the same virtual router.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['RFC 5798, 6.4.1', 'vrrp_scheduler.c', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#754'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const masters = router.members.flatMap((member): Master[] => {
    const { state } = member.instance;
    return state?.value === 'MASTER' ? [{ ...member, state, priority: basePriority(member.instance) }] : [];
  });
  const [first, ...others] = [...masters].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  if (first === undefined || others.length === 0) return;
  const owners = masters.filter(({ priority }) => priority === OWNER_PRIORITY);
  for (const master of others) {
    const { start, end, via } = master.state.origin;
    context.report({
      message: `${consequence(router, masters, owners, context)} Write state BACKUP on every node and let priority alone decide who is master.`,
      origin: master.state.origin,
      severity: owners.length > 1 || isOld(context) ? 'error' : 'warning',
      related: masters
        .filter((other) => other !== master)
        .map(({ node, state }) => ({ origin: state.origin, message: `${node.name} says state MASTER too` })),
      ...(via === undefined && {
        fix: { kind: 'suggestion', title: 'Write state BACKUP', edits: [{ start, end, text: 'BACKUP' }] },
      }),
    });
  }
}

function consequence(
  router: VirtualRouter,
  masters: readonly Master[],
  owners: readonly Master[],
  context: ClusterRuleContext,
): string {
  const who = `${names(masters)} ${masters.length > 2 ? 'all' : 'both'} say state MASTER for ${describeAddresses(router)}`;
  if (owners.length > 1) {
    const implied = owners.some(({ instance }) => instance.priority === undefined);
    const why = implied ? ' (state MASTER without a priority means 255)' : '';
    return `${who}, and ${names(owners)} have priority 255${why}: each believes that it owns the address, and both may hold it.`;
  }
  if (isOld(context))
    return `${who}: with keepalived before 2.0 each takes the address when it starts, so it moves to and fro.`;
  return `${who}. It does not make them master, priority does${ranking(router)}; but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it.`;
}

/** The priorities of all nodes, where the text tells them. */
function ranking({ members }: VirtualRouter): string {
  const ranked = members.map(({ node, instance }) => ({ name: node.name, priority: basePriority(instance) }));
  if (ranked.some(({ priority }) => priority === undefined)) return '';
  return ` (${listOf(
    ranked.map(({ name, priority }) => `${name} ${priority}`),
    'and',
  )})`;
}

function isOld({ target }: ClusterRuleContext): boolean {
  return compareVersions(target, STATE_IGNORED_SINCE) < 0;
}

function names(members: readonly Member[]): string {
  return members.map(({ node }) => node.name).join(' and ');
}
