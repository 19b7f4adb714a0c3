import type { Binding, Version, VrrpInstance } from '@kalint/parser';
import { parseIpAddress } from '@kalint/parser';
import { isSince } from '@kalint/parser/catalogue';
import { addressText } from './address-text.ts';
import type {
  InstanceModel,
  InterfaceModel,
  NodeModel,
  TrackerModel,
  TrackingModel,
  Transport,
} from './cluster-model.ts';
import { trackedInterfaces } from './implied-interfaces.ts';
import { InstanceSettings } from './instance-settings.ts';
import { readAddresses, routeDevices } from './read-addresses.ts';
import { readTracker } from './read-trackers.ts';
import { type TrackEntry, trackEntries, withGroup, withoutWeights } from './read-tracking.ts';
import { type CheckedInstance, refusalOf } from './refusal.ts';
import { allowsWeights, readSyncGroups, type SyncGroupDraft } from './sync-groups.ts';

/** A node before its interfaces are put on wires. */
export type NodeDraft = Omit<NodeModel, 'interfaces'> & { readonly interfaces: readonly InterfaceDraft[] };
export type InterfaceDraft = Omit<InterfaceModel, 'wire'>;

/** Addresses of a host by interface. */
export type HostAddresses = Readonly<Record<string, readonly string[]>>;

const MAX_INTERFACE_NAME = 15;
/** From this release on a source address need not be on the host. */
const FOREIGN_SOURCE_SINCE: Version = '2.3.3';

/** What one node's configuration means to an election. */
export function readNode(
  name: string,
  binding: Binding,
  target: Version,
  hostAddresses: HostAddresses | undefined,
): NodeDraft {
  return new NodeReader(name, binding, target, hostAddresses).read();
}

class NodeReader {
  readonly #name: string;
  readonly #binding: Binding;
  readonly #target: Version;
  readonly #hostAddresses: HostAddresses | undefined;
  readonly #interfaces: string[] = [];
  readonly #trackers: TrackerModel[] = [];

  constructor(name: string, binding: Binding, target: Version, hostAddresses: HostAddresses | undefined) {
    this.#name = name;
    this.#binding = binding;
    this.#target = target;
    this.#hostAddresses = hostAddresses;
  }

