import { type ClusterModel, healthyWorld, type InstanceStatus, play } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../packages/failover/src/election/simulation.ts';
import { cluster, instance, run, script, syncGroup, worldWith } from '../support/clusters.ts';

/*
 * When a cluster is at rest, and when it never is. A BACKUP of priority 150 waits 3.414062 s for an advert, one of 100
 * 3.609375 s.
 */
const PAIR = { a: instance({ priority: 150 }), b: instance({ priority: 100 }) };

/** What the instances of each node are. */
function statuses(simulation: Simulation): InstanceStatus[][] {
  return simulation.state().map((node) => node.map(({ status }) => status));
}

describe('a look after some seconds', () => {
  const mastersAfter = (seconds: number) => {
    const model = cluster(PAIR);
    return play(model, [{ world: healthyWorld(model), seconds }])[0]?.state.map(([one]) => one?.status);
  };

  it('sees what happens at that very moment', () => {
    expect(mastersAfter(3.414_062)).toEqual(['MASTER', 'BACKUP']);
    expect(mastersAfter(3.414_061)).toEqual(['BACKUP', 'BACKUP']);
  });

  it('goes on where the last one ended', () => {
    const model = cluster(PAIR);
    const world = healthyWorld(model);
    const steps = play(model, [
      { world, seconds: 1 },
      { world, seconds: 1.5 },
      { world, seconds: 1 },
    ]);
    expect(steps.map(({ changes }) => changes.filter(({ to }) => to === 'MASTER').map(({ at }) => at))).toEqual([
      [],
      [],
      [0.914_062],
    ]);
  });

  it('long after the cluster has come to rest finds it at rest, and nothing is made up for afterwards', () => {
    const model = cluster(PAIR);
    const world = healthyWorld(model);
    const [, long, after] = play(model, [{ world }, { world, seconds: 600 }, { world, seconds: 600 }]);
    expect([long?.changes, after?.changes]).toEqual([[], []]);
  });

  it('without a number of seconds ends at rest: one advert after everybody has waited in vain', () => {
    const model = cluster(PAIR);
    const simulation = new Simulation(model, healthyWorld(model), [0, 1]);
    simulation.boot();
    simulation.run();
    const seconds = simulation.now / 1_000_000;
    expect(seconds).toBeGreaterThan(3.414_062 + 3.609_375);
    expect(seconds).toBeLessThan(3.414_062 + 3.609_375 + 1.1);
  });
});

describe('the end of a delay is waited for', () => {
  it('of preempt_delay', () => {
    const model = cluster({ ...PAIR, a: instance({ priority: 150, lines: ['preempt_delay 400'] }) });
    const [, , back] = play(model, [
      { world: healthyWorld(model) },
      { world: worldWith(model, { power: 'crashed' }) },
      { world: healthyWorld(model) },
    ]);
    // It begins with the first advert of the lower MASTER, and then the wait of the BACKUP is still to pass.
    const at = back?.changes.find(({ to }) => to === 'MASTER')?.at ?? 0;
    expect(at).toBeGreaterThan(400);
    expect(at).toBeLessThan(405);
  });

  it('of vrrp_startup_delay', () => {
    const text = `global_defs {\n  vrrp_startup_delay 90\n}\n${PAIR.a}`;
    const running = run({ a: text, b: instance({ priority: 200 }) });
    expect(running.stop('b').holders()).toEqual(['a']);
    const alone = run({ a: text });
    expect(alone.last.changes.map(({ at, to }) => [at, to])).toEqual([
      [0, 'BACKUP'],
      [93.414_062, 'MASTER'],
    ]);
  });

  it('of a script that fails slowly', () => {
    const chk = 'vrrp_script chk {\n  script /usr/bin/true\n  interval 60\n  fall 4\n}\n';
    const a = chk + instance({ priority: 150, lines: ['track_script {', 'chk', '}'] });
    const failing = run({ a, b: PAIR.b }).script('a', 'chk', 'fails');
    // It says that it leaves: the other one waits for its skew alone, (256 - 100) / 256 s.
    expect(failing.last.changes.map(({ at, to }) => [at, to])).toEqual([
      [240, 'FAULT'],
      [240.610_375, 'MASTER'],
    ]);
  });
});

