import type { ClusterModel } from '../model/cluster-model.ts';
import type { ClusterState, InstanceState } from './cluster-state.ts';
import type { Effect } from './effects.ts';
import { type Listener, listeners } from './hearing.ts';
import { Daemon, type RunningStatus, SECOND, type Speaker } from './speaker.ts';
import { type Advert, StateMachine, type Surroundings } from './state-machine.ts';
import type { World } from './world.ts';

/** How far apart nodes are that do something at the same moment. */
const NODE_OFFSET = 0.02 * SECOND;
/** How long an advert is on its way: what is sent within this time of each other crosses. */
const LATENCY = 0.001 * SECOND;
/** How soon after its start a script has its first result. */
const FIRST_RESULT = 0.03 * SECOND;
/** Two that would take over within this time of each other are in a race. */
const RACE_WINDOW = 0.06 * SECOND;
/** After so many changes for each instance the cluster is taken for one that never rests. */
const MOST_CHANGES = 24;

const NEVER = Number.POSITIVE_INFINITY;

/** A change of an instance, in the microseconds of the simulation. */
export interface Change {
  readonly at: number;
  readonly speaker: Speaker;
  readonly from: RunningStatus;
  readonly to: RunningStatus;
}

/** Something that a daemon will learn or do later. */
interface Pending {
  readonly at: number;
  readonly daemon: Daemon;
  readonly what:
    | { readonly kind: 'link' | 'tracker'; readonly index: number; readonly value: number }
    | { readonly kind: 'start' };
}

/**
 * Plays the protocol in time: adverts, timers, what daemons learn of their surroundings. The order in which nodes do what they
 * do at the same moment is given from outside.
 */
export class Simulation implements Surroundings {
  readonly target;
  now = 0;
  world: World;
  readonly changes: Change[] = [];
  /** Whether the outcome so far depends on who was faster. */
  isRace = false;
  readonly #model: ClusterModel;
  /** Per node its place in the order. */
  readonly #order: readonly number[];
  readonly #daemons: readonly Daemon[];
  readonly #speakers: readonly Speaker[];
  readonly #machine: StateMachine;
  readonly #listeners: readonly (readonly (readonly Listener[])[])[];
  readonly #adverts: { readonly at: number; readonly advert: Advert }[] = [];
  #pending: Pending[] = [];
  #lastChange = 0;
  #flapping = new Set<Speaker>();

  constructor(model: ClusterModel, world: World, order: readonly number[]) {
    this.target = model.target;
    this.world = world;
    this.#model = model;
    this.#order = order;
    this.#machine = new StateMachine(this);
    this.#listeners = listeners(model);
    this.#daemons = model.nodes.map((node, n) => new Daemon(n, node, model.target));
    this.#speakers = this.#daemons.flatMap(({ speakers }) => speakers);
  }

