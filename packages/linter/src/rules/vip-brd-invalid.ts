import { type BoundOption, type BoundStatement, type IpAddress, sameAddress, type Word } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { deleteWords } from '../facts/delete-words.ts';
import { type HeldAddress, instanceAddresses } from '../facts/instance-addresses.ts';
import { endOfSubnet, isInside, networkOf, specialKind } from '../facts/networks.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { isAsWritten } from '../facts/written.ts';

/** Longer prefixes have no broadcast address. */
const LONGEST_WITH_BROADCAST = 30;

export default defineRule({
  meta: {
    id: 'vip-brd-invalid',
    summary: 'The broadcast address of a virtual address does not belong to its subnet.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp_ipaddress.c:alloc_ipaddress', 'acassen/keepalived#2522', 'acassen/keepalived#1367'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { held } of instanceAddresses(node, target)) {
        for (const address of held) {
          const broadcast = optionOf(address.entry, 'broadcast');
          if (broadcast === undefined || optionOf(address.entry, 'peer') !== undefined) continue;
          const finding = judgeableWords(address.entry, node) && describe(address, broadcast);
          if (finding !== undefined) report(finding);
        }
      }
    },
  }),
});

function describe({ address, entry }: HeldAddress, option: BoundOption): Finding | undefined {
  const word = option.args[0]?.words[0];
  const broadcast = option.args[0]?.value as '+' | '-' | IpAddress | undefined;
  if (word === undefined || typeof broadcast !== 'object') return undefined;
  const fault = faultOf(address, broadcast);
  if (fault === undefined) return undefined;
  const isShort = networkOf(address).prefix <= LONGEST_WITH_BROADCAST;
  const fix = isShort
    ? computeIt(option, word)
    : deleteWords(entry, { first: option.word, last: word, kind: 'suggestion' });
  const advice = isShort
    ? `Write ${option.word.text} +, which makes it from the prefix length, or leave it out.`
    : `Delete ${option.word.text} ${word.text}.`;
  return {
    message: `${fault.what} keepalived says nothing and the kernel takes it. ${advice}`,
    origin: word.origin,
    severity: fault.severity,
    ...(fix && { fix }),
  };
}

/** Where the address has no subnet of its own, the one of the interface may be meant. */
function faultOf(
  address: IpAddress,
  broadcast: IpAddress,
): { readonly what: string; readonly severity: 'error' | 'warning' } | undefined {
  if (sameAddress(address, broadcast)) {
    return {
      what: `The broadcast address is ${broadcast.text}, the virtual address itself: the kernel takes packets to it as broadcasts, and connections fail.`,
      severity: 'error',
    };
  }
  const network = networkOf(address);
  const everywhere = specialKind(broadcast);
  if (network.prefix > LONGEST_WITH_BROADCAST || everywhere === 'broadcast' || everywhere === 'unspecified') return;
  const subnet = `the subnet of ${address.text}/${network.prefix}`;
  if (!isInside(broadcast, network)) {
    return {
      what: `The broadcast address ${broadcast.text} lies outside ${subnet}: broadcasts reach nobody there, and if a host has this address it cannot be reached.`,
      severity: 'error',
    };
  }
  if (endOfSubnet({ ...network, bytes: broadcast.bytes }) !== undefined) return undefined;
  return {
    what: `${broadcast.text} is an ordinary address of ${subnet}, not its broadcast address: if a host has it, it cannot be reached.`,
    severity: 'warning',
  };
}

function optionOf({ options }: BoundStatement, name: string): BoundOption | undefined {
  return options.find((option) => option.name === name);
}

function computeIt(option: BoundOption, word: Word): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'suggestion', title: `Write ${option.word.text} +`, edits: [{ start, end, text: '+' }] };
}
