import type { Field } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { oddOnes } from '../facts/odd-ones.ts';
import { type VersionedMember, versionedMembers } from '../facts/router-version.ts';
import { splitBrain } from '../facts/split-brain.ts';
import { writeNumber } from '../facts/write-number.ts';

export default defineRule({
  meta: {
    id: 'vrrp-version-mismatch',
    summary: 'Nodes of one virtual router speak different versions of VRRP: each drops the adverts of the other.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'vrrp.c:vrrp_complete_instance', 'RFC 5798, 5.2.1'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  const members = versionedMembers(router, target);
  const { agreed, odd } = oddOnes(members, ({ version }) => version);
  const [model] = agreed;
  if (model === undefined) return;
  for (const member of odd) {
    const others = members.filter(({ version }) => version !== member.version);
    const rest = others.map(({ node, version }) => `${node.name} version ${version}`).join(' and ');
    const setting = settingOf(member);
    const fix = writeNumber(setting, model.version, 'the version');
    report({
      message: `${member.node.name} speaks VRRP version ${member.version}, ${rest}, for ${describeAddresses(router)}. Each drops the adverts of the other, so ${splitBrain(router)}. Give all nodes the same vrrp_version.`,
      origin: setting?.origin ?? member.instance.origin,
      related: others.map((other) => ({
        origin: settingOf(other)?.origin ?? other.instance.origin,
        message: `${other.node.name} speaks version ${other.version}`,
      })),
      ...(fix && { fix }),
    });
  }
}

/** Where the version stands; undefined where it is the default, or follows from the addresses. */
function settingOf({ instance, node }: VersionedMember): Field<number> | undefined {
  return instance.version ?? node.binding.model.globalDefs?.vrrpVersion;
}