  /** All daemons that are up start. */
  boot(): void {
    for (const daemon of this.#daemons) if (this.#node(daemon).power === 'up') this.#startSoon(daemon);
  }

  /** The cluster is at rest in this state: every master has just sent an advert. */
  resume(state: ClusterState): void {
    for (const daemon of this.#daemons) {
      if (this.#node(daemon).power !== 'up') continue;
      this.#perceive(daemon, false);
      daemon.hasRefused = daemon.model.refusal !== undefined;
      daemon.isRunning = !daemon.hasRefused;
      for (const speaker of daemon.speakers) this.#resumeSpeaker(speaker, state[daemon.index]?.[speaker.index]);
      for (const group of daemon.groups) {
        const isMaster = group.members.some(({ status }) => status === 'MASTER');
        group.faults = group.members.map((member) => state[daemon.index]?.[member.index]?.groupFaults ?? 0)[0] ?? 0;
        group.status = isMaster ? 'MASTER' : group.faults > 0 ? 'FAULT' : 'BACKUP';
      }
    }
  }

  /** Everything that differs between the worlds happens now. */
  change(world: World): void {
    const before = this.world;
    this.world = world;
    this.#lastChange = this.now;
    this.#flapping.clear();
    for (const daemon of this.#daemons) this.#changeNode(daemon, before);
  }

  /** Goes on until the cluster rests, or for some seconds. */
  run(seconds?: number): void {
    const end = seconds === undefined ? NEVER : this.now + seconds * SECOND;
    const firstChange = this.changes.length;
    const mostChanges = firstChange + MOST_CHANGES * (this.#speakers.length + 1);
    for (;;) {
      const next = this.#nextTime();
      if (next > end) break;
      if (seconds === undefined && next > this.#restsAt()) break;
      if (this.changes.length > mostChanges) {
        this.#findFlapping(Math.floor((firstChange + mostChanges) / 2));
        break;
      }
      this.now = next;
      this.#step();
    }
    if (seconds !== undefined) this.now = end;
  }

  state(): ClusterState {
    return this.#daemons.map((daemon) => daemon.speakers.map((speaker) => this.#stateOf(speaker)));
  }

  send(advert: Advert): void {
    this.#adverts.push({ at: this.now + LATENCY, advert });
  }

  changed(speaker: Speaker, from: RunningStatus): void {
    if (speaker.status === from) return;
    this.#lastChange = this.now;
    this.changes.push({ at: this.now, speaker, from, to: speaker.status });
    if (speaker.status === 'MASTER') this.#noticeRace(speaker);
  }

  guessOrder(a: Speaker, b: Speaker): number {
    this.isRace = true;
    return (this.#order[a.daemon.index] ?? 0) - (this.#order[b.daemon.index] ?? 0);
  }

  #node(daemon: Daemon): World['nodes'][number] {
    return this.world.nodes[daemon.index] ?? { power: 'stopped', links: [], trackers: [] };
  }

  #offset(daemon: Daemon): number {
    return (this.#order[daemon.index] ?? 0) * NODE_OFFSET;
  }

  #startSoon(daemon: Daemon): void {
    daemon.hasRefused = daemon.model.refusal !== undefined;
    if (daemon.hasRefused) return;
    this.#later({ at: this.now + this.#offset(daemon), daemon, what: { kind: 'start' } });
  }

  #later(pending: Pending): void {
    this.#pending.push(pending);
    this.#pending.sort((a, b) => a.at - b.at);
  }

  #resumeSpeaker(speaker: Speaker, state: InstanceState | undefined): void {
    if (state === undefined || !isRunning(state.status)) return;
    speaker.status = state.status;
    speaker.wants = state.isHeldBack ? 'MASTER' : state.status;
    speaker.linkFault = state.linkFault;
    speaker.holdsAddresses = state.holdsAddresses;
    speaker.priority = state.priority;
    if (speaker.model.isOwner) speaker.base = state.priority;
    speaker.masterInterval = Math.round(state.masterInterval * SECOND);
    speaker.downTimer = speaker.fullDownTimer;
    this.#machine.arm(speaker);
    if (speaker.status === 'BACKUP') speaker.expires += this.#offset(speaker.daemon) / 10;
  }

  /** What a daemon sees when it starts; scripts have not run then, unless it has been running all the time. */
  #perceive(daemon: Daemon, isStart: boolean): void {
    const { links, trackers } = this.#node(daemon);
    for (const [i, isUp] of links.entries()) daemon.links[i] = isUp;
    for (const [i, value] of trackers.entries()) {
      const isScript = daemon.model.trackers[i]?.kind === 'script';
      daemon.trackers[i] = isStart && isScript ? undefined : value;
      if (isStart && isScript) {
        this.#later({ at: this.now + FIRST_RESULT, daemon, what: { kind: 'tracker', index: i, value } });
      }
    }
  }

  #changeNode(daemon: Daemon, before: World): void {
    const [was, is] = [before.nodes[daemon.index]?.power, this.#node(daemon).power];
    if (is === 'up' && was !== 'up') {
      this.#startSoon(daemon);
    } else if (is !== 'up' && was === 'up') {
      if (daemon.isRunning) this.#machine.stop(daemon, is === 'stopped');
      daemon.isRunning = false;
      daemon.hasRefused = false;
      this.#pending = this.#pending.filter((one) => one.daemon !== daemon);
    } else if (is === 'up') {
      this.#changeSurroundings(daemon);
    }
  }

  #changeSurroundings(daemon: Daemon): void {
    const { links, trackers } = this.#node(daemon);
    for (const [index, isUp] of links.entries()) {
      const { downDelay = 0, upDelay = 0 } = daemon.model.interfaces[index] ?? {};
      this.#learnLater(daemon, 'link', index, Number(isUp), isUp ? upDelay : downDelay);
    }
    for (const [index, value] of trackers.entries()) {
      const { failSeconds = 0, recoverSeconds = 0, kind } = daemon.model.trackers[index] ?? {};
      const isWorse = kind !== 'file' && value === 0;
      this.#learnLater(daemon, 'tracker', index, value, isWorse ? failSeconds : recoverSeconds);
    }
  }

