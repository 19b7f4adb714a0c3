import type { Version } from '@kalint/parser';
import { isSince } from '@kalint/parser/catalogue';
import { compareAddresses } from './hearing.ts';
import type { Daemon, Group, RunningStatus, Speaker } from './speaker.ts';

/** From this release on two owners settle by their address; before, each gives way to the other. */
const OWNERS_SETTLE_SINCE: Version = '2.3.3';
/** What a MASTER sends when it leaves. */
const LEAVING = 0;

/** An advert on its way. */
export interface Advert {
  readonly from: Speaker;
  readonly priority: number;
  /** In microseconds. */
  readonly interval: number;
}

/** What surrounds the instances. */
export interface Surroundings {
  readonly now: number;
  readonly target: Version;
  send(advert: Advert): void;
  changed(speaker: Speaker, from: RunningStatus): void;
  /** Whether an address is above another one, where one of them is not known. */
  guessOrder(a: Speaker, b: Speaker): number;
}

/** How an instance reacts: RFC 3768 and 5798 with what keepalived adds (vrrp.c, vrrp_scheduler.c, vrrp_sync.c). */
export class StateMachine {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The daemon starts, knowing its links, files and processes, but no script's result yet. */
  start(daemon: Daemon): void {
    for (const speaker of daemon.speakers) this.#reset(speaker);
    for (const group of daemon.groups) this.#resetGroup(group);
    for (const speaker of daemon.speakers) this.#begin(speaker);
  }

  /** The daemon ends; in order it says so to the others. */
  stop(daemon: Daemon, inOrder: boolean): void {
    for (const speaker of daemon.speakers) {
      if (inOrder && speaker.status === 'MASTER') this.#send(speaker, LEAVING);
      speaker.expires = Number.POSITIVE_INFINITY;
    }
  }

  /** The time that an instance waited for has passed. */
  expire(speaker: Speaker): void {
    const before = speaker.status;
    if (before === 'BACKUP') this.#goMaster(speaker);
    else if (before === 'MASTER') this.#send(speaker, speaker.priority);
    this.#syncAfter(speaker, before);
    this.arm(speaker);
  }

  /** An advert that passes all checks arrives; `accepted` false: one that does not. */
  receive(speaker: Speaker, advert: Advert, accepted: boolean): void {
    const before = speaker.status;
    if (before === 'FAULT') return;
    if (before === 'BACKUP') this.#receiveAsBackup(speaker, advert, accepted);
    else if (accepted && this.#isBeaten(speaker, advert)) this.#yield(speaker, advert);
    this.#syncAfter(speaker, before);
    if (speaker.status !== 'MASTER' || !speaker.model.lowerPriorityNoAdvert) this.arm(speaker);
  }

  /** The first cause of a fault appears. */
  fail(speaker: Speaker): void {
    speaker.wants = 'FAULT';
    if (speaker.status === 'MASTER') this.#leaveMaster(speaker);
    else this.#leaveFault(speaker);
    const { group } = speaker;
    if (group !== undefined && group.faults++ === 0) this.#syncFault(speaker, group);
  }

  #syncFault(speaker: Speaker, group: Group): void {
    if (group.status === 'FAULT') return;
    for (const other of group.others(speaker)) {
      if (other.status === 'FAULT') continue;
      other.wants = 'FAULT';
      if (other.status === 'MASTER') this.#leaveMaster(other);
      else this.#leaveFault(other);
    }
    group.status = 'FAULT';
  }

