import type { Version } from '@kalint/parser';
import { isSince } from '@kalint/parser/catalogue';
import type { InstanceModel, NodeModel } from '../model/cluster-model.ts';
import { type Effect, effectOf, priorityWith } from './effects.ts';

/** Times are in microseconds since the beginning of a simulation. */
export const SECOND = 1_000_000;

/** From this release on the causes of a fault are flags, one for all links; before, they were counted. */
const ONE_LINK_SINCE: Version = '2.3.3';

/** What a running instance is or wants to be. */
export type RunningStatus = 'MASTER' | 'BACKUP' | 'FAULT';

/** One keepalived while it is simulated. */
export class Daemon {
  readonly index: number;
  readonly model: NodeModel;
  /** It runs; false: stopped, crashed, or it refused to run. */
  isRunning = false;
  /** It ended at its start because of what is configured. */
  hasRefused = false;
  /** Before this time it hears nothing and takes nothing over (`vrrp_startup_delay`). */
  delayedUntil = 0;
  readonly speakers: readonly Speaker[];
  readonly groups: readonly Group[];
  /**
   * Of all links that put an instance to FAULT it remembers one bit, so that the first of them to come back ends the
   * FAULT, although others are still down.
   */
  readonly remembersOneLink: boolean;
  /** What it believes of links and trackers; a script that has not run yet is undefined. */
  readonly links: boolean[];
  readonly trackers: (number | undefined)[];

  constructor(index: number, model: NodeModel, target: Version) {
    this.index = index;
    this.remembersOneLink = isSince(target, ONE_LINK_SINCE);
    this.model = model;
    this.links = model.interfaces.map(() => true);
    this.trackers = model.trackers.map(() => undefined);
    this.speakers = model.instances.map((instance, i) => new Speaker(this, i, instance));
    this.groups = model.syncGroups.map(({ members }) => new Group(members.flatMap((i) => this.speakers[i] ?? [])));
    for (const group of this.groups) for (const member of group.members) member.group = group;
  }
}

/** A sync group while it is simulated. */
export class Group {
  readonly members: readonly Speaker[];
  status: RunningStatus | 'INIT' = 'BACKUP';
  /**
   * How many members keepalived counts as in FAULT. It is not looked up but counted up and down, and it can get below 0: a
   * link that comes back after another one has ended the FAULT is counted down once too often.
   */
  faults = 0;

  constructor(members: readonly Speaker[]) {
    this.members = members;
  }

  others(speaker: Speaker): Speaker[] {
    return this.members.filter((member) => member !== speaker);
  }

  get isWaiting(): boolean {
    return this.members.some((member) => member.isWaiting);
  }
}

/** An instance while it is simulated. */
export class Speaker {
  readonly daemon: Daemon;
  readonly index: number;
  readonly model: InstanceModel;
  group: Group | undefined;
  status: RunningStatus = 'FAULT';
  wants: RunningStatus = 'BACKUP';
  /** Priority before trackers: two owners may take it from each other. */
  base: number;
  priority: number;
  /** Interval of the master that it listens to. */
  masterInterval: number;
  /** How long it waits for the next advert. */
  downTimer = 0;
  /** When it acts next if it hears nothing: BACKUP takes over, MASTER sends. */
  expires = Number.POSITIVE_INFINITY;
  /** When `preempt_delay` is over; undefined: it has not begun. */
  preemptAt: number | undefined;
  /** A link is remembered as down (see `Daemon.remembersOneLink`). */
  linkFault = false;
  /** Its addresses are on the host. */
  holdsAddresses = false;

  constructor(daemon: Daemon, index: number, model: InstanceModel) {
    this.daemon = daemon;
    this.index = index;
    this.model = model;
    this.base = model.basePriority;
    this.priority = model.basePriority;
    this.masterInterval = this.advertInterval;
  }

  get advertInterval(): number {
    return Math.round(this.model.advertInterval * SECOND);
  }

  /** How long to wait for the master: some adverts, and the less the higher the priority. */
  get fullDownTimer(): number {
    return this.model.downTimerAdverts * this.masterInterval + this.skew;
  }

  get skew(): number {
    const unit = this.model.version === 3 ? this.masterInterval : SECOND;
    return Math.floor(((256 - this.priority) * unit) / 256);
  }

  get effects(): Effect[] {
    const { daemon } = this;
    const isFile = (tracker: number) => daemon.model.trackers[tracker]?.kind === 'file';
    return this.model.tracking.map((entry) => effectOf(entry, daemon, isFile));
  }

  /** Something that it tracks, or its configuration, keeps it in FAULT. */
  get hasFault(): boolean {
    const { alwaysFault, tracking } = this.model;
    if (alwaysFault !== undefined) return true;
    if (this.daemon.remembersOneLink ? this.linkFault : this.lacksLink) return true;
    return this.effects.some((effect, i) => effect === 'fault' && tracking[i]?.what.kind === 'tracker');
  }

  /** A link that it needs is down. */
  get lacksLink(): boolean {
    return this.effects.some((effect, i) => effect === 'fault' && this.model.tracking[i]?.what.kind === 'interface');
  }

  /** A script that it needs has not run yet. */
  get isWaiting(): boolean {
    return this.effects.includes('waiting');
  }

  /** The priority by what is believed now; `priority` may be older. */
  get computedPriority(): number {
    return this.model.isOwner ? this.base : priorityWith(this.model, this.effects);
  }
}
