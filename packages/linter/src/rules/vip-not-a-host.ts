import type { IpAddress } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import type { Severity } from '../engine/severity.ts';
import { deviceOf } from '../facts/address-device.ts';
import { addressesOfInterface } from '../facts/declared-addresses.ts';
import { type HeldAddress, instanceAddresses } from '../facts/instance-addresses.ts';
import type { InstanceReading } from '../facts/instance-reading.ts';
import { endOfSubnet, fullLength, isInside, type Network, networkOf, specialKind } from '../facts/networks.ts';
import { judgeableWords } from '../facts/option-line.ts';

export default defineRule({
  meta: {
    id: 'vip-not-a-host',
    summary:
      'A virtual address is none that a host can have: the subnet itself, its broadcast address, loopback, multicast.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['RFC 6890', 'RFC 4291, 2.6.1', 'RFC 3021', 'RFC 6164', 'acassen/keepalived#1197'],
  },
  check: (context) => ({
    end: () => {
      for (const { reading, held } of instanceAddresses(context.node, context.target)) {
        for (const address of held) {
          if (judgeableWords(address.entry, context.node) !== undefined) checkAddress(address, reading, context);
        }
      }
    },
  }),
});

/** What is wrong with an address, and what to write. */
interface Fault {
  readonly what: string;
  readonly severity?: Severity;
}

function checkAddress(held: HeldAddress, reading: InstanceReading, context: FileRuleContext): void {
  const fault = reservedAddress(held) ?? endOfItsSubnet(held, reading, context);
  if (fault === undefined) return;
  const { what, severity } = fault;
  context.report({
    message: `${what} Write the address of a host that nobody else has.`,
    origin: held.entry.word.origin,
    ...(severity && { severity }),
  });
}

const RESERVED = {
  unspecified: 'means "no address": keepalived takes it, but nobody can reach it.',
  broadcast: 'means every host of the link: keepalived takes it, but nobody can reach it as an address.',
  multicast: 'is a multicast group, not a host: nobody can reach it as a virtual address.',
  loopback: 'never leaves a host: every node has it, and no client reaches it.',
} as const;

function reservedAddress({ address, device, entry }: HeldAddress): Fault | undefined {
  const kind = specialKind(address);
  if (kind === undefined) return undefined;
  // For programs on the MASTER itself such an address can be meant.
  if (kind === 'loopback' && device === 'lo') return undefined;
  // autojoin is for groups.
  if (kind === 'multicast' && hasOption(entry, 'autojoin')) return undefined;
  return { what: `${address.text} ${RESERVED[kind]}` };
}

/** On the loopback interface an address stands for the whole of its subnet. */
function endOfItsSubnet(held: HeldAddress, reading: InstanceReading, { node }: FileRuleContext): Fault | undefined {
  const device = deviceOf(held, reading);
  if (device === 'lo' || hasOption(held.entry, 'peer')) return undefined;
  const written = networkOf(held.address);
  if (written.prefix < fullLength(held.address)) return faultOf(held.address, written, '');
  const declared = device === undefined ? undefined : addressesOfInterface(node.hostFacts, device);
  const subnet = declared?.map(networkOf).find((network) => isInside(held.address, network));
  return subnet && faultOf(held.address, { ...written, prefix: subnet.prefix }, `, which ${device} is in`);
}

function faultOf({ text, family }: IpAddress, network: Network, note: string): Fault | undefined {
  const end = endOfSubnet(network);
  if (end === undefined) return undefined;
  const subnet = `/${network.prefix}${note}`;
  if (family === 6) {
    return end === 'last'
      ? undefined
      : {
          what: `${text} is the first address of its ${subnet}: it stands for any router of that subnet, and a router there may answer in place of this node.`,
          severity: 'warning',
        };
  }
  return end === 'first'
    ? {
        what: `${text} is the name of its subnet (${subnet}), not a host in it: many hosts and routers drop packets to it.`,
      }
    : { what: `${text} is the broadcast address of its subnet (${subnet}): packets to it go to every host.` };
}

function hasOption({ options }: HeldAddress['entry'], name: string): boolean {
  return options.some((option) => option.name === name);
}
