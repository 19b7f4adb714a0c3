import { healthyWorld, type NodeWorld, play, settle, type WorldEvent } from '@kalint/failover';
import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { cluster, instance, NEW, OLD, Running, run, script, syncGroup, worldWith } from '../support/clusters.ts';
import { once } from '../support/once.ts';

/*
 * What happens when, in seconds, from the RFCs' times: a BACKUP waits for three adverts and its skew of (256 - priority) / 256
 * of the interval. Priority 150: 3.414062, 100: 3.609375; the skew alone 0.414062 and 0.609375. An advert is 1 ms on its way,
 * the second node starts 20 ms after the first one and is 2 ms behind it when a cluster at rest goes on.
 */
const PAIR = { a: instance({ priority: 150 }), b: instance({ priority: 100 }) };

/** Changes on the way, as `SECONDS NODE INSTANCE FROM TO`; the instance only where there are several. */
function course({ model, last }: Running): string[] {
  return last.changes.map(({ at, node, instance: index, from, to }) => {
    const { name, instances } = model.nodes[node] ?? { name: '?', instances: [] };
    const which = instances.length > 1 ? `${name} ${instances[index]?.name}` : name;
    return `${at.toFixed(6)} ${which} ${from} ${to}`;
  });
}

/** What the instances of a node are in the end. */
function states({ model, last }: Running, node: string): unknown[] {
  return [...(last.state[model.nodes.findIndex(({ name }) => name === node)] ?? [])];
}

const AT_REST = { masterInterval: 1, isHeldBack: false, linkFault: false, groupFaults: 0 };
const ABSENT = { ...AT_REST, priority: 0, holdsAddresses: false };

describe('a pair', () => {
  it('starts: both listen, the higher one takes over, the other one hears it', () => {
    const running = run(PAIR);
    expect(course(running)).toEqual(['0.000000 a FAULT BACKUP', '0.020000 b FAULT BACKUP', '3.414062 a BACKUP MASTER']);
    expect(states(running, 'a')).toEqual([{ ...AT_REST, status: 'MASTER', priority: 150, holdsAddresses: true }]);
    expect(states(running, 'b')).toEqual([{ ...AT_REST, status: 'BACKUP', priority: 100, holdsAddresses: false }]);
    expect(running.last.alternatives).toEqual([]);
  });

  it('takes over after a crash when three adverts are missing', () => {
    const running = run(PAIR).crash('a');
    expect(course(running)).toEqual(['3.611375 b BACKUP MASTER']);
    expect(states(running, 'a')).toEqual([{ ...ABSENT, status: 'DOWN' }]);
  });

  it('takes over after a stop as soon as that is said', () => {
    expect(course(run(PAIR).stop('a'))).toEqual(['0.610375 b BACKUP MASTER']);
  });

  it('gives the address back to the higher one that is there again', () => {
    expect(course(run(PAIR).crash('a').start('a'))).toEqual([
      '0.000000 a FAULT BACKUP',
      '3.414062 a BACKUP MASTER',
      '3.415062 b MASTER BACKUP',
    ]);
  });

  it('is two masters while the wire is cut, and one again afterwards', () => {
    const cut = run(PAIR).cut('a');
    expect([course(cut), cut.holders()]).toEqual([['3.611375 b BACKUP MASTER'], ['a', 'b']]);
    const whole = cut.cut();
    expect([course(whole).map((line) => line.slice(9)), whole.holders()]).toEqual([['b MASTER BACKUP'], ['a']]);
  });

  it('goes to FAULT at once when a link is down, and listens again when it is up', () => {
    const down = run(PAIR).link('a', 'eth0', 'down');
    expect(course(down)).toEqual(['0.000000 a MASTER FAULT', '3.611375 b BACKUP MASTER']);
    expect(states(down, 'a')).toEqual([
      { ...AT_REST, status: 'FAULT', priority: 150, linkFault: true, holdsAddresses: false },
    ]);
    expect(course(down.link('a', 'eth0', 'up'))).toEqual([
      '0.000000 a FAULT BACKUP',
      '3.414062 a BACKUP MASTER',
      '3.415062 b MASTER BACKUP',
    ]);
  });

  it('believes in a link after interface_up_down_delays only', () => {
    const delays = 'interface_up_down_delays {\n  eth0 5 2\n}\n';
    const running = run({ a: delays + PAIR.a, b: PAIR.b });
    const { downDelay, upDelay } = running.model.nodes[0]?.interfaces[0] ?? {};
    const down = running.link('a', 'eth0', 'down');
    expect(course(down)).toContain(`${downDelay?.toFixed(6)} a MASTER FAULT`);
    expect(course(down.link('a', 'eth0', 'up'))[0]).toBe(`${upDelay?.toFixed(6)} a FAULT BACKUP`);
  });

  it('forgets a link that was down for less than that', () => {
    const delays = 'interface_up_down_delays {\n  eth0 5 2\n}\n';
    const model = cluster({ a: delays + PAIR.a, b: PAIR.b });
    const well = healthyWorld(model);
    const cut = worldWith(model, { links: [false] });
    const [, down, up] = play(model, [{ world: well }, { world: cut, seconds: 1 }, { world: well }]);
    expect(down?.changes).toEqual([]);
    expect(up?.state[0]?.[0]?.status).toBe('MASTER');
  });
});

