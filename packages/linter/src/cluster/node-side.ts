import { type IpAddress, sameAddress, type Version } from '@kalint/parser';
import type { DefinitionKind } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { declaredAddresses } from '../facts/declared-addresses.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { namedBlocks } from '../facts/named-blocks.ts';
import type { Cluster } from './cluster.ts';

/** What is a node's own when it is compared with another one: what differs only because of it is meant to differ. */
export interface NodeSide {
  readonly node: ConfigurationNode;
  readonly target: Version;
  /** Addresses of the node itself. */
  readonly own: readonly IpAddress[];
  /** Addresses of the node that it is compared with. */
  readonly others: readonly IpAddress[];
  /** Interfaces that its instances use. */
  readonly interfaces: readonly string[];
  /** Words that name the node: its name and router_id. */
  readonly names: readonly string[];
  /** Words that name the node it is compared with. */
  readonly otherNames: readonly string[];
  /** A name of something defined, as one that both nodes understand: the virtual router, the command of a check. */
  common(kind: DefinitionKind, name: string): string;
}

/** Two nodes of a cluster, each as the other sees it. */
export function nodeSides(
  one: ConfigurationNode,
  other: ConfigurationNode,
  cluster: Cluster,
  target: Version,
): readonly [NodeSide, NodeSide] {
  const [a, b] = [ownAddresses(one, other, target), ownAddresses(other, one, target)];
  const side = (
    node: ConfigurationNode,
    own: IpAddress[],
    against: ConfigurationNode,
    others: IpAddress[],
  ): NodeSide => ({
    node,
    target,
    own,
    others,
    interfaces: interfacesOf(node, target),
    names: namesOf(node),
    otherNames: namesOf(against),
    common: commonNames(node, against, cluster),
  });
  return [side(one, a, other, b), side(other, b, one, a)];
}

/** Where it sends from, what is declared of its host, and the peer that only the other node lists. */
function ownAddresses(node: ConfigurationNode, other: ConfigurationNode, target: Version): IpAddress[] {
  const mine = peersOf(node, target);
  return [
    ...sureReadings(node, target).flatMap(({ sourceAddress }) => sourceAddress ?? []),
    ...declaredAddresses(node.hostFacts).map(({ address }) => address),
    ...peersOf(other, target).filter((peer) => !mine.some((one) => sameAddress(one, peer))),
  ];
}

function peersOf(node: ConfigurationNode, target: Version): IpAddress[] {
  return sureReadings(node, target).flatMap(({ peers }) => peers.flatMap(({ address }) => address?.value ?? []));
}

function interfacesOf(node: ConfigurationNode, target: Version): string[] {
  return [...new Set(sureReadings(node, target).flatMap((reading) => reading.interfaceName ?? []))];
}

function namesOf({ name, configId, hostFacts, binding }: ConfigurationNode): string[] {
  const names = [binding.model.globalDefs?.routerId?.value, hostFacts?.name, configId, name];
  return [...new Set(names.filter((one) => one !== undefined && /^[A-Za-z][\w.-]*$/.test(one)))] as string[];
}

/** Instances are those of one virtual router; what only one node knows by a name is known by what it looks at. */
function commonNames(node: ConfigurationNode, other: ConfigurationNode, cluster: Cluster): NodeSide['common'] {
  const there = new Set(namedBlocks(other).map(({ kind, name }) => `${kind} ${name}`));
  const routers = new Map(
    cluster.virtualRouters.flatMap(({ members }, i) => {
      const mine = members.find((member) => member.node === node);
      const name = mine?.instance.name?.value;
      return name !== undefined && members.some((member) => member.node === other) ? [[name, `router ${i}`]] : [];
    }),
  );
  const targets = new Map([...targetsOf(node), ...groupsOf(node, routers)]);
  return (kind, name) => {
    const router = kind === 'vrrp_instance' ? routers.get(name) : undefined;
    if (router !== undefined || there.has(`${kind} ${name}`)) return router ?? name;
    return targets.get(`${kind} ${name}`) ?? name;
  };
}

function targetsOf({ binding: { model } }: ConfigurationNode): ReadonlyMap<string, string> {
  const found: [DefinitionKind, string | undefined, string | undefined][] = [
    ...model.vrrpScripts.map((one): (typeof found)[number] => ['vrrp_script', one.name?.value, one.script?.value]),
    ...model.trackFiles.map((one): (typeof found)[number] => ['track_file', one.name?.value, one.file?.value]),
    ...model.vrrpTrackProcesses.map((one): (typeof found)[number] => [
      'vrrp_track_process',
      one.name?.value,
      one.process?.value.command,
    ]),
  ];
  return new Map(found.flatMap(([kind, name, target]) => (target === undefined ? [] : [[`${kind} ${name}`, target]])));
}

/** Sync groups by the first virtual router in them. */
function groupsOf({ binding }: ConfigurationNode, routers: ReadonlyMap<string, string>): [string, string][] {
  return binding.model.vrrpSyncGroups.flatMap(({ name, members }): [string, string][] => {
    const [router] = members.flatMap((member) => routers.get(member.value.name) ?? []).sort();
    return name === undefined || router === undefined ? [] : [[`vrrp_sync_group ${name.value}`, `group of ${router}`]];
  });
}
