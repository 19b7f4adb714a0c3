import { type IpAddress, keywordOf, sameAddress, type UnicastPeer } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { declaredAddresses } from '../facts/declared-addresses.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { foreignSources } from '../facts/foreign-source.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { perTarget } from '../facts/per-target.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'unicast-self-peer',
    summary: 'A node lists its own address in `unicast_peer`.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_send_adv', 'acassen/keepalived#2645'],
  },
  check: (context) => ({
    end: () => {
      if (hasBrokenBraces(context.node)) return;
      for (const reading of sureReadings(context.node, context.target)) checkPeers(reading, context);
    },
  }),
});

/** A peer that is the node itself, and how that is known. */
interface SelfPeer {
  readonly peer: UnicastPeer;
  readonly address: IpAddress;
  readonly why: string;
  readonly related?: ReturnType<typeof sourcePlace>;
}

function checkPeers(reading: InstanceReading, context: FileRuleContext): void {
  const { node, target, report } = context;
  // Then the source is that of another node, and with it perhaps the list.
  if (foreignReadings(node, target).has(reading)) return;
  const selves = reading.peers.flatMap((peer) => selfPeer(peer, reading, context) ?? []);
  const isAlone = selves.length === reading.peers.length && node.expansion.complete;
  for (const { peer, address, why, related } of selves) {
    const fix = isAlone
      ? undefined
      : deleteStatement(peer.statement, { kind: 'safe', title: `Delete ${address.text} from unicast_peer` });
    const then = isAlone
      ? 'and no other node is listed: no node hears this one, and both become MASTER. Write the addresses of the other nodes.'
      : 'to which keepalived then sends every advert too. As MASTER it takes it for that of another node with its address and logs a warning each time. List the other nodes only.';
    report({
      message: `${address.text} in unicast_peer is the node itself (${why}), ${then}`,
      origin: peer.origin,
      ...(isAlone && { severity: 'error' }),
      ...(related && { related: [related] }),
      ...(fix && { fix }),
    });
  }
}

const foreignReadings = perTarget(
  (node, target) => new Set(foreignSources(node, target).map(({ reading }) => reading)),
);

function selfPeer(peer: UnicastPeer, reading: InstanceReading, { node }: FileRuleContext): SelfPeer | undefined {
  const address = peer.address?.value;
  if (address === undefined) return undefined;
  if (reading.source !== undefined && reading.sourceAddress && sameAddress(reading.sourceAddress, address)) {
    const place = sourcePlace(reading);
    const why = `${keywordOf(reading.source)} in ${lineOf(place.origin, peer.origin)}`;
    return { peer, address, why, related: place };
  }
  const declared = declaredAddresses(node.hostFacts).find((own) => sameAddress(own.address, address));
  return declared && { peer, address, why: `${declared.interface} has this address` };
}

function sourcePlace({ source, name, instance }: InstanceReading) {
  return { origin: source?.word.origin ?? instance.origin, message: `${name} sends from it` };
}
