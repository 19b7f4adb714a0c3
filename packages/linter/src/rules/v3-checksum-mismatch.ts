import type { Field, Origin } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { knowsKeyword } from '../facts/block-keywords.ts';
import { familyOf } from '../facts/instance-values.ts';
import { membersOfOneVersion, type VersionedMember } from '../facts/router-version.ts';
import { listOf } from '../facts/wording.ts';

const KEYWORD = 'v3_checksum_as_v2';

export default defineRule({
  meta: {
    id: 'v3-checksum-mismatch',
    summary: '`v3_checksum_as_v2` is set on some nodes of a virtual router only: the others drop their adverts.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'RFC 5798, 5.2.8', 'keepalived.conf(5), VRRP instance(s)'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, { target, report }: ClusterRuleContext): void {
  // Before, the keyword is none (keyword-not-in-target).
  if (!knowsKeyword('vrrp_instance', KEYWORD, target)) return;
  const members = membersOfOneVersion(router, target);
  if (!members.every(sumsAddresses)) return;
  const set = members.filter((member) => settingOf(member)?.value === true);
  const others = members.filter((member) => !set.includes(member));
  const [other] = others;
  if (other === undefined) return;
  for (const member of set) {
    const setting = settingOf(member);
    if (setting === undefined) continue;
    const deaf = listOf(
      others.map(({ node }) => node.name),
      'and',
    );
    const fix = removal(setting.origin);
    report({
      message: `${member.node.name} leaves the addresses out of the checksum of its adverts (${KEYWORD}), and ${deaf} ${others.length > 1 ? 'do' : 'does'} not: ${deaf} ${others.length > 1 ? 'drop' : 'drops'} what ${member.node.name} sends for ${describeAddresses(router)} as broken. While ${member.node.name} is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.`,
      origin: setting.origin,
      related: others.map(({ node, instance }) => ({
        origin: instance.origin,
        message: `${node.name} does not set it`,
      })),
      ...(fix && { fix }),
    });
  }
}

/** Only version 3 over IPv4 has a choice. */
function sumsAddresses({ reading, version }: VersionedMember): boolean {
  return familyOf(reading) === 4 && version === 3;
}

/** That of the instance, else that for all instances. */
function settingOf({ instance, node }: VersionedMember): Field<boolean> | undefined {
  return instance.v3ChecksumAsV2 ?? node.binding.model.globalDefs?.v3ChecksumAsV2;
}

/** Deletes the line where the keyword stands alone on it. */
function removal({ file, start, via }: Origin): Fix | undefined {
  const { line } = file.lines.position(start);
  const [from, to] = [file.lines.startOf(line), file.lines.endOf(line)];
  if (via !== undefined || file.text.slice(from, to).trim() !== KEYWORD) return undefined;
  return { kind: 'suggestion', title: `Delete ${KEYWORD}`, edits: [{ start: from, end: to, text: '' }] };
}
