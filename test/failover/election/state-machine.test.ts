import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { Daemon, type RunningStatus, SECOND, type Speaker } from '../../../packages/failover/src/election/speaker.ts';
import { type Advert, StateMachine, type Surroundings } from '../../../packages/failover/src/election/state-machine.ts';
import { cluster, instance, NEW, OLD, script } from '../support/clusters.ts';

/** Waits for three adverts of a second and the skew: (256 - priority) / 256 seconds, in microseconds. */
const [DOWN_100, DOWN_150, DOWN_254, DOWN_255] = [3_609_375, 3_414_062, 3_007_812, 3_003_906];
const NEVER = Number.POSITIVE_INFINITY;

/** Two nodes, of which the second has the higher addresses; only what is asked for happens. */
class Trial implements Surroundings {
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

const GROUP = 'vrrp_sync_group G {\n  group {\n    VI_1\n    VI_2\n  }\n}\n';
const second = { name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24' };
const grouped = (priority: number, lines: string[] = [], linesOfSecond = lines) =>
  GROUP + instance({ priority, lines }) + instance({ ...second, priority, lines: linesOfSecond });
const TRACK = ['track_script {', 'chk', '}'];
const ONE = instance({ priority: 150 });

describe('an instance that starts', () => {
  it('listens as BACKUP for as long as three adverts and its skew take', () => {
    const trial = new Trial(ONE).start();
    const [speaker] = trial.speakers;
    expect([speaker.status, speaker.wants, speaker.expires]).toEqual(['BACKUP', 'BACKUP', DOWN_150]);
    expect([trial.changes, trial.sent]).toEqual([['VI_1 FAULT BACKUP'], []]);
  });

  it('listens as well where it is configured as MASTER, unless it owns the address: then it takes over at once', () => {
    const [speaker] = new Trial(instance({ priority: 150, lines: ['state MASTER'] })).start().speakers;
    expect([speaker.status, speaker.wants, speaker.expires]).toEqual(['BACKUP', 'MASTER', DOWN_150]);
    const [owner] = new Trial(instance({ priority: 255, lines: ['state MASTER'] })).start().speakers;
    expect([owner.status, owner.wants, owner.expires]).toEqual(['BACKUP', 'MASTER', 1]);
  });

  it('stays in FAULT while its link is down', () => {
    const trial = new Trial(ONE);
    trial.daemon.links.fill(false);
    const [speaker] = trial.start().speakers;
    expect([speaker.status, speaker.wants, speaker.expires, trial.changes]).toEqual(['FAULT', 'FAULT', NEVER, []]);
  });

  it('stays in FAULT until a script that it needs has run', () => {
    const trial = new Trial(script('chk') + instance({ priority: 150, lines: TRACK })).start();
    const [speaker] = trial.speakers;
    expect([speaker.status, speaker.wants, speaker.expires]).toEqual(['FAULT', 'BACKUP', NEVER]);
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(speaker, true);
    expect([speaker.status, speaker.wants, speaker.expires]).toEqual(['BACKUP', 'BACKUP', DOWN_150]);
  });

  it('takes over at once after the first result of its script where it owns the address', () => {
    const trial = new Trial(script('chk') + instance({ priority: 255, lines: [...TRACK, 'state MASTER'] })).start();
    const [speaker] = trial.speakers;
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(speaker, true);
    expect([speaker.status, speaker.holdsAddresses, trial.sent]).toEqual(['MASTER', true, ['VI_1 255']]);
  });

  it('waits for the script when its link is back first', () => {
    const trial = new Trial(script('chk') + instance({ priority: 150, lines: TRACK }));
    trial.daemon.links.fill(false);
    const [speaker] = trial.start().speakers;
    trial.daemon.links.fill(true);
    speaker.linkFault = false;
    trial.machine.recover(speaker, false);
    expect([speaker.status, speaker.wants, trial.changes]).toEqual(['FAULT', 'BACKUP', []]);
  });
});

describe('a BACKUP', () => {
  const listening = (...lines: string[]) => {
    const trial = new Trial(instance({ priority: 150, lines })).start();
    trial.now = SECOND;
    return trial;
  };

  it('waits anew after an advert of a higher or the same priority, by the interval in it', () => {
    for (const priority of [150, 200]) {
      const [speaker] = listening().hears(priority, { interval: 2 * SECOND }).speakers;
      // 3 adverts of 2 s, and a skew of 106/256 of 2 s
      expect([speaker.status, speaker.expires]).toEqual(['BACKUP', SECOND + 6 * SECOND + 828_125]);
    }
  });

  it('goes on waiting as it was after an advert of a lower priority, and after one that does not count', () => {
    expect(listening().hears(149).speakers[0].expires).toBe(DOWN_150);
    expect(listening().hears(200, { accepted: false }).speakers[0].expires).toBe(DOWN_150);
    expect(listening().hears(0, { accepted: false }).speakers[0].expires).toBe(DOWN_150);
  });

  it('waits for its skew only when the master says that it leaves', () => {
    expect(listening().hears(0).speakers[0].expires).toBe(SECOND + 414_062);
  });

  it('lets a lower one be with nopreempt', () => {
    const trial = listening('nopreempt').hears(1);
    expect([trial.speakers[0].expires, trial.speakers[0].preemptAt]).toEqual([SECOND + DOWN_150, undefined]);
  });

  it('lets a lower one be until preempt_delay is over, counted from its first advert', () => {
    const trial = listening('preempt_delay 5').hears(100);
    const [speaker] = trial.speakers;
    expect([speaker.preemptAt, speaker.expires]).toEqual([6 * SECOND, SECOND + DOWN_150]);
    trial.now = 2 * SECOND;
    expect([trial.hears(100).speakers[0].preemptAt, speaker.expires]).toEqual([6 * SECOND, 2 * SECOND + DOWN_150]);
    trial.now = 6 * SECOND;
    trial.hears(100);
    expect([speaker.preemptAt, speaker.expires]).toEqual([6 * SECOND, Math.max(6 * SECOND, 2 * SECOND + DOWN_150)]);
  });

  it('forgets the delay when a higher one is there', () => {
    const [speaker] = listening('preempt_delay 5').hears(100).hears(200).speakers;
    expect(speaker.preemptAt).toBeUndefined();
  });

  it('waits longer or shorter by what its priority changes', () => {
    const trial = listening();
    const [speaker] = trial.speakers;
    trial.machine.setPriority(speaker, 100);
    expect([speaker.priority, speaker.expires]).toEqual([100, DOWN_100]);
    trial.machine.setPriority(speaker, 150);
    expect([speaker.priority, speaker.expires]).toEqual([150, DOWN_150]);
  });

  it('becomes MASTER when it has heard nothing, and says so', () => {
    const trial = listening();
    trial.now = DOWN_150;
    const [speaker] = trial.speakers;
    trial.machine.expire(speaker);
    expect([speaker.status, speaker.holdsAddresses, speaker.expires]).toEqual(['MASTER', true, DOWN_150 + SECOND]);
    expect([trial.sent, trial.changes.at(-1)]).toEqual([['VI_1 150'], 'VI_1 BACKUP MASTER']);
  });

  it('begins its wait when vrrp_startup_delay is over', () => {
    const trial = new Trial(ONE);
    trial.daemon.delayedUntil = 10 * SECOND;
    expect(trial.start().speakers[0].expires).toBe(10 * SECOND + DOWN_150);
  });
});

describe('a MASTER', () => {
  const ruling = (...lines: string[]) => {
    const trial = new Trial(instance({ priority: 150, lines })).masters();
    trial.now += SECOND / 2;
    return trial;
  };

  it('sends an advert each interval', () => {
    const trial = ruling();
    trial.machine.expire(trial.speakers[0]);
    expect([trial.sent, trial.speakers[0].expires]).toEqual([['VI_1 150'], trial.now + SECOND]);
  });

  it('gives way to a higher one without a word, and listens by the interval of that', () => {
    const trial = ruling().hears(151, { interval: 2 * SECOND });
    const [speaker] = trial.speakers;
    expect([speaker.status, speaker.wants, speaker.holdsAddresses]).toEqual(['BACKUP', 'BACKUP', false]);
    expect([trial.sent, trial.changes]).toEqual([[], ['VI_1 MASTER BACKUP']]);
    expect(speaker.expires).toBe(trial.now + 6 * SECOND + 828_125);
  });

  it('gives way to the same priority at a higher address, and not to one at a lower address', () => {
    expect(ruling().hears(150).all).toEqual(['BACKUP']);
    const trial = ruling();
    const [speaker] = trial.speakers;
    const other = trial.other.speakers[0];
    if (other === undefined) throw new Error('no such instance');
    [other.status, other.wants] = ['MASTER', 'MASTER'];
    trial.machine.receive(other, { from: speaker, priority: 150, interval: SECOND }, true);
    expect([other.status, trial.sent]).toEqual(['MASTER', ['VI_1 150']]);
  });

  it('answers a lower one, and its own next advert is put off by that', () => {
    const trial = ruling().hears(149);
    expect([trial.all, trial.sent, trial.speakers[0].expires]).toEqual([['MASTER'], ['VI_1 150'], trial.now + SECOND]);
  });

  it('does neither with vrrp_lower_prio_no_advert', () => {
    const trial = ruling('lower_prio_no_advert true').hears(149);
    expect([trial.all, trial.sent, trial.speakers[0].expires]).toEqual([['MASTER'], [], DOWN_150 + SECOND]);
  });

  it('answers a higher one before it gives way with higher_prio_send_advert', () => {
    const trial = ruling('higher_prio_send_advert true').hears(151);
    expect([trial.all, trial.sent]).toEqual([['BACKUP'], ['VI_1 150']]);
    expect(ruling('higher_prio_send_advert true').hears(149).sent).toEqual(['VI_1 150']);
  });

  it('answers the same priority once, before it gives way or because it stays', () => {
    expect(ruling('higher_prio_send_advert true').hears(150).sent).toEqual(['VI_1 150']);
    const trial = ruling('higher_prio_send_advert true');
    const other = trial.other.speakers[0];
    if (other === undefined) throw new Error('no such instance');
    [other.status, other.wants] = ['MASTER', 'MASTER'];
    trial.machine.receive(other, { from: trial.speakers[0], priority: 150, interval: SECOND }, true);
    expect([other.status, trial.sent]).toEqual(['MASTER', ['VI_1 150']]);
  });

  it('answers one that leaves, and stays', () => {
    const trial = ruling().hears(0);
    expect([trial.all, trial.sent]).toEqual([['MASTER'], ['VI_1 150']]);
  });

  it('does not listen to what does not count', () => {
    const trial = ruling().hears(200, { accepted: false });
    expect([trial.all, trial.sent]).toEqual([['MASTER'], []]);
  });

  it('says that it leaves when it goes to FAULT, and hears nothing there', () => {
    const trial = ruling();
    const [speaker] = trial.speakers;
    trial.machine.fail(speaker);
    expect([speaker.status, speaker.holdsAddresses, speaker.expires]).toEqual(['FAULT', false, NEVER]);
    expect([trial.sent, trial.changes]).toEqual([['VI_1 0'], ['VI_1 MASTER FAULT']]);
    expect(trial.hears(200).speakers[0].expires).toBe(NEVER);
  });

  it('says so when its daemon is stopped in order, and a BACKUP says nothing', () => {
    const trial = ruling();
    trial.machine.stop(trial.daemon, false);
    expect([trial.sent, trial.speakers[0].expires]).toEqual([[], NEVER]);
    trial.machine.stop(trial.daemon, true);
    expect(trial.sent).toEqual(['VI_1 0']);
    const backup = new Trial(ONE).start();
    backup.machine.stop(backup.daemon, true);
    expect([backup.sent, backup.speakers[0].expires]).toEqual([[], NEVER]);
  });
});

describe('two owners', () => {
  const owners = (target: Version) => {
    const trial = new Trial(instance({ priority: 255, lines: ['state MASTER'] }), { target }).start();
    trial.now = 1;
    trial.machine.expire(trial.speakers[0]);
    return trial.hears(255);
  };

  it('settle by their addresses since 2.3.3', () => {
    expect([owners(NEW).all, owners(NEW).speakers[0].priority]).toEqual([['BACKUP'], 255]);
  });

  it('give their priority up for good before, whoever hears the other first', () => {
    const trial = owners(OLD);
    const [speaker] = trial.speakers;
    expect([speaker.status, speaker.priority, speaker.base, speaker.computedPriority]).toEqual([
      'BACKUP',
      254,
      254,
      254,
    ]);
    expect(speaker.expires).toBe(1 + DOWN_254);
  });
});

describe('the members of a sync group', () => {
  it('start as BACKUP, each with its own wait', () => {
    const trial = new Trial(grouped(150)).start();
    expect(trial.all).toEqual(['BACKUP', 'BACKUP', 'BACKUP', 0]);
    expect(trial.changes).toEqual(['VI_1 FAULT BACKUP', 'VI_2 FAULT BACKUP']);
    expect(trial.speakers.map(({ expires }) => expires)).toEqual([DOWN_150, DOWN_150]);
  });

  it('become MASTER only when all of them would: the last one takes the others with it', () => {
    const trial = new Trial(grouped(150)).start();
    const [first, last] = trial.speakers;
    trial.now = DOWN_150;
    trial.machine.expire(first);
    expect([trial.all, first.wants, first.expires, trial.sent]).toEqual([
      ['BACKUP', 'BACKUP', 'BACKUP', 0],
      'MASTER',
      2 * DOWN_150,
      [],
    ]);
    trial.machine.expire(last);
    expect([trial.all, trial.sent]).toEqual([
      ['MASTER', 'MASTER', 'MASTER', 0],
      ['VI_2 150', 'VI_1 150'],
    ]);
    expect(trial.speakers.map(({ expires }) => expires)).toEqual([DOWN_150 + SECOND, DOWN_150 + SECOND]);
  });

  it('send their adverts as others do once they are MASTER', () => {
    const trial = new Trial(grouped(150)).masters();
    trial.machine.expire(trial.speakers[0]);
    expect([trial.all, trial.sent]).toEqual([['MASTER', 'MASTER', 'MASTER', 0], ['VI_1 150']]);
  });

  it('give way together, without a word', () => {
    const trial = new Trial(grouped(150)).masters().hears(200);
    expect([trial.all, trial.sent]).toEqual([['BACKUP', 'BACKUP', 'BACKUP', 0], []]);
    expect(trial.changes).toEqual(['VI_1 MASTER BACKUP', 'VI_2 MASTER BACKUP']);
    expect(trial.speakers.map(({ wants, holdsAddresses }) => [wants, holdsAddresses])).toEqual([
      ['BACKUP', false],
      ['BACKUP', false],
    ]);
  });

  it('do not hold one another back when a BACKUP hears a higher one', () => {
    const trial = new Trial(grouped(150)).start().hears(200);
    expect([trial.all, trial.sent]).toEqual([['BACKUP', 'BACKUP', 'BACKUP', 0], []]);
  });

  it('go to FAULT together and say that they leave', () => {
    const trial = new Trial(grouped(150)).masters();
    trial.machine.fail(trial.speakers[0]);
    expect([trial.all, trial.sent]).toEqual([
      ['FAULT', 'FAULT', 'FAULT', 1],
      ['VI_1 0', 'VI_2 0'],
    ]);
    expect(trial.speakers.map(({ expires }) => expires)).toEqual([NEVER, NEVER]);
  });

  it('go to FAULT together from BACKUP without a word', () => {
    const trial = new Trial(grouped(150)).start();
    trial.changes.length = 0;
    trial.machine.fail(trial.speakers[1]);
    expect([trial.all, trial.sent]).toEqual([['FAULT', 'FAULT', 'FAULT', 1], []]);
    expect(trial.changes).toEqual(['VI_2 BACKUP FAULT', 'VI_1 BACKUP FAULT']);
    expect(trial.speakers.map(({ wants }) => wants)).toEqual(['FAULT', 'FAULT']);
  });

  it('leave FAULT together when the last fault is gone', () => {
    const trial = new Trial(grouped(150)).masters();
    const [first, last] = trial.speakers;
    trial.machine.fail(first);
    trial.machine.fail(last);
    expect(trial.all).toEqual(['FAULT', 'FAULT', 'FAULT', 2]);
    trial.machine.recover(first, false);
    expect([trial.all, first.wants]).toEqual([['FAULT', 'FAULT', 'FAULT', 1], 'BACKUP']);
    trial.changes.length = 0;
    trial.machine.recover(last, false);
    expect([trial.all, last.wants, first.wants]).toEqual([['BACKUP', 'BACKUP', 'BACKUP', 0], 'BACKUP', 'BACKUP']);
    expect(trial.changes).toEqual(['VI_2 FAULT BACKUP', 'VI_1 FAULT BACKUP']);
    expect(trial.speakers.map(({ expires }) => expires)).toEqual([2 * DOWN_150, 2 * DOWN_150]);
  });

  it('all start in FAULT where one of them has a fault, which counts', () => {
    const trial = new Trial(grouped(150));
    const eth1 = trial.daemon.model.interfaces.findIndex(({ name }) => name === 'eth1');
    trial.daemon.links[eth1] = false;
    trial.start();
    expect([trial.all, trial.changes]).toEqual([['FAULT', 'FAULT', 'FAULT', 1], []]);
    expect(trial.speakers.map(({ expires }) => expires)).toEqual([NEVER, NEVER]);
    trial.daemon.links[eth1] = true;
    const [, last] = trial.speakers;
    last.linkFault = false;
    trial.machine.recover(last, false);
    expect(trial.all).toEqual(['BACKUP', 'BACKUP', 'BACKUP', 0]);
  });

  it('all wait for the first result of the script of one, which is no fault', () => {
    const trial = new Trial(script('chk') + grouped(150, TRACK, [])).start();
    expect([trial.all, trial.changes]).toEqual([['FAULT', 'FAULT', 'INIT', 0], []]);
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(trial.speakers[0], true);
    expect(trial.all).toEqual(['BACKUP', 'BACKUP', 'BACKUP', 0]);
  });

  it('wait for the last of several scripts', () => {
    const other = ['track_script {', 'later', '}'];
    const trial = new Trial(script('chk') + script('later') + grouped(150, TRACK, other)).start();
    const [first, last] = trial.speakers;
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(first, true);
    expect([trial.all, first.wants]).toEqual([['FAULT', 'FAULT', 'INIT', 0], 'BACKUP']);
    trial.daemon.trackers[1] = 1;
    trial.machine.recover(last, true);
    expect(trial.all).toEqual(['BACKUP', 'BACKUP', 'BACKUP', 0]);
  });

  it('wait on when a fault ends before the script has run: the fault counts no more', () => {
    const trial = new Trial(script('chk') + grouped(150, TRACK, []));
    trial.daemon.links.fill(false);
    const [first, last] = trial.start().speakers;
    expect(trial.all).toEqual(['FAULT', 'FAULT', 'FAULT', 2]);
    trial.daemon.links.fill(true);
    for (const speaker of [first, last]) speaker.linkFault = false;
    trial.machine.recover(first, false);
    expect([trial.all, first.wants]).toEqual([['FAULT', 'FAULT', 'INIT', 1], 'BACKUP']);
    trial.machine.recover(last, false);
    expect([trial.all, last.wants]).toEqual([['FAULT', 'FAULT', 'INIT', 0], 'BACKUP']);
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(first, true);
    expect(trial.all).toEqual(['BACKUP', 'BACKUP', 'BACKUP', 0]);
  });

  it('that own their addresses take over at once, if all of them do', () => {
    const trial = new Trial(grouped(255, ['state MASTER'])).start();
    expect(trial.speakers.map(({ wants, expires }) => [wants, expires])).toEqual([
      ['MASTER', 1],
      ['MASTER', 1],
    ]);
    trial.now = 1;
    trial.machine.expire(trial.speakers[0]);
    expect([trial.all, trial.sent]).toEqual([
      ['MASTER', 'MASTER', 'MASTER', 0],
      ['VI_1 255', 'VI_2 255'],
    ]);
  });

  it('listen first where one of them is no owner, or none is', () => {
    const mixed = GROUP + instance({ priority: 255, lines: ['state MASTER'] }) + instance({ ...second, priority: 150 });
    expect(new Trial(mixed).start().speakers.map(({ wants, expires }) => [wants, expires])).toEqual([
      ['BACKUP', DOWN_255],
      ['BACKUP', DOWN_150],
    ]);
    const none = new Trial(grouped(150, ['state MASTER'])).start();
    expect(none.speakers.map(({ wants, expires }) => [wants, expires])).toEqual([
      ['BACKUP', DOWN_150],
      ['BACKUP', DOWN_150],
    ]);
  });

  it('are not told of a fault again that they wait in for a script', () => {
    const trial = new Trial(script('chk') + grouped(150, TRACK, [])).start();
    const [first, last] = trial.speakers;
    trial.machine.fail(first);
    expect([trial.all, first.wants, last.wants]).toEqual([['FAULT', 'FAULT', 'FAULT', 1], 'FAULT', 'BACKUP']);
  });

  it('are all asked, be they three', () => {
    const three =
      'vrrp_sync_group G {\n  group {\n    VI_1\n    VI_2\n    VI_3\n  }\n}\n' +
      instance({ priority: 150 }) +
      instance({ ...second, priority: 150 }) +
      instance({ name: 'VI_3', vrid: 53, interface: 'eth2', address: '203.0.113.1/24', priority: 150 });
    const trial = new Trial(three).start();
    trial.now = DOWN_150;
    const [, , third] = trial.daemon.speakers;
    for (const speaker of trial.speakers) trial.machine.expire(speaker);
    expect(trial.all).toEqual(['BACKUP', 'BACKUP', 'BACKUP', 'BACKUP', 0]);
    if (third !== undefined) trial.machine.expire(third);
    expect([trial.all, trial.sent]).toEqual([
      ['MASTER', 'MASTER', 'MASTER', 'MASTER', 0],
      ['VI_3 150', 'VI_1 150', 'VI_2 150'],
    ]);
    trial.machine.fail(trial.speakers[0]);
    expect(trial.all).toEqual(['FAULT', 'FAULT', 'FAULT', 'FAULT', 1]);
    expect(trial.speakers[0].group?.others(trial.speakers[0]).map(({ model }) => model.name)).toEqual(['VI_2', 'VI_3']);
  });

  it('listen after a fault, also those that own their addresses', () => {
    const trial = new Trial(grouped(255, ['state MASTER']));
    const eth1 = trial.daemon.model.interfaces.findIndex(({ name }) => name === 'eth1');
    trial.daemon.links[eth1] = false;
    trial.start();
    expect(trial.speakers.map(({ wants }) => wants)).toEqual(['BACKUP', 'FAULT']);
    trial.daemon.links[eth1] = true;
    const [, last] = trial.speakers;
    last.linkFault = false;
    trial.machine.recover(last, false);
    expect([trial.all, trial.sent]).toEqual([['BACKUP', 'BACKUP', 'BACKUP', 0], []]);
    expect(trial.speakers.map(({ expires }) => expires)).toEqual([DOWN_255, DOWN_255]);
  });

  it('that own their addresses take over together after the first result of a script', () => {
    const trial = new Trial(script('chk') + grouped(255, [...TRACK, 'state MASTER'], ['state MASTER'])).start();
    expect(trial.all).toEqual(['FAULT', 'FAULT', 'INIT', 0]);
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(trial.speakers[0], true);
    expect([trial.all, trial.sent]).toEqual([
      ['MASTER', 'MASTER', 'MASTER', 0],
      ['VI_1 255', 'VI_2 255'],
    ]);
  });
});

describe('instances of a group that is out of step', () => {
  const three = () =>
    new Trial(
      'vrrp_sync_group G {\n  group {\n    VI_1\n    VI_2\n    VI_3\n  }\n}\n' +
        instance({ priority: 150 }) +
        instance({ ...second, priority: 150 }) +
        instance({ name: 'VI_3', vrid: 53, interface: 'eth2', address: '203.0.113.1/24', priority: 150 }),
    ).start();
  /** The first one is MASTER and the group, too, by what it takes itself for. */
  const ahead = (group: 'MASTER' | 'BACKUP') => {
    const trial = three();
    const [first] = trial.speakers;
    Object.assign(first, { status: 'MASTER', wants: 'MASTER', holdsAddresses: true });
    if (first.group !== undefined) first.group.status = group;
    trial.changes.length = 0;
    return trial;
  };

  it('take over alone where the group is MASTER already, and leave the others to themselves', () => {
    const trial = ahead('MASTER');
    trial.machine.expire(trial.speakers[1]);
    expect([trial.all, trial.sent]).toEqual([['MASTER', 'MASTER', 'BACKUP', 'MASTER', 0], ['VI_2 150']]);
  });

  it('are not made MASTER again where they are', () => {
    const trial = ahead('BACKUP');
    const third = trial.daemon.speakers[2];
    if (third !== undefined) third.wants = 'MASTER';
    trial.machine.expire(trial.speakers[1]);
    expect([trial.all, trial.sent]).toEqual([
      ['MASTER', 'MASTER', 'MASTER', 'MASTER', 0],
      ['VI_2 150', 'VI_3 150'],
    ]);
  });

  it('that listen keep the MASTER among them as it is when they hear a higher one', () => {
    const trial = ahead('MASTER').hears(200, { place: 1 });
    expect([trial.all, trial.changes]).toEqual([['MASTER', 'BACKUP', 'BACKUP', 'MASTER', 0], []]);
  });

  it('give way together, and those that listen go on doing so', () => {
    const trial = ahead('MASTER').hears(200);
    expect([trial.all, trial.changes]).toEqual([['BACKUP', 'BACKUP', 'BACKUP', 'BACKUP', 0], ['VI_1 MASTER BACKUP']]);
  });

  it('do not give way with one of them where the group is BACKUP already', () => {
    const trial = ahead('BACKUP');
    Object.assign(trial.speakers[1], { status: 'MASTER', wants: 'MASTER' });
    trial.hears(200);
    expect(trial.all).toEqual(['BACKUP', 'MASTER', 'BACKUP', 'BACKUP', 0]);
  });

  it('listen after the first result of a script where one of them does not want to take over', () => {
    const trial = new Trial(script('chk') + grouped(255, [...TRACK, 'state MASTER'], ['state MASTER'])).start();
    const [first, last] = trial.speakers;
    last.wants = 'BACKUP';
    trial.daemon.trackers[0] = 1;
    trial.machine.recover(first, true);
    expect([trial.all, first.wants, trial.sent]).toEqual([['BACKUP', 'BACKUP', 'BACKUP', 0], 'MASTER', []]);
  });
});

describe('an advert that comes from the own address', () => {
  /** Of the same priority, and from an instance that is its like in everything. */
  const own = (priority: number, lines: string[] = [], target: Version = NEW) => {
    const trial = new Trial(instance({ priority, lines }), { target }).start();
    const [speaker] = trial.speakers;
    Object.assign(speaker, { status: 'MASTER', wants: 'MASTER' });
    trial.machine.receive(speaker, { from: speaker, priority: speaker.priority, interval: SECOND }, true);
    return [speaker.status, speaker.priority, trial.sent];
  };

  it('is above nobody and below nobody', () => {
    expect(own(150)).toEqual(['MASTER', 150, []]);
    expect(own(150, ['higher_prio_send_advert'])).toEqual(['MASTER', 150, []]);
  });

  it('is of no other owner', () => expect(own(255, ['state MASTER'], OLD)).toEqual(['MASTER', 255, []]));
});
