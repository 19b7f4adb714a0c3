import { type IpAddress, sameAddress } from '@kalint/parser';
import { NEWEST_VERSION, type Version } from '@kalint/parser/catalogue';
import { describeAddresses, makeCluster, type VirtualRouter } from '../cluster/cluster.ts';
import { type LintInput, loadNodes } from '../engine/load-node.ts';
import { type Place, placeOf } from '../engine/message.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { instanceReadings, readingOf } from '../facts/instance-reading.ts';
import { familyOf } from '../facts/instance-values.ts';
import { isStrict } from '../facts/strictness.ts';
import { strictRefusesUnicast } from '../facts/validation.ts';
import type { FixedFile } from '../fix/fix-files.ts';
import type { ClusterInput, LintOptions, LintOptionsByFile } from '../lint.ts';
import { type GivenAddresses, isCalled, ownAddress, plain, type ReadMember } from './unicast-addresses.ts';
import { UnicastTexts } from './unicast-texts.ts';

/** What is to be known beside the texts. */
export interface UnicastOptions {
  /** Addresses that nodes send from, by name, config id or path of a node. Default: what is written and declared. */
  readonly addresses?: GivenAddresses;
  /** Whether a file may be changed. Default: every file. */
  readonly mayChange?: (path: string) => boolean;
}

/** Why a cluster cannot be taken to unicast. */
export interface UnicastProblem extends Place {
  /** Whole sentences: which node and interface lack what, and what to do. */
  readonly message: string;
}

