import type { Version } from '@kalint/parser';

/**
 * What an election depends on, of all nodes of a cluster: plain data without a link to the text, so that it can be
 * copied, compared and written as JSON. Nodes, instances, trackers, interfaces and wires are named by their index.
 */
export interface ClusterModel {
  /** The keepalived release that all nodes run. */
  readonly target: Version;
  readonly nodes: readonly NodeModel[];
  /** What interfaces are connected by; every interface of every node is on exactly one. */
  readonly wires: readonly WireModel[];
}

/** One keepalived with its host. */
export interface NodeModel {
  /** Name for people: `lb01`. */
  readonly name: string;
  /** Why the daemon ends at its start, as a sentence for people; undefined: it runs. */
  readonly refusal: string | undefined;
  /** `vrrp_startup_delay` in seconds; 0 without. */
  readonly startupDelay: number;
  /** Interfaces that the configuration names, in the order of the text. */
  readonly interfaces: readonly InterfaceModel[];
  /** Scripts, processes, files and BFD sessions that an instance or a sync group tracks. */
  readonly trackers: readonly TrackerModel[];
  readonly instances: readonly InstanceModel[];
  readonly syncGroups: readonly SyncGroupModel[];
}

/** An interface of a node. */
export interface InterfaceModel {
  readonly name: string;
  /** Index in `ClusterModel.wires`. */
  readonly wire: number;
  /** Seconds that the link must be down before keepalived believes it; 0 unless `interface_up_down_delays` says so. */
  readonly downDelay: number;
  /** Seconds that it must be up again. */
  readonly upDelay: number;
}

/** A network segment. */
export interface WireModel {
  /** Name for people: that of the segment, else of the first interface on it. */
  readonly name: string;
  readonly ends: readonly WireEnd[];
}

export interface WireEnd {
  /** Index in `ClusterModel.nodes`. */
  readonly node: number;
  /** Index in `NodeModel.interfaces`. */
  readonly interface: number;
}

/** Something besides interfaces that a node watches. */
export interface TrackerModel {
  readonly kind: 'script' | 'process' | 'file' | 'bfd';
  readonly name: string;
  /** Worst time from a failure until keepalived knows of it, in seconds: interval × fall for a script. */
  readonly failSeconds: number;
  /** Worst time from a recovery until keepalived knows of it, in seconds: interval × rise for a script. */
  readonly recoverSeconds: number;
  /** What a file holds when the daemon starts (`init_file`); 0 for a file without one, and for the other kinds. */
  readonly initialValue: number;
}

/** A virtual router as one node has it. */
export interface InstanceModel {
  /** Name for people: `VI_1`. */
  readonly name: string;
  /** Index in `NodeModel.interfaces`; undefined for unicast without an interface. */
  readonly interface: number | undefined;
  /** 0 where none is written (the daemon then refuses to start). */
  readonly virtualRouterId: number;
  readonly family: 4 | 6;
  /** VRRP version. */
  readonly version: 2 | 3;
  /** Priority before any tracker, 1…255. */
  readonly basePriority: number;
  /** Priority 255: no tracker changes it. */
  readonly isOwner: boolean;
  /** What it starts as: only a node with priority 255 really starts as MASTER. */
  readonly initialState: 'MASTER' | 'BACKUP';
  /** `nopreempt` in force: not switched off by `state MASTER`, priority 255 or strict mode. */
  readonly nopreempt: boolean;
  /** `preempt_delay` in force, in seconds; 0 without. */
  readonly preemptDelay: number;
  /** Seconds between adverts as keepalived rounds them: whole seconds in version 2, hundredths in version 3. */
  readonly advertInterval: number;
  /** Adverts that must be missing before a BACKUP takes over. */
  readonly downTimerAdverts: number;
  readonly transport: Transport;
  /** How adverts are authenticated; undefined: not at all. */
  readonly authentication: AuthenticationModel | undefined;
  /** As MASTER do not answer an advert of lower priority at once. */
  readonly lowerPriorityNoAdvert: boolean;
  /** As MASTER send one more advert before giving way. */
  readonly higherPrioritySendAdvert: boolean;
  /** With priority 255, do not listen to the adverts of others. */
  readonly ignoresAdverts: boolean;
  readonly addresses: readonly VirtualAddressModel[];
  /** What puts the instance to FAULT or changes its priority, that of its sync group included. */
  readonly tracking: readonly TrackingModel[];
  /** Index in `NodeModel.syncGroups`; undefined: in none. */
  readonly syncGroup: number | undefined;
  /** Why the instance is in FAULT whatever happens, as a sentence for people; undefined: it is not. */
  readonly alwaysFault: string | undefined;
}

/** How adverts travel. */
export type Transport = MulticastTransport | UnicastTransport;

export interface MulticastTransport {
  readonly mode: 'multicast';
  /** Address of the group. */
  readonly group: string;
  /** Source address of adverts; undefined where only the host knows. */
  readonly source: string | undefined;
}

export interface UnicastTransport {
  readonly mode: 'unicast';
  /** Source address of adverts: written, told of the host, or found among the others' peers; undefined: not known. */
  readonly source: string | undefined;
  readonly peers: readonly string[];
  /** Drop adverts of nodes that are not among the peers. */
  readonly checksSource: boolean;
}

/** How adverts prove where they come from. */
export type AuthenticationModel = PasswordAuthentication | SignedAdverts;

export interface PasswordAuthentication {
  readonly type: 'PASS' | 'AH';
  /** The first 8 bytes of the password, one character each. */
  readonly password: string;
}

/** `auth_hmac`. */
export interface SignedAdverts {
  readonly type: 'HMAC';
  /** The keys by number. */
  readonly keys: Readonly<Record<number, string>>;
  readonly activeKey: number;
  /** False in the mode `receive-only`. */
  readonly signs: boolean;
  /** False in the mode `enforce`. */
  readonly acceptsUnsigned: boolean;
}

/** An address that the master holds. */
export interface VirtualAddressModel {
  /** Canonical text without prefix: `192.0.2.10`. */
  readonly address: string;
  readonly family: 4 | 6;
  /** Interface that gets it; undefined: none is known. */
  readonly interface: number | undefined;
  /** False for `virtual_ipaddress_excluded`. */
  readonly advertised: boolean;
}

/** One thing that an instance tracks. */
export interface TrackingModel {
  readonly what: TrackedThing;
  /**
   * `fault`: FAULT while it is not well. `weight`: changes the priority by `weight`, below 0 while it is not well, above 0
   * while it is. `value`: adds the file's number times `weight`; a sum of −254 or less is FAULT.
   */
  readonly effect: 'fault' | 'weight' | 'value';
  /** 0 for `fault`. */
  readonly weight: number;
  /** Well and not well are swapped. */
  readonly reversed: boolean;
  /** `implied`: keepalived tracks it without being told (the interface of the instance, of its addresses). */
  readonly origin: 'instance' | 'group' | 'implied';
}

export type TrackedThing =
  | { readonly kind: 'interface' /** Index in `NodeModel.interfaces`. */; readonly index: number }
  | { readonly kind: 'tracker' /** Index in `NodeModel.trackers`. */; readonly index: number };

/** Instances of one node that change state together. */
export interface SyncGroupModel {
  readonly name: string;
  /** Indexes in `NodeModel.instances`. */
  readonly members: readonly number[];
}