describe('what a daemon is about to learn', () => {
  const model = once(() => cluster({ a: `interface_up_down_delays {\n  eth0 5 2\n}\n${PAIR.a}`, b: PAIR.b }));
  const world = (...nodes: readonly Partial<NodeWorld>[]) => worldWith(model(), ...nodes);
  const isDown = { links: [false] };

  it('comes when it was to come, whatever else happens meanwhile', () => {
    const [, first, then] = play(model(), [
      { world: world({}) },
      { world: world(isDown), seconds: 1 },
      { world: world(isDown, { power: 'crashed' }) },
    ]);
    const { downDelay = 0 } = model().nodes[0]?.interfaces[0] ?? {};
    expect(first?.changes).toEqual([]);
    expect(then?.changes).toEqual([{ at: downDelay - 1, node: 0, instance: 0, from: 'MASTER', to: 'FAULT' }]);
  });

  it('does not come to a daemon that is gone, and still comes to another', () => {
    const [, , gone] = play(model(), [
      { world: world({}) },
      { world: world(isDown), seconds: 1 },
      { world: world({ ...isDown, power: 'crashed' }) },
    ]);
    expect(gone?.changes.map(({ node }) => node)).toEqual([1]);
    const [, , other] = play(model(), [
      { world: world({}) },
      { world: world(isDown), seconds: 1 },
      { world: world(isDown, { power: 'stopped' }) },
    ]);
    expect(other?.changes.map(({ node, to }) => [node, to])).toEqual([[0, 'FAULT']]);
  });
});

describe('a script', () => {
  const chk = script('chk', 'fall 3', 'rise 2', 'weight -60');
  const tracked = instance({ priority: 150, lines: ['track_script {', 'chk', '}'] });

  it('moves the address when it has failed often enough: interval 2 s, fall 3', () => {
    const running = run({ a: chk + tracked, b: PAIR.b }).script('a', 'chk', 'fails');
    expect([running.priority('a'), running.holders()]).toEqual([90, ['b']]);
    // The last advert of a higher priority is that of 5 s; those below do not make b wait anew.
    expect(course(running)).toEqual(['8.610375 b BACKUP MASTER', '8.611375 a MASTER BACKUP']);
  });

  it('moves it back when it has succeeded often enough: rise 2', () => {
    const running = run({ a: chk + tracked, b: PAIR.b })
      .script('a', 'chk', 'fails')
      .script('a', 'chk', 'recovers');
    expect([running.priority('a'), running.holders()]).toEqual([150, ['a']]);
    // The last advert that a takes for a higher one comes at 3.001 s; from 4 s on its skew is that of 150.
    expect(course(running)).toEqual(['6.415062 a BACKUP MASTER', '6.416062 b MASTER BACKUP']);
  });

  it('without a weight is waited for at the start, and has its first result 30 ms later', () => {
    const running = run({ a: script('chk') + tracked, b: PAIR.b });
    expect(course(running)).toEqual(['0.020000 b FAULT BACKUP', '0.030000 a FAULT BACKUP', '3.444062 a BACKUP MASTER']);
  });

  it('that fails at the start keeps its node in FAULT', () => {
    const model = cluster({ a: script('chk') + tracked, b: PAIR.b });
    const { state } = settle(model, worldWith(model, { trackers: [0] }));
    expect(state.map(([first]) => first?.status)).toEqual(['FAULT', 'MASTER']);
  });
});