/** New texts of all nodes, or everything that stands against it. */
export type UnicastOutcome =
  | {
      readonly ok: true;
      readonly changed: readonly FixedFile[];
      /** Virtual routers that send by unicast now. */
      readonly routers: number;
      /** Instances that no other node has: they stay as they are. */
      readonly alone: readonly UnicastProblem[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly UnicastProblem[];
      /** Names that addresses were given for and that no node has. */
      readonly unknownNodes: readonly string[];
      /** What the nodes are called. */
      readonly nodes: readonly string[];
    };

/**
 * Takes the nodes of clusters from multicast to unicast: each instance gets its source address and the addresses of the
 * other nodes of its virtual router. What is there stays; missing peers are added. Where an address is not known, nothing
 * is changed at all. The new texts are read again: what does not come out as meant is a problem. Texts in, texts out.
 * Never throws on any text.
 */
export function toUnicast(
  clusters: readonly ClusterInput[],
  options: UnicastOptions = {},
  lintOptions: LintOptions | LintOptionsByFile = {},
): UnicastOutcome {
  const optionsOf: LintOptionsByFile = (path) => (typeof lintOptions === 'function' ? lintOptions(path) : lintOptions);
  const target = optionsOf(clusters[0]?.nodes[0]?.file.path ?? '').target ?? NEWEST_VERSION;
  const texts = new UnicastTexts(optionsOf, options.mayChange ?? (() => true));
  const before = routersOf(clusters, target, optionsOf);
  const refused = { ok: false, problems: [], unknownNodes: [], nodes: before.nodes.map(({ name }) => name) } as const;
  const addresses = options.addresses ?? {};
  const unknownNodes = Object.keys(addresses).filter((name) => !before.nodes.some((node) => isCalled(node, name)));
  if (unknownNodes.length > 0) return { ...refused, unknownNodes };
  const problems = before.routers.flatMap((router) => convert(router, target, addresses, texts));
  if (problems.length > 0) return { ...refused, problems };
  const after = routersOf(clusters.map(withTexts(texts)), target, texts.options);
  const wrong = after.routers.flatMap((router) => incomplete(membersOf(router, target)));
  if (wrong.length > 0) return { ...refused, problems: wrong };
  return { ok: true, changed: texts.changed, routers: before.routers.length, alone: before.alone };
}

/** The nodes of some clusters, their virtual routers, and the instances that are in none. */
function routersOf(clusters: readonly ClusterInput[], target: Version, optionsOf: LintOptionsByFile) {
  const found = clusters.map(({ nodes }) =>
    makeCluster(nodes.flatMap(({ file, ...chosen }) => nodesOf(file, chosen, target, optionsOf))),
  );
  const routers = found.flatMap(({ virtualRouters }) => virtualRouters);
  const paired = new Set(routers.flatMap(({ members }) => members.map(({ instance }) => instance)));
  const alone = found.flatMap(({ nodes }) =>
    nodes.flatMap((node) =>
      instanceReadings(node, target)
        .filter(({ instance, peers }) => !paired.has(instance) && peers.length === 0)
        .map(({ name, instance }) => ({
          message: `${name} of ${node.name} is on no other node: it stays as it is.`,
          ...placeOf(instance.origin),
        })),
    ),
  );
  return { nodes: found.flatMap(({ nodes }) => nodes), routers, alone };
}

function nodesOf(
  file: LintInput,
  { configId, hostFacts }: Pick<ClusterInput['nodes'][number], 'configId' | 'hostFacts'>,
  target: Version,
  optionsOf: LintOptionsByFile,
): ConfigurationNode[] {
  const options = optionsOf(file.path);
  const factsOf = hostFacts === undefined ? options.factsOf : () => hostFacts;
  return loadNodes(file, { ...options, target, factsOf, configId: configId ?? options.configId });
}

function membersOf({ members }: VirtualRouter, target: Version): ReadMember[] {
  return members.flatMap(({ node, instance }) => {
    const reading = readingOf(instance, node, target);
    return reading === undefined ? [] : [{ node, instance, reading, family: familyOf(reading) }];
  });
}

/** Puts the addresses of one virtual router into the texts; problems where that cannot be done. */
function convert(router: VirtualRouter, target: Version, given: GivenAddresses, texts: UnicastTexts): UnicastProblem[] {
  const members = membersOf(router, target);
  const obstacles = members.flatMap((member) => obstacleOf(member, target));
  if (obstacles.length > 0) return obstacles;
  const found = members.map((member) => ({
    member,
    found: ownAddress(
      member,
      members.filter((other) => other !== member),
      given,
    ),
  }));
  const unknown = found.flatMap(({ member, found: one }) =>
    one.ok ? [] : problem(member, `${member.reading.name} of ${member.node.name} has no source address: ${one.reason}`),
  );
  if (unknown.length > 0) return unknown;
  const senders = found.flatMap(({ member, found: one }) => (one.ok ? [{ member, address: one.address }] : []));
  const twins = senders.filter(({ address }, i) =>
    senders.slice(0, i).some((other) => sameAddress(other.address, address)),
  );
  if (twins.length > 0) {
    return twins.flatMap(({ member, address }) =>
      problem(
        member,
        `${member.node.name} would send from ${plain(address)} for ${describeAddresses(router)}, and so would another node: each node needs an address of its own.`,
      ),
    );
  }
  return senders.flatMap(({ member, address }) => {
    const peers = senders.filter((other) => other.member !== member).map((other) => other.address);
    const reason = texts.write(member, plain(address), missingPeers(member, peers).map(plain));
    return reason === undefined
      ? []
      : problem(member, `${member.reading.name} of ${member.node.name} cannot be changed: ${reason}.`);
  });
}

function obstacleOf(member: ReadMember, target: Version): UnicastProblem[] {
  const { reading, node, instance } = member;
  const what = `${reading.name} of ${node.name}`;
  if (reading.uncertain) {
    return problem(member, `${what} holds words that only the running host knows, so that its addresses are not sure.`);
  }
  if (reading.peers.length === 0 && isStrict(instance, node.binding.model) === true && strictRefusesUnicast(target)) {
    return problem(
      member,
      `${what} is in strict mode, which allows multicast only: keepalived ${target} does not start with unicast peers. Leave strict mode first (strict_mode off).`,
    );
  }
  return [];
}

function missingPeers({ reading }: ReadMember, peers: readonly IpAddress[]): IpAddress[] {
  return peers.filter(
    (peer) => !reading.peers.some(({ address }) => address !== undefined && sameAddress(address.value, peer)),
  );
}

/** Members whose new text does not say what it should. */
function incomplete(members: readonly ReadMember[]): UnicastProblem[] {
  return members.flatMap((member) => {
    const { reading, node } = member;
    const sources = members.flatMap((other) => (other === member ? [] : (other.reading.sourceAddress ?? [])));
    const isComplete = reading.sourceAddress !== undefined && sources.length === members.length - 1;
    if (isComplete && missingPeers(member, sources).length === 0 && reading.peers.length > 0) return [];
    return problem(
      member,
      `${reading.name} of ${node.name} would not read as meant: its text is shared with other nodes or made of definitions. Write unicast_src_ip and unicast_peer into it yourself.`,
    );
  });
}

function problem({ instance }: ReadMember, message: string): UnicastProblem[] {
  return [{ message, ...placeOf(instance.origin) }];
}

function withTexts(texts: UnicastTexts): (cluster: ClusterInput) => ClusterInput {
  return (cluster) => ({
    ...cluster,
    nodes: cluster.nodes.map((node) => ({ ...node, file: { ...node.file, text: texts.textOf(node.file) } })),
  });
}
