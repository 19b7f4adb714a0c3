import { childrenOf } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import { membersOfOneVersion, type VersionedMember } from '../facts/router-version.ts';
import { splitBrain } from '../facts/split-brain.ts';
import { writeNumber } from '../facts/write-number.ts';

/** Seconds between two adverts where nothing is written. */
const DEFAULT_INTERVAL = 1;
/** Version 3 counts hundredths of a second, in 12 bits. */
const PER_SECOND = 100;
const LONGEST_V3 = 40.95;

export default defineRule({
  meta: {
    id: 'advert-int-mismatch',
    summary: 'Nodes of one virtual router advertise at different intervals.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'RFC 3768, 5.3.7', 'RFC 5798, 5.2.7', 'acassen/keepalived#421'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const members = membersOfOneVersion(router, target);
  if (!members.every(isTold)) return;
  // Version 2 counts whole seconds: what keepalived makes of a fraction, advert-fraction-v2 tells.
  if (members.some(({ version, instance }) => version === 2 && !Number.isInteger(intervalOf({ instance })))) return;
  const { agreed, odd } = oddOnes(members, intervalOf);
  const [model] = agreed;
  if (model === undefined) return;
  for (const member of odd) {
    const others = members.filter((other) => intervalOf(other) !== intervalOf(member));
    const rest = others.map((other) => `${other.node.name} every ${intervalOf(other)} s`).join(' and ');
    const fix = writeNumber(member.instance.advertInt, intervalOf(model), 'advert_int');
    report({
      message: `${member.node.name} advertises ${describeAddresses(router)} every ${intervalOf(member)} s, ${rest}. ${effect(member, router)} Give all nodes the same advert_int.`,
      origin: member.instance.advertInt?.origin ?? member.instance.origin,
      related: others.map((other) => ({
        origin: other.instance.advertInt?.origin ?? other.instance.origin,
        message: `${other.node.name} advertises every ${intervalOf(other)} s`,
      })),
      ...(member.version === 3 && { severity: 'warning' as const }),
      ...(fix && { fix }),
    });
  }
}

/** The interval is the default, or one that keepalived takes as it stands: a refused or cut one is told elsewhere. */
function isTold({ instance, node, version }: VersionedMember): boolean {
  const { advertInt, statement } = instance;
  if (advertInt === undefined) return childrenOf(statement, 'advert_int').length === 0;
  const isCut = version === 3 && advertInt.value > LONGEST_V3;
  return !isCut && causeAt(node, advertInt.origin) === undefined;
}

function intervalOf({ instance }: Pick<VersionedMember, 'instance'>): number {
  return Math.round((instance.advertInt?.value ?? DEFAULT_INTERVAL) * PER_SECOND) / PER_SECOND;
}

function effect({ version }: VersionedMember, router: VirtualRouter): string {
  return version === 2
    ? `With VRRP version 2 each drops the adverts of the other, so ${splitBrain(router)}.`
    : 'With VRRP version 3 a backup takes over the interval of the master it hears, so that the time until a take-over changes with who is master.';
}