describe('a sync group', () => {
  const group = syncGroup(['VI_1', 'VI_2']);
  const both = (priority: number) =>
    group +
    instance({ priority }) +
    instance({ name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24', priority });

  it('starts together', () => {
    expect(course(run({ a: both(150), b: both(100) }))).toEqual([
      '0.000000 a VI_1 FAULT BACKUP',
      '0.000000 a VI_2 FAULT BACKUP',
      '0.020000 b VI_1 FAULT BACKUP',
      '0.020000 b VI_2 FAULT BACKUP',
      '3.414062 a VI_2 BACKUP MASTER',
      '3.414062 a VI_1 BACKUP MASTER',
    ]);
  });

  it('fails together, and the count of its faults is kept', () => {
    const down = run({ a: both(150), b: both(100) }).link('a', 'eth1', 'down');
    expect(course(down).slice(0, 2)).toEqual(['0.000000 a VI_2 MASTER FAULT', '0.000000 a VI_1 MASTER FAULT']);
    expect(states(down, 'a')).toEqual([
      { ...AT_REST, status: 'FAULT', priority: 150, groupFaults: 1, holdsAddresses: false },
      { ...AT_REST, status: 'FAULT', priority: 150, groupFaults: 1, linkFault: true, holdsAddresses: false },
    ]);
    const further = down.link('a', 'eth0', 'down');
    expect(states(further, 'a')).toMatchObject([{ groupFaults: 2 }, { groupFaults: 2 }]);
    const half = further.link('a', 'eth1', 'up');
    expect(states(half, 'a')).toMatchObject([
      { status: 'FAULT', groupFaults: 1 },
      { status: 'FAULT', groupFaults: 1 },
    ]);
    expect(half.link('a', 'eth0', 'up').holders()).toEqual(['a']);
  });

  it('is held back by the member that hears a master', () => {
    const running = run({ a: both(150), b: both(100) });
    const wire = running.model.wires.findIndex(({ name }) => name === 'eth0');
    const cut: WorldEvent = { kind: 'parts', wire, parts: [0, 1] };
    expect(states(running.after(cut), 'b')).toEqual([
      { ...AT_REST, status: 'BACKUP', priority: 100, isHeldBack: true, holdsAddresses: false },
      { ...AT_REST, status: 'BACKUP', priority: 100, holdsAddresses: false },
    ]);
  });
});

describe('two owners', () => {
  const owner = instance({ priority: 255, lines: ['state MASTER'] });

  it('take over at once, and the one with the lower address gives way since 2.3.3', () => {
    const running = run({ a: owner, b: owner }, NEW);
    expect(running.holders()).toEqual(['b']);
    expect(course(running).slice(0, 2)).toEqual(['0.000000 a FAULT BACKUP', '0.000001 a BACKUP MASTER']);
  });

  it('stay what they are where one does not listen to the other', () => {
    const deaf = instance({ priority: 255, lines: ['state MASTER', 'owner_ignore_adverts'] });
    expect(run({ a: deaf, b: owner }, NEW).holders()).toEqual(['a', 'b']);
    // Below 255 it listens as any other.
    const low = instance({ priority: 150, lines: ['owner_ignore_adverts'] });
    expect(run({ a: low, b: instance({ priority: 200 }) }, NEW).holders()).toEqual(['b']);
  });

  it('do not come to rest before: each takes the priority of the other', () => {
    const running = run({ a: owner, b: owner }, OLD);
    expect([running.priority('a'), running.priority('b')].includes(254)).toBe(true);
  });
});

describe('a race', () => {
  const alike = (target: Version) => {
    const model = cluster({ a: instance({}), b: instance({}) }, target);
    const nodes = model.nodes.map((node) => ({
      ...node,
      instances: node.instances.map((one) => ({ ...one, transport: { ...one.transport, source: undefined } })),
    }));
    return new Running({ ...model, nodes });
  };

  it('has the outcomes of every order: of nodes whose addresses nobody knows', () => {
    const { state, alternatives } = alike(NEW).last;
    expect(state.map(([one]) => one?.status).filter((status) => status === 'MASTER')).toHaveLength(1);
    expect(alternatives).toHaveLength(1);
    const other = alternatives[0]?.map(([one]) => one?.status);
    expect(other).toEqual(state.map(([one]) => one?.status).reverse());
  });

  it('is none where one priority is far enough above the other', () => {
    expect(
      run({ a: instance({ priority: 150 }), b: instance({}), c: instance({ priority: 50 }) }).last.alternatives,
    ).toEqual([]);
  });
});

it('nothing is asked of no cluster', () => {
  const model = cluster(PAIR);
  expect(play(model, [])).toEqual([]);
});
