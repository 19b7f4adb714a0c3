import {
  type ClusterModel,
  type ClusterState,
  healthyWorld,
  type InstanceState,
  settle,
  type World,
} from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { cluster, instance, syncGroup, worldWith } from '../support/clusters.ts';

/* How a cluster goes on from a state at rest that is given. */
const FURTHER = [
  { name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24' },
  { name: 'VI_3', vrid: 53, interface: 'eth2', address: '203.0.113.1/24' },
];

/** An instance at rest. */
function at(status: InstanceState['status'], changes: Partial<InstanceState> = {}): InstanceState {
  const isMaster = status === 'MASTER';
  const rest = { priority: 100, masterInterval: 1, isHeldBack: false, linkFault: false, groupFaults: 0 };
  return { status, ...rest, holdsAddresses: isMaster, ...changes };
}

/** What happens from a state on when the world stays as it is, as `NODE INSTANCE FROM TO` by their numbers. */
function course(model: ClusterModel, state: ClusterState, world: World = healthyWorld(model)): string[] {
  const { changes } = settle(model, world, { world, state });
  return changes.map(({ node, instance: index, from, to }) => `${node} ${index} ${from} ${to}`);
}

/** What instances are in the end. */
function outcome(model: ClusterModel, state: ClusterState, before: World, after: World): string[][] {
  return settle(model, after, { world: before, state }).state.map((node) => node.map(({ status }) => status));
}

describe('a group of which one member is MASTER', () => {
  const three = () =>
    cluster({ a: syncGroup(['VI_1', 'VI_2', 'VI_3']) + instance({}) + FURTHER.map((one) => instance(one)).join('') });

  it('is MASTER: the others take over one by one, whatever the next one wants', () => {
    expect(course(three(), [[at('MASTER'), at('BACKUP'), at('BACKUP')]])).toEqual([
      '0 1 BACKUP MASTER',
      '0 2 BACKUP MASTER',
    ]);
    expect(course(three(), [[at('BACKUP'), at('BACKUP'), at('MASTER')]])).toEqual([
      '0 0 BACKUP MASTER',
      '0 1 BACKUP MASTER',
    ]);
  });

  it('is not where none is: the last one that wants to takes all with it', () => {
    expect(course(three(), [[at('BACKUP'), at('BACKUP'), at('BACKUP')]])).toEqual([
      '0 2 BACKUP MASTER',
      '0 0 BACKUP MASTER',
      '0 1 BACKUP MASTER',
    ]);
  });

  it('remembers who was held back: that one wants to already', () => {
    const heldBack = at('BACKUP', { isHeldBack: true });
    expect(course(three(), [[at('BACKUP'), heldBack, heldBack]])).toEqual([
      '0 0 BACKUP MASTER',
      '0 1 BACKUP MASTER',
      '0 2 BACKUP MASTER',
    ]);
  });
});

describe('a group that is MASTER', () => {
  const both = (priority: number) =>
    syncGroup(['VI_1', 'VI_2']) + instance({ priority }) + instance({ ...FURTHER[0], priority });

  it('gives way as a whole, also where only one of its members hears the other node', () => {
    const model = cluster({ a: both(100), b: both(150) });
    const whole = healthyWorld(model);
    const alone = worldWith(model, {}, { power: 'crashed' });
    const eth1 = model.wires.findIndex(({ name }) => name === 'eth1');
    const cut: World = { ...whole, parts: whole.parts.map((parts, wire) => (wire === eth1 ? [0, 1] : parts)) };
    const state: ClusterState = [
      [at('MASTER'), at('MASTER')],
      [at('DOWN'), at('DOWN')],
    ];
    expect(outcome(model, state, alone, cut)).toEqual([
      ['BACKUP', 'BACKUP'],
      ['MASTER', 'MASTER'],
    ]);
  });
});

describe('a group in FAULT', () => {
  const model = () => cluster({ a: syncGroup(['VI_1', 'VI_2']) + instance({}) + instance(FURTHER[0] ?? {}) });
  const down = () => worldWith(model(), { links: [true, false] });
  const state = (groupFaults: number): ClusterState => [
    [at('FAULT', { groupFaults }), at('FAULT', { groupFaults, linkFault: true })],
  ];

  it('is over with the last fault that is counted', () => {
    expect(outcome(model(), state(1), down(), healthyWorld(model()))).toEqual([['MASTER', 'MASTER']]);
  });

  it('goes on where more of them are counted', () => {
    expect(outcome(model(), state(2), down(), healthyWorld(model()))).toEqual([['FAULT', 'FAULT']]);
  });
});

describe('a state that cannot be gone on from', () => {
  it('never ends the program', () => {
    const model = cluster({
      a: syncGroup(['VI_1', 'VI_2']) + instance({}) + instance(FURTHER[0] ?? {}),
      b: instance({}),
    });
    for (const state of [[], [[]], [[at('MASTER')]], [[at('FLAPPING')], [at('EXITED')]]] satisfies ClusterState[]) {
      const { state: after } = settle(model, healthyWorld(model), { world: healthyWorld(model), state });
      expect(after.map((node) => node.length)).toEqual([2, 1]);
    }
  });

  it('is taken for FAULT where an instance was FLAPPING, and for nothing where its daemon did not run', () => {
    const model = cluster({ a: instance({}), b: instance({}) });
    expect(course(model, [[at('FLAPPING')], [at('MASTER')]])).toEqual([]);
    expect(outcome(model, [[at('FLAPPING')], [at('MASTER')]], healthyWorld(model), healthyWorld(model))).toEqual([
      ['FAULT'],
      ['MASTER'],
    ]);
  });
});

describe('what an instance brings along', () => {
  it('is the interval of its master in version 3: so long it waits', () => {
    const model = cluster({ a: instance({ priority: 150 }), b: instance({}) });
    const { changes } = settle(model, worldWith(model, { power: 'crashed' }), {
      world: healthyWorld(model),
      state: [[at('MASTER', { priority: 150 })], [at('BACKUP', { masterInterval: 4 })]],
    });
    // Three adverts of 4 s and the skew of 156 / 256 of one; it is 2 ms behind the first node.
    expect(changes.map(({ at: seconds, to }) => [seconds, to])).toEqual([[14.439_5, 'MASTER']]);
  });

  it('is its priority, that an owner may have lost', () => {
    const model = cluster({ a: instance({ priority: 255 }), b: instance({ priority: 100 }) });
    const state: ClusterState = [[at('MASTER', { priority: 254 })], [at('BACKUP')]];
    const world = healthyWorld(model);
    expect(settle(model, world, { world, state }).state[0]?.[0]?.priority).toBe(254);
  });

  it('are its addresses, also those that a BACKUP has kept', () => {
    const model = cluster({ a: instance({ priority: 150 }), b: instance({}) });
    const world = healthyWorld(model);
    const state: ClusterState = [[at('MASTER', { priority: 150 })], [at('BACKUP', { holdsAddresses: true })]];
    expect(settle(model, world, { world, state }).state.map(([one]) => one?.holdsAddresses)).toEqual([true, true]);
  });
});