/*
 * Two groups of which each hears the other on one of its two virtual routers only, the one where its own priority is the
 * lower: when both take over at one moment, both give way at one moment, and so on.
 */
describe('a cluster that never rests', () => {
  const node = (peers: readonly [string, string], priorities: readonly [number, number]) =>
    syncGroup(['VI_1', 'VI_2']) +
    instance({ priority: priorities[0], lines: ['unicast_peer {', peers[0], '}'] }) +
    instance({
      name: 'VI_2',
      vrid: 52,
      priority: priorities[1],
      address: '198.51.100.1/24',
      lines: ['unicast_peer {', peers[1], '}'],
    });
  const alone = instance({ name: 'VI_3', vrid: 53, interface: 'eth1', address: '203.0.113.1/24', priority: 200 });
  // VI_1 goes from a to b only, VI_2 from b to a only.
  const unsteady = (further = '') =>
    cluster({
      a: node(['10.0.0.2', '10.0.0.9'], [110, 100]) + further,
      b: node(['10.0.0.9', '10.0.0.1'], [100, 110]),
    });
  const started = (model: ClusterModel) => {
    const simulation = new Simulation(model, healthyWorld(model), [0, 0]);
    simulation.boot();
    simulation.run();
    return simulation;
  };

  it('is found out after 24 changes for each instance and 24 more, and named', () => {
    const simulation = started(unsteady());
    expect(statuses(simulation)).toEqual([
      ['FLAPPING', 'FLAPPING'],
      ['FLAPPING', 'FLAPPING'],
    ]);
    // 120 and no fewer; a group changes both of its instances at once.
    expect(simulation.changes.length).toBe(122);
  });

  it('is so only in the instances that go on changing', () => {
    const simulation = started(unsteady(alone));
    expect(statuses(simulation)).toEqual([
      ['FLAPPING', 'FLAPPING', 'MASTER'],
      ['FLAPPING', 'FLAPPING'],
    ]);
  });

  it('comes to rest when one of the nodes is gone', () => {
    const model = unsteady();
    const simulation = started(model);
    simulation.change(worldWith(model, {}, { power: 'stopped' }));
    simulation.run();
    expect(statuses(simulation)).toEqual([
      ['MASTER', 'MASTER'],
      ['DOWN', 'DOWN'],
    ]);
  });

  it('is found out again, counted from then on', () => {
    const model = unsteady();
    const simulation = started(model);
    const before = simulation.changes.length;
    simulation.change(worldWith(model, {}, { links: [false] }));
    simulation.run();
    expect(statuses(simulation)[1]).toEqual(['FAULT', 'FAULT']);
    expect(simulation.changes.length - before).toBeLessThan(10);
  });

  it('is what it is at the time asked for, where one is', () => {
    const model = unsteady();
    const simulation = new Simulation(model, healthyWorld(model), [0, 0]);
    simulation.boot();
    simulation.run(10);
    expect(statuses(simulation).flat()).not.toContain('FLAPPING');
    expect(simulation.now).toBe(10_000_000);
  });
});

describe('a node that nothing is known of', () => {
  it('does not run', () => {
    const model = cluster(PAIR);
    const simulation = new Simulation(model, { nodes: [], parts: [] }, [0, 1]);
    simulation.boot();
    simulation.run();
    expect(statuses(simulation)).toEqual([['DOWN'], ['DOWN']]);
  });

  it('is as everybody else in the order of nodes', () => {
    const model = cluster({ a: script('chk') + PAIR.a });
    const simulation = new Simulation(model, healthyWorld(model), []);
    simulation.boot();
    simulation.run();
    expect(simulation.changes.map(({ at, to }) => [at, to])).toEqual([
      [0, 'BACKUP'],
      [3_414_062, 'MASTER'],
    ]);
  });
});
