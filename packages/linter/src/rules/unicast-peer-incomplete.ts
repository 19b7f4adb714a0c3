import { type IpAddress, keywordOf } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { comparableMembers } from '../facts/comparable-members.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import type { ReadMember } from '../facts/ranked-members.ts';

/** A member that sends by unicast from an address that its file names. */
interface Sender extends ReadMember {
  readonly source: IpAddress;
}

export default defineRule({
  meta: {
    id: 'unicast-peer-incomplete',
    summary:
      'A node does not list another node of its virtual router among its unicast peers: that one never hears it.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_send_adv', 'keepalived.conf(5), VRRP instance(s)', 'acassen/keepalived#2651'],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const members = comparableMembers(router, context.target);
  const senders = members.flatMap((member): Sender[] => {
    const source = member.reading.sourceAddress;
    return source === undefined || member.reading.peers.length === 0 ? [] : [{ ...member, source }];
  });
  // Nodes that send from one address are a mistake of their own (same-node-identity).
  if (senders.some((one, i) => senders.slice(0, i).some((other) => sameAddress(one.source, other.source)))) return;
  for (const sender of senders) {
    for (const other of senders) {
      if (other === sender || lists(sender, other.source) || mayBeTranslated(sender, other, senders)) continue;
      report(sender, other, router, context);
    }
  }
}

function lists({ reading }: Sender, address: IpAddress): boolean {
  return reading.peers.some((peer) => peer.address !== undefined && sameAddress(peer.address.value, address));
}

/** A peer that no node sends from may be the public address of one that has a private address behind a translation. */
function mayBeTranslated({ reading }: Sender, other: Sender, senders: readonly Sender[]): boolean {
  const unmatched = reading.peers.flatMap(({ address }) =>
    address === undefined || senders.some(({ source }) => sameAddress(source, address.value)) ? [] : [address.value],
  );
  return isPrivate(other.source) && unmatched.some((address) => !isPrivate(address));
}

/** RFC 1918, RFC 6598 and RFC 4193. */
function isPrivate({ family, bytes: [first = 0, second = 0] }: IpAddress): boolean {
  if (family === 6) return (first & 0xfe) === 0xfc;
  if (first === 172) return second >= 16 && second < 32;
  if (first === 100) return second >= 64 && second < 128;
  return first === 10 || (first === 192 && second === 168);
}

function report(sender: Sender, other: Sender, router: VirtualRouter, context: ClusterRuleContext): void {
  const block = sender.reading.unicast.find((statement) => keywordOf(statement) === 'unicast_peer');
  const from = other.reading.source;
  const edit = block && insertAtTop(block, other.source.text);
  const fix: Fix | undefined = edit && {
    kind: 'suggestion',
    title: `Add ${other.source.text} to the peers`,
    edits: [edit],
  };
  context.report({
    message: `${sender.node.name} does not list ${other.node.name} (${other.source.text}) among its unicast peers for ${describeAddresses(router)}: ${other.node.name} never hears it, and while ${sender.node.name} is master becomes MASTER beside it. Add ${other.source.text} to unicast_peer.`,
    origin: block?.word.origin ?? sender.instance.origin,
    related:
      from === undefined
        ? []
        : [
            {
              origin: from.args[0]?.words[0]?.origin ?? from.word.origin,
              message: `${other.node.name} sends from here`,
            },
          ],
    ...(fix && { fix }),
  });
}
