import { childrenOf, parseIpAddress, sameAddress, type Version, type Word } from '@kalint/parser';
import { isSince } from '@kalint/parser/catalogue';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { heldBy, type InstanceAddresses } from '../facts/instance-addresses.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { nopreemptStatement } from '../facts/instance-values.ts';
import { HIGHEST_PRIORITY, writeHighestPriority } from '../facts/owner-priority-fix.ts';
import { ownerWeights } from '../facts/owner-weights.ts';
import { OWNER_PRIORITY, priorityOrigin } from '../facts/priority.ts';
import { rankableMembers } from '../facts/ranked-members.ts';
import { listOf } from '../facts/wording.ts';

/** Since this release of two owners the one with the higher address stays master. */
const OWNERS_GIVE_WAY_SINCE: Version = '2.3.3';

export default defineRule({
  meta: {
    id: 'priority-255-misuse',
    summary:
      'Priority 255 is for the owner of the address: this node does not seem to be it, or another one says so too.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['RFC 5798, 5.2.4', 'vrrp.c: vrrp_complete_instance, vrrp_state_master_rx', 'acassen/keepalived#2219'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of instanceReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
  checkCluster: (context) => {
    for (const router of context.cluster.virtualRouters) checkOwners(router, context);
  },
});

/** An address has one owner. At the last of them that writes 255. */
function checkOwners(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const owners = rankableMembers(router, target).filter(({ priority }) => priority.base === OWNER_PRIORITY);
  const last = owners.findLast(({ instance }) => instance.priority?.value === OWNER_PRIORITY);
  const origin = last?.instance.priority?.origin;
  if (last === undefined || origin === undefined || owners.length < 2) return;
  const others = owners.filter((owner) => owner !== last);
  const names = listOf(
    owners.map(({ node }) => node.name),
    'and',
  );
  const fix = writeHighestPriority(last.instance, origin.file);
  report({
    message: `${names} ${owners.length > 2 ? 'all' : 'both'} have priority 255 for ${describeAddresses(router)}: each claims to own the address and takes it when it starts. ${isSince(target, OWNERS_GIVE_WAY_SINCE) ? 'Only then the one with the lower interface address gives way' : 'Which of them keeps it is a race, and both may hold it'}. Write a priority of at most ${HIGHEST_PRIORITY} on all nodes but the owner.`,
    origin,
    related: others.map(({ node, instance }) => ({
      origin: priorityOrigin(instance),
      message: `${node.name} has priority 255 too`,
    })),
    ...(fix && { fix }),
  });
}

function checkInstance(reading: InstanceReading, context: FileRuleContext): void {
  const { node, target, report } = context;
  const { instance, name } = reading;
  const { priority } = instance;
  if (priority?.value !== OWNER_PRIORITY || causeAt(node, priority.origin) !== undefined) return;
  // tracker-on-owner and option-without-effect tell of 255 there.
  if (ownerWeights(reading, node, target).length > 0 || nopreemptStatement(reading) !== undefined) return;
  const doubt = backupDoubt(reading, context) ?? foreignDoubt(reading, context);
  if (doubt === undefined) return;
  const fix: Fix | undefined = writeHighestPriority(instance, priority.origin.file);
  report({
    message: `${name} has priority 255, which means that this node owns the address, but ${doubt.why}. An owner takes the address at once, no weight changes its priority, and a second one is a conflict. Write a priority of at most ${HIGHEST_PRIORITY}.`,
    origin: priority.origin,
    ...(doubt.word && { related: [{ origin: doubt.word.origin, message: 'the state stands here' }] }),
    ...(fix && { fix }),
  });
}

/** Why the node does not seem to own the address, with the word that says so. */
interface Doubt {
  readonly why: string;
  readonly word?: Word;
}

/** An owner is master whenever it runs. */
function backupDoubt({ instance }: InstanceReading, { node }: FileRuleContext): Doubt | undefined {
  const words = childrenOf(instance.statement, 'state').flatMap(({ args }) => args[0]?.words[0] ?? []);
  const [word] = words;
  if (word === undefined || words.some(({ text, unknown }) => unknown || text !== 'BACKUP')) return undefined;
  if (causeAt(node, word.origin) !== undefined) return undefined;
  return { why: 'state BACKUP expects another node to have it', word };
}

/** None of its addresses is among those that the host is declared to have itself. */
function foreignDoubt(reading: InstanceReading, { node, target }: FileRuleContext): Doubt | undefined {
  const own = ownAddresses(node.hostFacts?.interfaces);
  const held = heldBy(reading, node, target);
  if (own === undefined || held.length === 0 || isHeld(held, own)) return undefined;
  return { why: `none of its addresses is declared as one that ${node.hostFacts?.name ?? 'the host'} has itself` };
}

type Interfaces = NonNullable<NonNullable<FileRuleContext['node']['hostFacts']>['interfaces']>;

/** Undefined where the addresses of an interface are not declared. */
function ownAddresses(interfaces: Interfaces | undefined): string[] | undefined {
  if (interfaces === undefined) return undefined;
  const lists = Object.values(interfaces).map(({ addresses }) => addresses);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function isHeld(held: InstanceAddresses['held'], own: readonly string[]): boolean {
  const addresses = own.flatMap((text) => parseIpAddress(text.replace(/\/.*$/, '')) ?? []);
  return held.some(({ address }) => addresses.some((one) => sameAddress(one, address)));
}