  /**
   * The last cause of a fault is gone, or the last wait for a script.
   *
   * @param isFirst it was no fault, but the wait for the first results of scripts
   */
  recover(speaker: Speaker, isFirst: boolean): void {
    const { group } = speaker;
    if (speaker.isWaiting) {
      if (group !== undefined) {
        group.faults--;
        group.status = 'INIT';
      }
      speaker.wants = 'BACKUP';
      return;
    }
    if (!(speaker.wants === 'MASTER' && speaker.model.isOwner)) speaker.wants = 'BACKUP';
    speaker.masterInterval = speaker.advertInterval;
    speaker.downTimer = speaker.fullDownTimer;
    if (group !== undefined) {
      if (!isFirst) group.faults--;
      if (group.faults !== 0 || group.isWaiting) return;
    }
    const wanted = speaker.wants;
    if (wanted === 'MASTER' && group !== undefined && !this.#mayGoMaster(speaker, group)) speaker.wants = 'BACKUP';
    this.#leaveFault(speaker);
    speaker.wants = wanted;
    if (group === undefined) return;
    if (speaker.status === 'MASTER') this.#syncMaster(speaker, group);
    else this.#syncBackup(speaker, group);
  }

  /** What is tracked changes the priority: a wait that has begun gets longer or shorter by the difference. */
  setPriority(speaker: Speaker, priority: number): void {
    if (speaker.model.isOwner || speaker.priority === priority) return;
    const before = speaker.downTimer;
    speaker.priority = priority;
    speaker.downTimer = speaker.fullDownTimer;
    if (speaker.status === 'BACKUP') speaker.expires += speaker.downTimer - before;
  }

  /** Starts the wait for the next thing an instance does by itself. */
  arm(speaker: Speaker): void {
    const start = Math.max(this.#around.now, speaker.daemon.delayedUntil);
    if (speaker.status === 'FAULT') speaker.expires = Number.POSITIVE_INFINITY;
    else speaker.expires = start + (speaker.status === 'MASTER' ? speaker.advertInterval : speaker.downTimer);
  }

  #reset(speaker: Speaker): void {
    speaker.linkFault = speaker.lacksLink;
    speaker.holdsAddresses = false;
    speaker.base = speaker.model.basePriority;
    speaker.priority = speaker.computedPriority;
    speaker.masterInterval = speaker.advertInterval;
    speaker.preemptAt = undefined;
    speaker.status = 'FAULT';
    speaker.wants = speaker.hasFault ? 'FAULT' : speaker.model.initialState;
  }

  /** Owners begin as MASTER only together; one other member makes all of them BACKUP. */
  #resetGroup(group: Group): void {
    const allOwn = group.members.every(({ wants, model }) => wants === 'MASTER' && model.isOwner);
    if (!allOwn) for (const member of group.members) if (member.wants === 'MASTER') member.wants = 'BACKUP';
    group.faults = group.members.filter(({ hasFault }) => hasFault).length;
    group.status = group.faults > 0 ? 'FAULT' : group.isWaiting ? 'INIT' : 'BACKUP';
  }

