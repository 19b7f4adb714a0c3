import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../packages/failover/src/election/speaker.ts';
import { instance, NEW, OLD, script } from '../support/clusters.ts';
import { DOWN_100, DOWN_150, DOWN_254, NEVER, TRACK, Trial } from '../support/trial.ts';

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
