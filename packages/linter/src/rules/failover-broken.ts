import { type ClusterModel, type SimulationReport, simulate } from '@kalint/failover';
import { parseIpAddress, sameAddress } from '@kalint/parser';
import { addressesOf, type Member, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { heldMasters } from '../facts/held-masters.ts';
import { rankedMembers } from '../facts/ranked-members.ts';
import { simulatedCluster } from '../facts/simulated-cluster.ts';
import { syncMemberships } from '../facts/sync-membership.ts';

/** Failures and repairs in a row. */
const DEPTH = 2;
/** A large cluster is not played to the end: `kalint simulate` does that. */
const MAX_STATES = 600;

type Verdict = SimulationReport['verdicts'][number];

/** Causes that rules of their own report, with the lines to change, and what may come otherwise. */
const LEFT_TO_OTHERS: readonly Verdict['cause'][] = ['adverts', 'unicast', 'owner', 'nopreempt', 'race'];
const KINDS: readonly Verdict['kind'][] = ['split-brain', 'no-master', 'stuck'];

export default defineRule({
  meta: {
    id: 'failover-broken',
    summary: 'Played through, the nodes end with two masters, without one, or with the address where a check failed.',
    severity: 'error',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'vrrp.c:vrrp_state_backup',
      'vrrp.c:vrrp_state_master_rx',
      'vrrp_scheduler.c',
      'vrrp_sync.c',
      'vrrp_track.c',
    ],
  },
  check: (context) => {
    const { cluster, target } = context;
    if (cluster.virtualRouters.length === 0) return;
    const model = simulatedCluster(cluster, target);
    if (model === undefined || hasStrangers(model)) return;
    const reported = new Set<VirtualRouter>();
    for (const verdict of simulate(model, { depth: DEPTH, maxStates: MAX_STATES }).verdicts) {
      const router = routerOf(verdict, context);
      if (router === undefined || reported.has(router) || isLeftToOthers(verdict, router, context)) continue;
      reported.add(router);
      report(verdict, router, context);
    }
  },
});

/** Whether two virtual routers meet under one virtual_router_id: what happens then, rules of their own report. */
function hasStrangers({ nodes }: ClusterModel): boolean {
  const addressesById = new Map<string, Set<string>>();
  for (const { instances, interfaces } of nodes) {
    for (const one of instances) {
      const wire = one.interface === undefined ? '' : interfaces[one.interface]?.wire;
      const key = `${one.virtualRouterId} ${one.family} ${wire}`;
      const known = addressesById.get(key);
      const own = new Set(one.addresses.map(({ address }) => address));
      if (known !== undefined && known.size > 0 && own.size > 0 && ![...own].some((address) => known.has(address))) {
        return true;
      }
      addressesById.set(key, new Set([...(known ?? []), ...own]));
    }
  }
  return false;
}

/** The virtual router that a verdict is about; undefined where that is not one alone, or not all of its nodes have the address. */
function routerOf({ addresses }: Verdict, { cluster }: ClusterRuleContext): VirtualRouter | undefined {
  const wanted = addresses.flatMap((text) => parseIpAddress(text) ?? []);
  const holds = ({ instance }: Member) =>
    wanted.every((address) => addressesOf(instance).some(({ value }) => sameAddress(value, address)));
  return cluster.virtualRouters.find(({ members }) => members.every(holds));
}

function isLeftToOthers(
  { kind, cause, severity }: Verdict,
  router: VirtualRouter,
  context: ClusterRuleContext,
): boolean {
  const { target } = context;
  if (movesInOtherGroups(router, context)) return true;
  if (severity !== 'error' || !KINDS.includes(kind) || LEFT_TO_OTHERS.includes(cause)) return true;
  // A weight that is too small, or one that the text does not tell.
  return cause === 'weight' && (rankedMembers(router, target) === undefined || heldMasters(router, context).length > 0);
}

/** Whether sync groups tie a virtual router to others on one node, and not in the same way on another. */
function movesInOtherGroups(router: VirtualRouter, { cluster, target }: ClusterRuleContext): boolean {
  const tied = router.members.map(({ node, instance }) => {
    const group = syncMemberships(node, target).find(({ members }) => members.some((one) => one.instance === instance));
    const fellows = group?.members.map((one) => one.instance) ?? [];
    const isTied = (other: VirtualRouter) => other.members.some((member) => fellows.includes(member.instance));
    return cluster.virtualRouters.map((other) => other !== router && isTied(other)).join();
  });
  return new Set(tied).size > 1;
}

function report(verdict: Verdict, { members }: VirtualRouter, context: ClusterRuleContext): void {
  const [first, ...others] = members;
  if (first === undefined) return;
  const { message, advice } = verdict;
  context.report({
    message: `${message} The way there: ${wayTo(verdict)}. ${advice}`,
    origin: placeOf(first),
    related: others.map((member) => ({
      origin: placeOf(member),
      message: `${member.node.name} has ${member.instance.name?.value ?? 'its instance'} here`,
    })),
  });
}

function placeOf({ instance }: Member) {
  return (instance.name ?? instance.statement.word).origin;
}

/** "all nodes start (lb01 VI_1 MASTER 100, lb02 VI_1 BACKUP 90), then lb01 crashes (…)" */
function wayTo({ timeline }: Verdict): string {
  return timeline
    .map(({ event, states }) => {
      const shown = states.map(({ node, instance, status, priority }) =>
        priority === 0 ? `${node} ${instance} ${status}` : `${node} ${instance} ${status} ${priority}`,
      );
      return `${event} (${shown.join(', ')})`;
    })
    .join(', then ');
}