  /** A daemon learns something after a while, unless it changes back before. */
  #learnLater(daemon: Daemon, kind: 'link' | 'tracker', index: number, value: number, seconds: number): void {
    const isThis = ({ daemon: other, what }: Pending) => other === daemon && what.kind === kind && what.index === index;
    const waiting = this.#pending.find(isThis);
    if (waiting !== undefined && waiting.what.kind !== 'start' && waiting.what.value === value) return;
    this.#pending = this.#pending.filter((one) => !isThis(one));
    const believed = kind === 'link' ? Number(daemon.links[index]) : daemon.trackers[index];
    if (believed === value) return;
    const soonest = believed === undefined ? FIRST_RESULT : seconds * SECOND;
    if (soonest === 0 && daemon.isRunning) this.#learn(daemon, kind, index, value);
    else this.#later({ at: this.now + soonest, daemon, what: { kind, index, value } });
  }

  /** A daemon learns something: first all instances that it concerns are looked at, then they react in their order. */
  #learn(daemon: Daemon, kind: 'link' | 'tracker', index: number, value: number): void {
    this.#lastChange = this.now;
    const before = daemon.speakers.map(insight);
    if (kind === 'link') daemon.links[index] = value === 1;
    else daemon.trackers[index] = value;
    const thing = kind === 'link' ? 'interface' : 'tracker';
    for (const [i, speaker] of daemon.speakers.entries()) {
      const entry = speaker.model.tracking.findIndex(({ what }) => what.kind === thing && what.index === index);
      const old = before[i];
      if (entry !== -1 && old !== undefined) this.#react(speaker, old, entry);
    }
  }

  /** An instance reacts to what its daemon has learnt of one thing that it tracks. */
  #react(speaker: Speaker, old: Insight, entry: number): void {
    const [was, is] = [old.effects[entry], speaker.effects[entry]];
    const isLink = speaker.model.tracking[entry]?.what.kind === 'interface';
    const linkIsBack = isLink && was === 'fault' && is !== 'fault';
    if (isLink && (is === 'fault' || linkIsBack)) speaker.linkFault = is === 'fault';
    // A file that leads into FAULT leaves the priority as it is, one that leads out of it sets it without a word.
    if (was === 'fault') speaker.priority = speaker.computedPriority;
    else if (is !== 'fault') this.#machine.setPriority(speaker, speaker.computedPriority);
    const { hasFault, isWaiting } = insight(speaker);
    if (hasFault) {
      if (!old.hasFault) this.#machine.fail(speaker);
    } else if (old.hasFault || linkIsBack) {
      // Where another link had ended the FAULT already, it begins anew as BACKUP.
      this.#machine.recover(speaker, false);
    } else if (old.isWaiting && !isWaiting) {
      this.#machine.recover(speaker, true);
    }
  }

  #nextTime(): number {
    let next = Math.min(this.#pending[0]?.at ?? NEVER, this.#adverts[0]?.at ?? NEVER);
    for (const daemon of this.#daemons) {
      if (!daemon.isRunning) continue;
      for (const speaker of daemon.speakers) if (speaker.expires < next) next = speaker.expires;
    }
    return Math.max(next, this.now);
  }

  /** When the cluster rests if nothing changes any more: everyone has then waited for adverts in vain, or has heard them. */
  #restsAt(): number {
    let longest = 0;
    let from = this.#lastChange;
    for (const daemon of this.#daemons) {
      if (!daemon.isRunning) continue;
      from = Math.max(from, daemon.delayedUntil);
      for (const speaker of daemon.speakers) {
        if (speaker.preemptAt !== undefined && speaker.status === 'BACKUP') from = Math.max(from, speaker.preemptAt);
        longest = Math.max(longest, speaker.fullDownTimer + speaker.advertInterval);
      }
    }
    const pending = this.#pending.at(-1)?.at ?? 0;
    return Math.max(from, pending) + longest * (this.#hasGroups ? 2 : 1) + RACE_WINDOW;
  }

  get #hasGroups(): boolean {
    return this.#model.nodes.some(({ syncGroups }) => syncGroups.length > 0);
  }

  /** One thing that is due. Adverts come last: what would be sent at the same time is sent. */
  #step(): void {
    const [first] = this.#pending;
    const due = this.#speakers.find(({ daemon, expires }) => daemon.isRunning && expires <= this.now);
    if (first !== undefined && first.at <= this.now) {
      this.#pending.shift();
      this.#do(first);
    } else if (due !== undefined) {
      this.#machine.expire(due);
    } else {
      const arrived = this.#adverts.shift();
      if (arrived !== undefined) this.#deliver(arrived.advert);
    }
  }

  #do({ daemon, what }: Pending): void {
    if (what.kind !== 'start') {
      this.#learn(daemon, what.kind, what.index, what.value);
      return;
    }
    daemon.isRunning = true;
    daemon.delayedUntil = daemon.model.startupDelay > 0 ? this.now + daemon.model.startupDelay * SECOND : 0;
    this.#lastChange = this.now;
    this.#perceive(daemon, true);
    this.#machine.start(daemon);
  }

  #deliver(advert: Advert): void {
    const { daemon, index } = advert.from;
    for (const listener of this.#listeners[daemon.index]?.[index] ?? []) this.#arrive(advert, listener);
  }

  #arrive(advert: Advert, listener: Listener): void {
    const daemon = this.#daemons[listener.node];
    const speaker = daemon?.speakers[listener.instance];
    if (daemon === undefined || speaker === undefined || !daemon.isRunning || daemon.delayedUntil > this.now) return;
    if (!this.#isConnected(advert.from, speaker, listener.wire)) return;
    const ignores = speaker.model.ignoresAdverts && speaker.priority === 255;
    const wanted = speaker.wants;
    this.#machine.receive(speaker, advert, listener.reception === 'accepted' && !ignores);
    if (speaker.wants !== wanted) this.#lastChange = this.now;
  }

  #isConnected(from: Speaker, to: Speaker, wire: number | undefined): boolean {
    if (!this.#hasLink(from) || !this.#hasLink(to)) return false;
    const parts = wire === undefined ? undefined : this.world.parts[wire];
    return parts === undefined || parts[from.daemon.index] === parts[to.daemon.index];
  }

  #hasLink({ daemon, model }: Speaker): boolean {
    return model.interface === undefined || this.#node(daemon).links[model.interface] !== false;
  }

  /** Somebody else who would have heard this one was about to take over, too. */
  #noticeRace(speaker: Speaker): void {
    for (const { node, instance, reception, wire } of this.#listeners[speaker.daemon.index]?.[speaker.index] ?? []) {
      const other = this.#daemons[node]?.speakers[instance];
      if (other === undefined || reception !== 'accepted' || !this.#isConnected(speaker, other, wire)) continue;
      const isStarting = this.#pending.some(({ daemon, what }) => daemon === other.daemon && what.kind === 'start');
      const isClose = other.daemon.isRunning && Math.abs(other.expires - this.now) < RACE_WINDOW;
      if (isStarting || (other.status === 'BACKUP' && isClose)) this.isRace = true;
    }
  }

  #findFlapping(from: number): void {
    for (const { speaker } of this.changes.slice(from)) this.#flapping.add(speaker);
  }

  #stateOf(speaker: Speaker): InstanceState {
    const { daemon, status, priority, linkFault, holdsAddresses } = speaker;
    const masterInterval = speaker.masterInterval / SECOND;
    const absent = {
      priority: 0,
      masterInterval,
      isHeldBack: false,
      linkFault: false,
      groupFaults: 0,
      holdsAddresses: false,
    };
    if (daemon.hasRefused) return { status: 'EXITED', ...absent };
    if (!daemon.isRunning) return { status: 'DOWN', ...absent };
    const isHeldBack = status === 'BACKUP' && speaker.wants === 'MASTER';
    const shown = this.#flapping.has(speaker) ? 'FLAPPING' : status;
    const groupFaults = speaker.group?.faults ?? 0;
    return { status: shown, priority, masterInterval, isHeldBack, linkFault, groupFaults, holdsAddresses };
  }
}

/** What an instance makes of what its daemon knows. */
interface Insight {
  readonly effects: readonly Effect[];
  readonly hasFault: boolean;
  readonly isWaiting: boolean;
}

function insight({ effects, hasFault, isWaiting }: Speaker): Insight {
  return { effects, hasFault, isWaiting };
}

function isRunning(status: InstanceState['status']): status is RunningStatus {
  return status === 'MASTER' || status === 'BACKUP' || status === 'FAULT';
}
