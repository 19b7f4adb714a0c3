import { compareVersions, keywordOf, type Origin, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type ForeignSource, foreignSources, hasPeer } from '../facts/foreign-source.ts';
import type { InstanceReading } from '../facts/instance-reading.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { listOf } from '../facts/wording.ts';
import { lineOf } from '../facts/written.ts';

/** From this release on keepalived listens on an address that the host does not have. */
const RUNS_WITHOUT_SOURCE_SINCE: Version = '2.3.3';

export default defineRule({
  meta: {
    id: 'unicast-src-differs',
    summary: 'An instance sends its adverts from the address of another node.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c: open_vrrp_read_socket, open_vrrp_send_socket', 'acassen/keepalived#2651'],
  },
  check: (context) => ({
    end: () => {
      // Which address belongs to which instance is a guess then.
      if (hasBrokenBraces(context.node)) return;
      for (const foreign of foreignSources(context.node, context.target)) {
        const finding = describe(foreign, context);
        if (finding !== undefined) context.report(finding);
      }
    },
  }),
});

function describe(foreign: ForeignSource, { target }: FileRuleContext): Finding | undefined {
  const { reading, address, against } = foreign;
  const word = sourceWord(reading);
  if (reading.source === undefined || word === undefined) return undefined;
  const keyword = keywordOf(reading.source);
  const related = against && sourceWord(against);
  return {
    message: `${reading.name} has ${keyword} ${address.text}, ${whyForeign(foreign, word.origin)}. ${against === undefined ? 'Here' : 'On a node that does not have this address'} ${whatHappens(target)}. Write this node's own address in every instance, and all the others as its peers.`,
    origin: word.origin,
    ...(related && against && { related: [{ origin: related.origin, message: `the source of ${against.name}` }] }),
  };
}

function whyForeign({ reading, address, against, declared }: ForeignSource, place: Origin): string {
  if (against?.sourceAddress === undefined) {
    const own = declared.filter(({ address: { family } }) => family === address.family);
    const names = own.map((one) => `${one.address.text} on ${one.interface}`);
    return names.length === 0
      ? `but this host has no IPv${address.family} address`
      : `but this host has ${listOf(names, 'and')}`;
  }
  const where = lineOf(sourceWord(against)?.origin ?? against.instance.origin, place);
  const both = hasPeer(reading, against.sourceAddress) && hasPeer(against, address);
  const lists = both
    ? 'and each of the two lists the source of the other as a peer'
    : hasPeer(reading, against.sourceAddress)
      ? `which ${reading.name} lists as a peer`
      : `which lists ${address.text} as a peer`;
  return `but ${against.name} has ${against.sourceAddress.text} (${where}), ${lists}: these are two nodes`;
}

function whatHappens(target: Version): string {
  return compareVersions(target, RUNS_WITHOUT_SOURCE_SINCE) >= 0
    ? 'the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once'
    : 'the instance cannot open its socket and stays in FAULT: it never takes over';
}

function sourceWord({ source }: InstanceReading) {
  return source?.args[0]?.words[0];
}
