import type { Version } from '@kalint/parser';
import { Daemon, type RunningStatus, SECOND, type Speaker } from '../../../packages/failover/src/election/speaker.ts';
import { type Advert, StateMachine, type Surroundings } from '../../../packages/failover/src/election/state-machine.ts';
import { cluster, NEW } from './clusters.ts';

/** Waits for three adverts of a second and the skew: (256 - priority) / 256 seconds, in microseconds. */
export const [DOWN_100, DOWN_150, DOWN_254, DOWN_255] = [3_609_375, 3_414_062, 3_007_812, 3_003_906];
export const NEVER = Number.POSITIVE_INFINITY;

/** Lines of an instance that tracks the script `chk`. */
export const TRACK = ['track_script {', 'chk', '}'];

/** Two nodes, of which the second has the higher addresses; only what is asked for happens. */
export class Trial implements Surroundings {
  now = 0;
  readonly target: Version;
  readonly sent: string[] = [];
  readonly changes: string[] = [];
  readonly daemon: Daemon;
  readonly other: Daemon;
  readonly machine = new StateMachine(this);

  constructor(text: string, { target = NEW, other = text }: { target?: Version; other?: string } = {}) {
    const model = cluster({ a: text, b: other }, target);
    this.target = target;
    const [a, b] = model.nodes.map((node, n) => new Daemon(n, node, target));
    if (a === undefined || b === undefined) throw new Error('two nodes');
    [this.daemon, this.other] = [a, b];
  }

  send({ from, priority }: Advert): void {
    this.sent.push(`${from.model.name} ${priority}`);
  }

  changed(speaker: Speaker, from: RunningStatus): void {
    if (speaker.status !== from) this.changes.push(`${speaker.model.name} ${from} ${speaker.status}`);
  }

  guessOrder(): number {
    throw new Error('addresses are known');
  }

  /** The first instance, and the second one. */
  get speakers(): [Speaker, Speaker] {
    const [first, second = first] = this.daemon.speakers;
    if (first === undefined || second === undefined) throw new Error('an instance');
    return [first, second];
  }

  start(): this {
    this.machine.start(this.daemon);
    return this;
  }

  /** Both instances become MASTER after their waits. */
  masters(): this {
    this.start();
    this.now = DOWN_150;
    for (const speaker of this.speakers) this.machine.expire(speaker);
    this.sent.length = 0;
    this.changes.length = 0;
    return this;
  }

  /** An advert of the same instance of the other node. */
  advert(speaker: Speaker, priority: number, interval: number = SECOND): Advert {
    const from = this.other.speakers[speaker.index];
    if (from === undefined) throw new Error('no such instance');
    return { from, priority, interval };
  }

  hears(priority: number, { accepted = true, interval = SECOND, place = 0 } = {}): this {
    const speaker = this.speakers[place] ?? this.speakers[0];
    this.machine.receive(speaker, this.advert(speaker, priority, interval), accepted);
    return this;
  }

  /** What the instances are, and of the group what it is and counts. */
  get all(): unknown[] {
    const group = this.daemon.groups[0];
    return [...this.daemon.speakers.map(({ status }) => status), ...(group ? [group.status, group.faults] : [])];
  }
}
