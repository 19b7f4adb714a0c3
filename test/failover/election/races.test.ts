import { type ClusterModel, type ClusterState, healthyWorld, play, settle, type World } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../packages/failover/src/election/simulation.ts';
import { cluster, type InstanceText, instance, worldWith } from '../support/clusters.ts';

/*
 * Where the outcome hangs on who is faster, or on addresses that nobody knows. A BACKUP of priority 150 waits 3.414062 s,
 * one of 100 3.609375 s; a step of priority is 3.9 ms. Within 60 ms of each other it is a race.
 */
describe('addresses that nobody knows', () => {
  /** Nodes alike, of which the addresses are not known. */
  const unknown = (...names: string[]): ClusterModel => {
    const model = cluster(Object.fromEntries(names.map((name) => [name, instance({})])));
    const nodes = model.nodes.map((node) => ({
      ...node,
      instances: node.instances.map((one) => ({ ...one, transport: { ...one.transport, source: undefined } })),
    }));
    return { ...model, nodes };
  };
  /** All of them as MASTER, each on its own, until the wire is whole again. */
  const meeting = (model: ClusterModel) => {
    const whole = healthyWorld(model);
    const cut: World = { ...whole, parts: whole.parts.map((parts) => parts.map((_, n) => n)) };
    return settle(model, whole, settle(model, cut));
  };
  const masters = (state: ClusterState | undefined) =>
    state?.flatMap(([one], n) => (one?.status === 'MASTER' ? [n] : []));

  it('one of two MASTERs gives way, the later one of the model or the other one', () => {
    const { state, alternatives } = meeting(unknown('a', 'b'));
    expect([masters(state), alternatives.map(masters)]).toEqual([[1], [[0]]]);
  });

  it('of three each may be the one that stays', () => {
    const { state, alternatives } = meeting(unknown('a', 'b', 'c'));
    // Orders from the last: 2 1 0 first, then as each of the others is moved to the end.
    expect([masters(state), alternatives.map(masters)]).toEqual([[2], [[1], [0]]]);
  });

  it('say nothing where the priorities differ', () => {
    const model = unknown('a', 'b');
    const [first, ...others] = model.nodes;
    if (first === undefined) throw new Error('a node');
    const higher = { ...first, instances: first.instances.map((one) => ({ ...one, basePriority: 150 })) };
    const { state, alternatives } = meeting({ ...model, nodes: [higher, ...others] });
    expect([masters(state), alternatives]).toEqual([[0], []]);
  });
});

describe('a race is noticed', () => {
  /** Whether there is one between a node and others that start together. */
  const isRace = (...others: readonly InstanceText[]) => {
    const texts = [{ priority: 150 }, ...others].map((text, n) => [`n${n}`, instance(text)] as const);
    const model = cluster(Object.fromEntries(texts));
    const simulation = new Simulation(model, healthyWorld(model), [...texts.keys()]);
    simulation.boot();
    simulation.run();
    return simulation.isRace;
  };

  it('where another node was about to take over', () => {
    expect(isRace({ priority: 150 })).toBe(true);
    // 9 steps are 35 ms, with the 20 ms of the second node 55; with 11 it is 63.
    expect(isRace({ priority: 141 })).toBe(true);
    expect(isRace({ priority: 139 })).toBe(false);
  });

  it('be the other one ahead or behind', () => {
    // 16 steps are 62 ms, less 20 ms.
    expect(isRace({ priority: 166 })).toBe(true);
    expect(isRace({ priority: 180 })).toBe(false);
  });

  it('only between those that hear each other', () => {
    expect(isRace({ priority: 150, vrid: 52 })).toBe(false);
    expect(isRace({ priority: 150, interface: 'eth1', address: '198.51.100.1/24' })).toBe(false);
    expect(isRace({ priority: 150, version: 2 })).toBe(false);
  });

  it('also with the last of many', () => {
    expect(isRace({ priority: 10 }, { priority: 20 }, { priority: 158 })).toBe(true);
    expect(isRace({ priority: 10 }, { priority: 20 }, { priority: 30 })).toBe(false);
  });

  it('not with a node that is cut off, has no link, or does not run', () => {
    const model = cluster({ a: instance({}), b: instance({}) });
    const race = (world: World) => {
      const simulation = new Simulation(model, world, [0, 1]);
      simulation.boot();
      simulation.run();
      return simulation.isRace;
    };
    expect(race(healthyWorld(model))).toBe(true);
    expect(race({ ...healthyWorld(model), parts: [[0, 1]] })).toBe(false);
    expect(race(worldWith(model, {}, { links: [false] }))).toBe(false);
    expect(race(worldWith(model, {}, { power: 'crashed' }))).toBe(false);
  });
});

describe('a node that is just starting', () => {
  /** Starts a node alone, and after so many seconds what else is to happen; whether that is a race until the time asked for. */
  const isRace = (b: InstanceText, change: 'starts' | 'loses a link', further: readonly InstanceText[] = []) => {
    const delays = 'interface_up_down_delays {\n  eth0 5 5\n}\n';
    const texts = [instance({ priority: 150 }), delays + instance(b), ...further.map((one) => instance(one))];
    const model = cluster(Object.fromEntries(texts.map((text, n) => [`n${n}`, text])));
    const well = healthyWorld(model);
    const [before, after] =
      change === 'starts'
        ? [worldWith(model, {}, { power: 'crashed' }), well]
        : [well, worldWith(model, {}, { links: [false] })];
    const simulation = new Simulation(model, before, [...texts.keys()]);
    simulation.boot();
    // The first node takes over 14 ms later.
    simulation.run(3.4);
    simulation.change(after);
    simulation.run(0.1);
    expect(simulation.changes.some(({ to }) => to === 'MASTER')).toBe(true);
    return simulation.isRace;
  };

  it('might have been there in time to take over', () => expect(isRace({ priority: 100 }, 'starts')).toBe(true));

  it('is none of the business of those that do not hear it', () => {
    expect(isRace({ priority: 100, vrid: 52 }, 'starts')).toBe(false);
    // Nor is it of the third node, which hears the first one and has been running for long.
    expect(isRace({ priority: 100, vrid: 52 }, 'starts', [{ priority: 50 }])).toBe(false);
  });

  it('is another matter than one that is about to learn of its link', () => {
    expect(isRace({ priority: 50 }, 'loses a link')).toBe(false);
  });
});

it('without a race all orders would come to the same', () => {
  const model = cluster({
    a: instance({ priority: 150 }),
    b: instance({ priority: 100 }),
    c: instance({ priority: 50 }),
  });
  const [settlement] = play(model, [{ world: healthyWorld(model) }]);
  expect(settlement?.alternatives).toEqual([]);
});
