import { addressKey, type IpAddress, keywordOf, type Origin, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { type HeldAddress, instanceAddresses } from '../facts/instance-addresses.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { listAt } from '../facts/list-at.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { perTarget } from '../facts/per-target.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'vip-is-node-address',
    summary: 'A virtual address is at the same time the address of a node.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived_netlink.c:ignore_address_if_ours_or_link_local',
      'vrrp.c:vrrp_restore_interface',
      'acassen/keepalived#2219',
      'acassen/keepalived#2091',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      // Which address belongs to which instance is a guess then.
      if (hasBrokenBraces(node)) return;
      const nodes = nodeAddressesByKey(node, target);
      for (const { reading, held } of instanceAddresses(node, target)) {
        for (const address of held) {
          if (judgeableWords(address.entry, node) === undefined) continue;
          const same = nodes.get(addressKey(address.address))?.find((one) => !mayShare(one, reading));
          if (same !== undefined) report(describe(address, reading, same));
        }
      }
    },
  }),
  checkCluster: ({ cluster, target, report }) => {
    for (const node of cluster.nodes.filter((one) => !hasBrokenBraces(one))) {
      const others = cluster.nodes.filter((other) => other !== node);
      for (const { reading, held } of instanceAddresses(node, target)) {
        for (const address of held) {
          if (judgeableWords(address.entry, node) === undefined || isTold(address, reading, node, target)) continue;
          const owner = others.find((other) => sendsFrom(address, other, target) !== undefined);
          const origin = owner && sendsFrom(address, owner, target);
          if (owner !== undefined && origin) report(describeOther(address, reading, owner, origin));
        }
      }
    }
  },
});

/** The file itself says that it is the address of a node, and the rule tells it there. */
function isTold({ address }: HeldAddress, reading: InstanceReading, node: ConfigurationNode, target: Version): boolean {
  const known = nodeAddressesByKey(node, target).get(addressKey(address)) ?? [];
  return known.some((one) => !mayShare(one, reading));
}

/** Where another node says that it sends from an address that it does not hold as a virtual one. */
function sendsFrom({ address }: HeldAddress, other: ConfigurationNode, target: Version): Origin | undefined {
  const key = addressKey(address);
  if (heldKeys(other, target).has(key)) return undefined;
  return nodeAddressesByKey(other, target)
    .get(key)
    ?.find(({ kind }) => kind !== 'peer')?.origin;
}

const heldKeys = perTarget(
  (node, target): ReadonlySet<string> =>
    new Set(instanceAddresses(node, target).flatMap(({ held }) => held.map(({ address }) => addressKey(address)))),
);

function describeOther(
  { entry, address }: HeldAddress,
  { name }: InstanceReading,
  other: ConfigurationNode,
  origin: Origin,
): Finding {
  return {
    message: `${address.text} is a virtual address of ${name} and the address that ${other.name} sends from. ${WHAT_HAPPENS.peer} Choose a virtual address that no node has.`,
    origin: entry.word.origin,
    related: [{ origin, message: `the address of ${other.name}` }],
  };
}

/** An address of a node, as an instance names it. */
interface NodeAddress {
  readonly kind: 'unicast source' | 'multicast source' | 'peer';
  readonly address: IpAddress;
  readonly keyword: string;
  readonly origin: Origin;
}

/** By address, the first of each kind, in the order of the text. */
const nodeAddressesByKey = perTarget((node, target): ReadonlyMap<string, readonly NodeAddress[]> => {
  const found = new Map<string, NodeAddress[]>();
  for (const one of sureReadings(node, target).flatMap(nodeAddresses)) {
    const known = listAt(found, addressKey(one.address));
    if (!known.some(({ kind }) => kind === one.kind)) known.push(one);
  }
  return found;
});

function nodeAddresses({ source, sourceAddress, peers }: InstanceReading): NodeAddress[] {
  const found: NodeAddress[] = [];
  const word = source?.args[0]?.words[0];
  if (source !== undefined && sourceAddress !== undefined && word !== undefined) {
    const kind = peers.length > 0 ? 'unicast source' : 'multicast source';
    found.push({ kind, address: sourceAddress, keyword: keywordOf(source), origin: word.origin });
  }
  for (const { address } of peers) {
    if (address === undefined) continue;
    found.push({ kind: 'peer', address: address.value, keyword: 'unicast_peer', origin: address.origin });
  }
  return found;
}

/** The owner of an address (priority 255) has it whatever happens, and may send from it. */
function mayShare({ kind }: NodeAddress, { instance }: InstanceReading): boolean {
  const priority = basePriority(instance);
  return kind !== 'peer' && (priority === undefined || priority === OWNER_PRIORITY);
}

function describe({ entry, address }: HeldAddress, { name }: InstanceReading, node: NodeAddress): Finding {
  const { origin } = entry.word;
  const whose = node.kind === 'peer' ? 'the address of another node' : 'the address this node sends from';
  return {
    message: `${address.text} is a virtual address of ${name} and ${whose} (${node.keyword}, ${lineOf(node.origin, origin)}). ${WHAT_HAPPENS[node.kind]} Choose a virtual address that no node has.`,
    origin,
    related: [{ origin: node.origin, message: 'the address of the node' }],
    ...(node.kind === 'multicast source' && { severity: 'warning' }),
  };
}

const WHAT_HAPPENS: Readonly<Record<NodeAddress['kind'], string>> = {
  'unicast source':
    'keepalived removes virtual addresses from a node that is not MASTER: it then has nothing to listen on, and hears no adverts.',
  'multicast source':
    'keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart.',
  peer: 'The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice.',
};