  read(): NodeDraft {
    const { model } = this.#binding;
    const instances = model.vrrpInstances.filter(
      ({ name, statement }, i, all) =>
        statement.directive.args.length === 1 && all.findIndex((other) => other.name?.value === name?.value) === i,
    );
    const checked = instances.map((instance) => this.#check(instance));
    const groups = readSyncGroups(this.#binding, instances);
    const models = checked.map((one) => this.#instance(one, groups, checked));
    return {
      name: this.#name,
      refusal: refusalOf(checked, this.#target),
      startupDelay: model.globalDefs?.vrrpStartupDelay?.value ?? 0,
      interfaces: this.#interfaces.map((name) => this.#interface(name)),
      trackers: this.#trackers,
      instances: models,
      syncGroups: groups.map(({ group, members }) => ({
        name: group.name?.value ?? '',
        members: members.map((member) => instances.indexOf(member)),
      })),
    };
  }

  #check(instance: VrrpInstance): CheckedInstance {
    const settings = new InstanceSettings(instance, this.#binding.model.globalDefs, this.#target);
    const written = instance.interface?.value;
    const own = written !== undefined && written !== 'lo' && written.length <= MAX_INTERFACE_NAME ? written : undefined;
    const device = own ?? this.#binding.model.globalDefs?.defaultInterface?.value;
    const addresses = readAddresses(instance, settings.family, device);
    return { name: instance.name?.value ?? '', instance, settings, interface: own, addresses };
  }

  #instance(one: CheckedInstance, groups: readonly SyncGroupDraft[], all: readonly CheckedInstance[]): InstanceModel {
    const { instance, settings } = one;
    const group = groups.findIndex(({ members }) => members.includes(instance));
    const addresses = one.addresses.map(({ address, family, device, advertised }) => ({
      address,
      family,
      interface: device === undefined ? undefined : this.#interfaceIndex(device),
      advertised,
    }));
    return {
      name: one.name,
      interface: one.interface === undefined ? undefined : this.#interfaceIndex(one.interface),
      virtualRouterId: instance.virtualRouterId?.value ?? 0,
      family: settings.family,
      version: settings.version,
      basePriority: settings.basePriority,
      isOwner: settings.isOwner,
      initialState: settings.initialState,
      nopreempt: settings.nopreempt,
      preemptDelay: settings.preemptDelay,
      advertInterval: settings.advertInterval,
      downTimerAdverts: settings.downTimerAdverts,
      transport: this.#transport(one),
      authentication: settings.authentication,
      lowerPriorityNoAdvert: settings.lowerPriorityNoAdvert,
      higherPrioritySendAdvert: settings.higherPrioritySendAdvert,
      ignoresAdverts: settings.ignoresAdverts,
      addresses,
      tracking: this.#tracking(one, groups[group], all),
      syncGroup: group === -1 ? undefined : group,
      alwaysFault: this.#alwaysFault(one),
    };
  }

  #transport({ settings, interface: own }: CheckedInstance): Transport {
    const source = settings.source ?? (own === undefined ? undefined : this.#hostAddress(own, settings.family));
    if (settings.peers.length === 0) return { mode: 'multicast', group: settings.multicastGroup, source };
    return { mode: 'unicast', source, peers: settings.peers, checksSource: settings.checksUnicastSource };
  }

  /** The address that keepalived takes of an interface: the first for IPv4, the link-local one for IPv6. */
  #hostAddress(name: string, family: 4 | 6): string | undefined {
    const known = (this.#hostAddresses?.[name] ?? []).flatMap((text) => parseIpAddress(text) ?? []);
    const fitting = known.filter((address) => address.family === family).map(addressText);
    return family === 4 ? fitting[0] : fitting.find((text) => text.startsWith('fe80:'));
  }

  #tracking(
    { instance, settings, addresses, interface: own }: CheckedInstance,
    group: SyncGroupDraft | undefined,
    all: readonly CheckedInstance[],
  ): TrackingModel[] {
    const written = trackEntries(instance, this.#binding);
    const isBound = settings.isOwner || (group !== undefined && !allowsWeights(group.group));
    const kept = isBound ? withoutWeights(written) : written;
    const implied = {
      own,
      dontTrackPrimary: instance.dontTrackPrimary !== undefined,
      devices: [
        ...addresses.filter(({ isTracked }) => isTracked).flatMap(({ device }) => device ?? []),
        ...routeDevices(instance),
      ],
    };
    const interfaces = trackedInterfaces(kept.filter(isInterface), implied);
    const ownEntries = [...interfaces, ...kept.filter((entry) => !isInterface(entry))];
    const merged = withGroup(ownEntries, group === undefined ? [] : this.#groupEntries(group, all));
    const isNamed = (entry: TrackEntry) => written.some(({ kind, name }) => kind === entry.kind && name === entry.name);
    return merged.map(([entry, origin]) =>
      this.#trackingModel(entry, origin === 'instance' && !isNamed(entry) ? 'implied' : origin),
    );
  }

  /** What a group tracks; one owner among its members takes the weights away. */
  #groupEntries({ group, members }: SyncGroupDraft, all: readonly CheckedInstance[]): TrackEntry[] {
    const hasOwner = all.some(({ instance, settings }) => members.includes(instance) && settings.isOwner);
    const entries = trackEntries(group, this.#binding);
    return hasOwner ? entries.map((entry) => ({ ...entry, weight: 0 })) : entries;
  }

  #trackingModel({ kind, name, weight, reversed }: TrackEntry, origin: TrackingModel['origin']): TrackingModel {
    const what =
      kind === 'interface'
        ? ({ kind, index: this.#interfaceIndex(name) } as const)
        : ({ kind: 'tracker', index: this.#trackerIndex(kind, name) } as const);
    const effect = weight === 0 ? 'fault' : kind === 'file' ? 'value' : 'weight';
    return { what, effect, weight, reversed, origin };
  }

  #alwaysFault({ instance, settings, interface: own }: CheckedInstance): string | undefined {
    const isUnicast = settings.peers.length > 0;
    if (!isUnicast && instance.unicastFaultNoPeer !== undefined) return 'It has no unicast peers.';
    const known = own === undefined ? undefined : this.#hostAddresses?.[own];
    if (!isUnicast || known === undefined || settings.source === undefined) return undefined;
    if (isSince(this.#target, FOREIGN_SOURCE_SINCE)) return undefined;
    const addresses = Object.values(this.#hostAddresses ?? {}).flat();
    const isLocal = addresses
      .flatMap((text) => parseIpAddress(text) ?? [])
      .some((one) => addressText(one) === settings.source);
    return isLocal ? undefined : `Its unicast_src_ip ${settings.source} is not an address of the host.`;
  }

  #interface(name: string): InterfaceDraft {
    const delays = this.#binding.model.interfaceUpDownDelays.findLast((one) => one.interface?.value === name);
    return { name, downDelay: delays?.downDelay?.value ?? 0, upDelay: delays?.upDelay?.value ?? 0 };
  }

  #interfaceIndex(name: string): number {
    return indexIn(
      this.#interfaces,
      (one) => one === name,
      () => name,
    );
  }

  #trackerIndex(kind: TrackerModel['kind'], name: string): number {
    return indexIn(
      this.#trackers,
      (one) => one.kind === kind && one.name === name,
      () => readTracker(kind, name, this.#binding),
    );
  }
}

function isInterface({ kind }: TrackEntry): boolean {
  return kind === 'interface';
}

/** The place of an item in a list, to which it is added where it is missing. */
function indexIn<T>(list: T[], isIt: (item: T) => boolean, make: () => T): number {
  const found = list.findIndex(isIt);
  return found === -1 ? list.push(make()) - 1 : found;
}
