import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../packages/failover/src/election/speaker.ts';
import { instance, script, syncGroup } from '../support/clusters.ts';
import { DOWN_150, DOWN_255, NEVER, TRACK, Trial } from '../support/trial.ts';

const GROUP = syncGroup(['VI_1', 'VI_2']);
const second = { name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24' };
const grouped = (priority: number, lines: string[] = [], linesOfSecond = lines) =>
  GROUP + instance({ priority, lines }) + instance({ ...second, priority, lines: linesOfSecond });

const THREE =
  syncGroup(['VI_1', 'VI_2', 'VI_3']) +
  instance({ priority: 150 }) +
  instance({ ...second, priority: 150 }) +
  instance({ name: 'VI_3', vrid: 53, interface: 'eth2', address: '203.0.113.1/24', priority: 150 });

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
    const trial = new Trial(THREE).start();
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
  /** The first one is MASTER and the group, too, by what it takes itself for. */
  const ahead = (group: 'MASTER' | 'BACKUP') => {
    const trial = new Trial(THREE).start();
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
