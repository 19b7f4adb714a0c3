import { childrenOf, type Version } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { lostAuthentication } from '../facts/authentication.ts';
import { causeAt } from '../facts/causes.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import type { ReadMember } from '../facts/ranked-members.ts';
import { membersOfOneVersion } from '../facts/router-version.ts';
import { splitBrain } from '../facts/split-brain.ts';
import { listOf } from '../facts/wording.ts';

/** So many bytes of a password are sent. */
const COUNTED_BYTES = 8;
const NONE = 'none';

export default defineRule({
  meta: {
    id: 'auth-mismatch',
    summary: 'Nodes of one virtual router authenticate differently: each drops the adverts of the other.',
    severity: 'error',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'RFC 2338, 5.3.6', 'acassen/keepalived#2433'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const members = membersOfOneVersion(router, target);
  if (members.some((member) => member.version === 3 || !isPlain(member))) return;
  const proofOf = (member: ReadMember) => proof(member, target);
  const { odd } = oddOnes(members, proofOf);
  for (const member of odd) {
    const others = members.filter((other) => proofOf(other) !== proofOf(member));
    const names = listOf(
      others.map(({ node }) => node.name),
      'and',
    );
    report({
      message: `${difference(member, others, names, target)} for ${describeAddresses(router)}. Each drops the adverts of the other, so ${splitBrain(router)}. Write the same auth_type and auth_pass on all nodes; the first ${COUNTED_BYTES} bytes of a password count.`,
      origin: placeOf(member),
      related: others.map((other) => ({ origin: placeOf(other), message: `that of ${other.node.name}` })),
    });
  }
}

/** Nothing here is signed, spoiled or without the type that makes a password count (auth-pass-without-type). */
function isPlain({ instance, node }: ReadMember): boolean {
  const { authType, authPass } = instance.authentication ?? {};
  if (childrenOf(instance.statement, 'auth_hmac').length > 0) return false;
  if (authPass !== undefined && (authType === undefined || causeAt(node, authPass.origin) !== undefined)) return false;
  return authType !== undefined || childrenOf(instance.statement, 'authentication').length === 0;
}

/** What an advert proves itself with: type and counted bytes. */
function proof({ instance, reading, node }: ReadMember, target: Version): string {
  const { authType, authPass } = instance.authentication ?? {};
  if (authType === undefined || lostAuthentication(reading, node.binding.model, target) !== undefined) return NONE;
  const bytes = new TextEncoder().encode(authPass?.value ?? '').slice(0, COUNTED_BYTES);
  return `${authType.value} ${bytes.join(' ')}`;
}

/** In words, without the passwords themselves. */
function difference(member: ReadMember, others: readonly ReadMember[], names: string, target: Version): string {
  const [own, ...theirs] = [member, ...others].map((one) => proof(one, target).split(' ')[0] ?? NONE);
  const have = others.length > 1 ? 'have' : 'has';
  if (own === NONE) return `${member.node.name} sends adverts without a password, and ${names} ${have} one,`;
  if (theirs.every((type) => type === NONE)) return `${member.node.name} has a password, and ${names} ${have} none,`;
  if (theirs.every((type) => type === own)) return `${member.node.name} has another auth_pass than ${names}`;
  return `${member.node.name} has auth_type ${own}, and ${names} ${have} not,`;
}

function placeOf({ instance }: ReadMember) {
  const { authType, authPass } = instance.authentication ?? {};
  return authPass?.origin ?? authType?.origin ?? instance.origin;
}