  #begin(speaker: Speaker): void {
    const { group } = speaker;
    const isKept = group === undefined ? speaker.isWaiting : group.faults > 0 || group.isWaiting;
    if (!speaker.hasFault && !isKept) {
      speaker.status = 'BACKUP';
      const startsAtOnce = speaker.wants === 'MASTER' && speaker.model.isOwner;
      speaker.downTimer = startsAtOnce ? 1 : speaker.fullDownTimer;
      this.#around.changed(speaker, 'FAULT');
    }
    this.arm(speaker);
  }

  #receiveAsBackup(speaker: Speaker, { from, priority, interval }: Advert, accepted: boolean): void {
    const { now } = this.#around;
    const { nopreempt, preemptDelay } = speaker.model;
    const isHigher = priority >= speaker.priority;
    const isDelayed = preemptDelay > 0 && (speaker.preemptAt === undefined || speaker.preemptAt > now);
    if (accepted && priority === LEAVING) {
      speaker.downTimer = speaker.skew;
    } else if (accepted && (nopreempt || isHigher || isDelayed)) {
      if (speaker.model.version === 3) speaker.masterInterval = interval;
      speaker.downTimer = speaker.fullDownTimer;
      if (preemptDelay > 0) {
        if (isHigher) speaker.preemptAt = undefined;
        else speaker.preemptAt ??= now + preemptDelay * 1_000_000;
      }
      speaker.wants = 'BACKUP';
    } else {
      // The wait goes on as it was.
      speaker.downTimer = Math.max(0, speaker.expires - Math.max(now, from.daemon.delayedUntil));
    }
  }

  /** Whether a MASTER gives way to an advert; where it does not, it answers. */
  #isBeaten(speaker: Speaker, { from, priority }: Advert): boolean {
    const order = this.#addressOrder(from, speaker);
    const isAbove = priority > speaker.priority || (priority === speaker.priority && order > 0);
    if (priority === LEAVING || (speaker.model.higherPrioritySendAdvert && isAbove)) {
      this.#send(speaker, speaker.priority);
      if (priority === LEAVING) return false;
    }
    if (priority === speaker.priority && order !== 0) this.#meetOwner(speaker);
    if (priority > speaker.priority || (priority === speaker.priority && order > 0)) return true;
    const isBelow = priority < speaker.priority || order < 0;
    if (isBelow && !speaker.model.lowerPriorityNoAdvert) this.#send(speaker, speaker.priority);
    return false;
  }

  /** Two owners meet: before they settled by address, the one that hears the other first gave up its priority for good. */
  #meetOwner(speaker: Speaker): void {
    if (speaker.priority !== 255 || isSince(this.#around.target, OWNERS_SETTLE_SINCE)) return;
    speaker.base = 254;
    speaker.priority = 254;
  }

  #yield(speaker: Speaker, { interval }: Advert): void {
    if (speaker.model.version === 3) speaker.masterInterval = interval;
    speaker.wants = 'BACKUP';
    this.#leaveMaster(speaker);
  }

  #addressOrder(from: Speaker, to: Speaker): number {
    const [a, b] = [from.model.transport.source, to.model.transport.source];
    return a === undefined || b === undefined ? this.#around.guessOrder(from, to) : compareAddresses(a, b);
  }

  #goMaster(speaker: Speaker): void {
    speaker.wants = 'MASTER';
    if (speaker.group !== undefined && !this.#mayGoMaster(speaker, speaker.group)) return;
    const before = speaker.status;
    speaker.status = 'MASTER';
    speaker.holdsAddresses = true;
    speaker.masterInterval = speaker.advertInterval;
    this.#around.changed(speaker, before);
    this.arm(speaker);
    this.#send(speaker, speaker.priority);
  }

  #leaveMaster(speaker: Speaker): void {
    if (speaker.wants === 'BACKUP') speaker.preemptAt = undefined;
    else this.#send(speaker, LEAVING);
    speaker.status = speaker.wants;
    speaker.holdsAddresses = false;
    this.#around.changed(speaker, 'MASTER');
    speaker.downTimer = speaker.fullDownTimer;
    this.arm(speaker);
  }

  /** A MASTER that comes here begins anew as BACKUP, but does not let go of its addresses. */
  #leaveFault(speaker: Speaker): void {
    if (speaker.wants === 'MASTER') {
      this.#goMaster(speaker);
    } else {
      const before = speaker.status;
      speaker.status = speaker.wants;
      if (before !== speaker.status) this.#around.changed(speaker, before);
      if (speaker.status === 'BACKUP') speaker.preemptAt = undefined;
    }
    speaker.masterInterval = speaker.advertInterval;
    speaker.downTimer = speaker.fullDownTimer;
    this.arm(speaker);
  }

  #syncAfter(speaker: Speaker, before: RunningStatus): void {
    const { group, status } = speaker;
    if (group === undefined) return;
    if (status === 'MASTER') this.#syncMaster(speaker, group);
    else if (before === 'MASTER' && status === 'BACKUP') this.#syncBackup(speaker, group);
  }

  /** A member takes over only when every other one wants to; if not it goes on waiting. */
  #mayGoMaster(speaker: Speaker, group: Group): boolean {
    if (group.status === 'MASTER' || group.others(speaker).every(({ wants }) => wants === 'MASTER')) return true;
    speaker.downTimer = speaker.fullDownTimer;
    this.arm(speaker);
    return false;
  }

  #syncMaster(speaker: Speaker, group: Group): void {
    if (group.status === 'MASTER' || !this.#mayGoMaster(speaker, group)) return;
    for (const other of group.others(speaker)) {
      if (other.status !== 'MASTER') this.#goMaster(other);
    }
    group.status = 'MASTER';
  }

  #syncBackup(speaker: Speaker, group: Group): void {
    if (group.status === 'BACKUP') return;
    for (const other of group.others(speaker)) {
      if (other.status === 'BACKUP') continue;
      other.wants = 'BACKUP';
      if (other.status === 'FAULT') this.#leaveFault(other);
      else this.#leaveMaster(other);
    }
    group.status = 'BACKUP';
  }

  #send(from: Speaker, priority: number): void {
    this.#around.send({ from, priority, interval: from.advertInterval });
  }
}
