import { addressKey, type BoundStatement, type IpAddress } from '@kalint/parser';
import type { VirtualRouter } from '../cluster/cluster.ts';
import type { Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { type ClusterRuleContext, defineRule, type FileRuleContext } from '../engine/rule.ts';
import { deviceOf } from '../facts/address-device.ts';
import { readAddressLine } from '../facts/address-line.ts';
import { addressesOfInterface } from '../facts/declared-addresses.ts';
import { heldBy, instanceAddresses } from '../facts/instance-addresses.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { fullLength, isInside, networkOf } from '../facts/networks.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { type ReadMember, readMembers } from '../facts/ranked-members.ts';
import { isAsWritten, lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'vip-prefix-conflict',
    summary: 'The prefix length of a virtual address contradicts the subnet it is in, or that on another node.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'acassen/keepalived#2432',
      'acassen/keepalived#1040',
      'acassen/keepalived#334',
    ],
  },
  check: (context) => ({
    end: () => {
      if (hasBrokenBraces(context.node)) return;
      const before = staticAddresses(context);
      for (const address of virtualAddresses(context)) {
        checkAddress(address, before, context);
        before.push(address);
      }
    },
  }),
  checkCluster: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

/** An address as one node of a virtual router writes it. */
interface Written {
  readonly node: ConfigurationNode;
  readonly entry: BoundStatement;
  readonly address: IpAddress;
}

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const written = readMembers(router, context.target).flatMap((member) => writtenAddresses(member, context));
  const first = new Map<string, Written>();
  for (const one of written) {
    const key = addressKey(one.address);
    const known = first.get(key);
    if (known === undefined) first.set(key, one);
    else if (prefixOf(known) !== prefixOf(one)) reportNode(one, known, context);
  }
}

function writtenAddresses({ node, reading }: ReadMember, { target }: ClusterRuleContext): Written[] {
  if (hasBrokenBraces(node)) return [];
  const held = heldBy(reading, node, target);
  return held
    .filter(({ entry }) => judgeableWords(entry, node) !== undefined && !hasPeer(entry))
    .map(({ entry, address }) => ({ node, entry, address }));
}

/** Without a prefix length keepalived takes the longest. */
function prefixOf({ address }: Written): number {
  return networkOf(address).prefix;
}

/** Beside the subnet that the interface has already, an address alone makes no difference. */
function reportNode(one: Written, first: Written, { report }: ClusterRuleContext): void {
  const { entry, address, node } = one;
  const contradict = namesSubnet(address) && namesSubnet(first.address);
  const fix = writePrefix(entry, address, first.address);
  const effect = contradict
    ? 'after a failover the address brings another subnet route with it, and part of the hosts is reached in another way, or not at all'
    : 'where the interface does not have this subnet anyway, the address brings a route to it on one of the nodes only';
  report({
    message: `${node.name} has ${shownPrefix(one)}, ${first.node.name} has ${shownPrefix(first)}: ${effect}. Write the same prefix length on all nodes.`,
    origin: entry.word.origin,
    related: [{ origin: first.entry.word.origin, message: `${first.node.name} has /${prefixOf(first)}` }],
    ...(!contradict && { severity: 'info' }),
    ...(fix && { fix }),
  });
}

function shownPrefix(one: Written): string {
  const { text, prefix } = one.address;
  return prefix === undefined ? `${text} without a prefix length, which means /${prefixOf(one)}` : `${text}/${prefix}`;
}

/** An address that keepalived puts on an interface. */
interface Placed {
  readonly entry: BoundStatement;
  readonly address: IpAddress;
  readonly device: string;
}

function staticAddresses({ node, target }: FileRuleContext): Placed[] {
  return node.binding.model.staticAddresses.flatMap(({ statement: entry }) => {
    const { address, device } = readAddressLine(entry, target);
    if (judgeableWords(entry, node) === undefined || address === undefined || device === undefined) return [];
    return namesSubnet(address) && !hasPeer(entry) ? [{ entry, address, device }] : [];
  });
}

function virtualAddresses({ node, target }: FileRuleContext): Placed[] {
  return instanceAddresses(node, target).flatMap(({ reading, held }) =>
    held.flatMap((one) => {
      const device = deviceOf(one, reading);
      if (device === undefined || judgeableWords(one.entry, node) === undefined) return [];
      return namesSubnet(one.address) && !hasPeer(one.entry)
        ? [{ entry: one.entry, address: one.address, device }]
        : [];
    }),
  );
}

/** An address without prefix, or with the longest, says nothing of a subnet. */
function namesSubnet(address: IpAddress): boolean {
  return networkOf(address).prefix < fullLength(address);
}

/** Beside a peer the prefix length is that of the peer. */
function hasPeer({ options }: BoundStatement): boolean {
  return options.some(({ name }) => name === 'peer');
}

function checkAddress(placed: Placed, before: readonly Placed[], context: FileRuleContext): void {
  const declared = addressesOfInterface(context.node.hostFacts, placed.device) ?? [];
  const subnets = declared.filter((own) => namesSubnet(own) && isInside(placed.address, networkOf(own)));
  const [subnet] = subnets;
  if (subnet === undefined) checkNeighbours(placed, before, context);
  else if (subnets.every((own) => own.prefix !== placed.address.prefix)) reportHost(placed, subnet, context);
}

/** Each address lies in the subnet of the other, and the two subnets are not the same: one prefix is wrong. */
function checkNeighbours(placed: Placed, before: readonly Placed[], { report }: FileRuleContext): void {
  const { address, device, entry } = placed;
  const other = before.find((one) => one.device === device && contradict(one.address, address));
  if (other === undefined) return;
  const { origin } = entry.word;
  const first = other.entry.word.origin;
  report({
    message: `${address.text}/${address.prefix} and ${other.address.text}/${other.address.prefix} (${lineOf(first, origin)}) are neighbours on ${device}, but do not agree how large their subnet is. ${whatHappens(address, other.address)} Write the prefix length that ${device} has, or none.`,
    origin,
    related: [{ origin: first, message: 'the other prefix length' }],
  });
}

function contradict(one: IpAddress, other: IpAddress): boolean {
  const [a, b] = [networkOf(one), networkOf(other)];
  return a.prefix !== b.prefix && isInside(one, b) && isInside(other, a);
}

function reportHost({ address, device, entry }: Placed, subnet: IpAddress, { report }: FileRuleContext): void {
  const fix = writePrefix(entry, address, subnet);
  report({
    message: `${address.text}/${address.prefix} is in the subnet of ${device}, which is declared as ${subnet.text}/${subnet.prefix}. ${whatHappens(address, subnet)} Write ${address.text}/${networkOf(subnet).prefix}, or no prefix length.`,
    origin: entry.word.origin,
    ...(fix && { fix }),
  });
}

function whatHappens(address: IpAddress, other: IpAddress): string {
  const [a, b] = [networkOf(address).prefix, networkOf(other).prefix];
  return `While this node is MASTER it has a route for each: with the /${Math.min(a, b)} it looks for hosts on the link that are behind a gateway, or with the /${Math.max(a, b)} it reaches part of its subnet in another way than the rest.`;
}

function writePrefix({ word }: BoundStatement, address: IpAddress, subnet: IpAddress): Fix | undefined {
  if (!isAsWritten(word) || word.quoted) return undefined;
  const { start, end } = word.origin;
  const text = `${address.text}/${networkOf(subnet).prefix}`;
  return { kind: 'suggestion', title: `Write ${text}`, edits: [{ start, end, text }] };
}
