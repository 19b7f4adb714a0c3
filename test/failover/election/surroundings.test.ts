import { type ClusterModel, healthyWorld, type NodeWorld, play, type Step, settle } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../packages/failover/src/election/simulation.ts';
import {
  cluster,
  type InstanceText,
  instance,
  NEW,
  OLD,
  run,
  script,
  syncGroup,
  worldWith,
} from '../support/clusters.ts';

/* What a daemon learns of its links, scripts, files and processes, when, and what its instances make of it. */
const OTHER = instance({ priority: 100 });
const DELAYS = 'interface_up_down_delays {\n  eth0 5 5\n}\n';
const FILE = 'track_file load {\n  file /run/load\n}\n';
const PROCESS = 'vrrp_track_process web {\n  process nginx\n}\n';
const tracks = (kind: string, ...entries: string[]) => [`track_${kind} {`, ...entries, '}'];

/** What the first node's first instance is, and its priority. */
type Seen = readonly [status: string | undefined, priority: number | undefined];

/** Plays what the first node finds around it, one after the other: what its first instance has become each time. */
function seen(model: ClusterModel, ...steps: readonly [node: Partial<NodeWorld>, seconds?: number][]): Seen[] {
  const played = steps.map(
    ([node, seconds]): Step => ({ world: worldWith(model, node), ...(seconds !== undefined && { seconds }) }),
  );
  return play(model, played).map(({ state }) => [state[0]?.[0]?.status, state[0]?.[0]?.priority]);
}

describe('a link and a script of the same number', () => {
  const text = (lines: string[]) => DELAYS + script('chk', 'fall 3') + instance({ priority: 150, lines });

  it('are learnt of one beside the other', () => {
    const model = cluster({ a: text(tracks('script', 'chk weight -60')), b: OTHER });
    const failed = { links: [false], trackers: [0] };
    expect(seen(model, [{}], [{ links: [false] }, 1], [failed, 3.9], [failed, 0.2], [failed, 1], [failed, 2])).toEqual([
      ['MASTER', 150],
      ['MASTER', 150],
      ['MASTER', 150],
      ['FAULT', 150],
      ['FAULT', 150],
      ['FAULT', 90],
    ]);
  });

  it('be the script the first', () => {
    const model = cluster({ a: text(tracks('script', 'chk weight -60')), b: OTHER });
    const failed = { links: [false], trackers: [0] };
    expect(seen(model, [{}], [{ trackers: [0] }, 2], [failed, 4.1], [failed, 1])).toEqual([
      ['MASTER', 150],
      ['MASTER', 150],
      ['MASTER', 90],
      ['FAULT', 90],
    ]);
  });

  it.each([OLD, NEW])('are not taken for each other (%s)', (target) => {
    const model = cluster(
      { a: script('chk') + instance({ priority: 150, lines: tracks('script', 'chk') }), b: OTHER },
      target,
    );
    const [, down, up] = seen(model, [{}], [{ links: [false] }], [{}]);
    expect([down, up]).toEqual([
      ['FAULT', 150],
      ['MASTER', 150],
    ]);
    const [, failed, well] = seen(model, [{}], [{ trackers: [0] }], [{}]);
    expect([failed, well]).toEqual([
      ['FAULT', 150],
      ['MASTER', 150],
    ]);
  });

  it('concern only the instances that track them', () => {
    const second: InstanceText = { name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24' };
    const running = run({ a: script('chk') + instance({ lines: tracks('script', 'chk') }) + instance({ ...second }) });
    running.script('a', 'chk', 'fails');
    expect([running.status('a', 0), running.status('a', 1)]).toEqual(['FAULT', 'MASTER']);
    running.link('a', 'eth1', 'down').script('a', 'chk', 'recovers');
    expect([running.status('a', 0), running.status('a', 1)]).toEqual(['MASTER', 'FAULT']);
  });
});

describe('at its start a daemon', () => {
  it('knows files and processes, and waits for scripts', () => {
    const text = FILE + PROCESS + script('chk');
    const lines = [
      ...tracks('file', 'load weight 1'),
      ...tracks('process', 'web weight 5'),
      ...tracks('script', 'chk weight 20'),
    ];
    const model = cluster({ a: text + instance({ priority: 100, lines }), b: OTHER });
    const { trackers = [] } = model.nodes[0] ?? {};
    const of = (kind: string) => (kind === 'file' ? 7 : 1);
    const values = { trackers: trackers.map(({ kind }) => of(kind)) };
    expect(seen(model, [values, 0.029], [values, 0.002])).toEqual([
      ['BACKUP', 112],
      ['BACKUP', 132],
    ]);
  });

  it('has the first result of a script 30 ms after it, and after a change before that', () => {
    const model = cluster({
      a: script('chk', 'fall 4') + instance({ priority: 150, lines: tracks('script', 'chk weight -60') }),
    });
    expect(seen(model, [{}, 0.01], [{ trackers: [0] }, 0.029], [{ trackers: [0] }, 0.002])).toEqual([
      ['BACKUP', 150],
      ['BACKUP', 150],
      ['BACKUP', 90],
    ]);
  });

  it('is in FAULT for a process that does not run, and only for that', () => {
    const model = cluster({ a: PROCESS + instance({ lines: tracks('process', 'web') }) }, NEW);
    const simulation = new Simulation(model, worldWith(model, { trackers: [0] }), [0]);
    simulation.boot();
    simulation.run();
    expect(simulation.state()[0]?.[0]).toMatchObject({ status: 'FAULT', linkFault: false });
    simulation.change(healthyWorld(model));
    simulation.run();
    expect(simulation.state()[0]?.[0]).toMatchObject({ status: 'MASTER', linkFault: false });
  });

  it('is in FAULT for a link that is down, until that is back', () => {
    const model = cluster({ a: instance({}) }, NEW);
    expect(seen(model, [{ links: [false] }], [{}])).toEqual([
      ['FAULT', 100],
      ['MASTER', 100],
    ]);
  });
});

describe('a daemon that does not run', () => {
  const model = () =>
    cluster({ a: script('chk', 'fall 1') + instance({ priority: 150, lines: tracks('script', 'chk') }), b: OTHER });

  it('learns nothing', () => {
    const world = (node: Partial<NodeWorld>) => worldWith(model(), node);
    const gone = { power: 'crashed', links: [false], trackers: [0] } as const;
    const [, crashed, later] = play(model(), [
      { world: world({}) },
      { world: world({ power: 'crashed' }) },
      { world: world(gone) },
    ]);
    expect(crashed?.changes.map(({ node, to }) => [node, to])).toEqual([[1, 'MASTER']]);
    expect(later?.changes).toEqual([]);
  });

  it('says that it leaves once only, and only if it ends in order', () => {
    const secondsTo = (...powers: NodeWorld['power'][]) => {
      const steps = play(
        model(),
        ['up' as const, ...powers].map((power) => ({ world: worldWith(model(), { power }) })),
      );
      return steps.slice(1).map(({ changes }) => changes.at(-1)?.at);
    };
    expect(secondsTo('stopped', 'crashed')).toEqual([0.610_375, undefined]);
    // The last advert has just arrived when the node is gone.
    expect(secondsTo('crashed', 'stopped')).toEqual([3.609_375, undefined]);
  });

  it('refuses again whenever it is started', () => {
    const refusing = cluster({ a: instance({ address: '' }), b: OTHER });
    expect(
      seen(refusing, [{}], [{ power: 'stopped' }], [{}], [{ power: 'crashed' }]).map(([status]) => status),
    ).toEqual(['EXITED', 'DOWN', 'EXITED', 'DOWN']);
    const well = healthyWorld(refusing);
    const before = settle(refusing, well);
    expect(settle(refusing, well, before).state[0]?.[0]).toEqual(before.state[0]?.[0]);
  });
});

describe('two links', () => {
  const both = (weight = '') => instance({ priority: 150, lines: tracks('interface', `eth1${weight}`) });

  it('of which one has ended the FAULT since 2.3.3: the other one begins it anew as BACKUP', () => {
    const running = run({ a: both() }, NEW).link('a', 'eth0', 'down').link('a', 'eth1', 'down');
    expect(running.status('a')).toBe('FAULT');
    expect(running.link('a', 'eth1', 'up').last.changes.map(({ from, to }) => [from, to])).toEqual([
      ['FAULT', 'BACKUP'],
      ['BACKUP', 'MASTER'],
    ]);
    expect(running.link('a', 'eth0', 'up').last.changes.map(({ from, to }) => [from, to])).toEqual([
      ['MASTER', 'BACKUP'],
      ['BACKUP', 'MASTER'],
    ]);
  });

  it('of which one has a weight: it neither makes a FAULT nor ends that of the other', () => {
    const running = run({ a: both(' weight -60') }, NEW);
    expect(running.link('a', 'eth1', 'down').last.state[0]?.[0]).toMatchObject({ status: 'MASTER', priority: 90 });
    expect(running.link('a', 'eth0', 'down').last.state[0]?.[0]).toMatchObject({ status: 'FAULT', linkFault: true });
    expect(running.link('a', 'eth1', 'up').last.state[0]?.[0]).toMatchObject({ status: 'FAULT', linkFault: true });
    expect(running.link('a', 'eth1', 'down').last.state[0]?.[0]).toMatchObject({ status: 'FAULT', linkFault: true });
  });

  it('of which one has no weight: while it is up, that of the other one is what changes', () => {
    const running = run({ a: both(' weight -60') }, OLD)
      .link('a', 'eth1', 'down')
      .link('a', 'eth1', 'up');
    expect(running.last.changes).toEqual([]);
    expect(running.priority('a')).toBe(150);
  });
});

describe('a file', () => {
  const loaded = (...lines: string[]) =>
    run({ a: FILE + instance({ priority: 150, lines: tracks('file', ...lines) }), b: OTHER });

  it('that leads into FAULT leaves the priority as it is, and out of it sets it', () => {
    const running = loaded('load weight 1').file('a', 'load', -10);
    expect([running.status('a'), running.priority('a')]).toEqual(['MASTER', 140]);
    running.file('a', 'load', -300);
    expect([running.status('a'), running.priority('a')]).toEqual(['FAULT', 140]);
    running.file('a', 'load', -20);
    expect([running.status('a'), running.priority('a')]).toEqual(['MASTER', 130]);
  });

  it('in reverse takes away what it counts', () => {
    expect(loaded('load weight 2 reverse').file('a', 'load', 30).priority('a')).toBe(90);
    expect(loaded('load weight 2 reverse').file('a', 'load', -10).priority('a')).toBe(170);
  });

  it('adds 253 and no more', () => {
    expect(
      run({ a: FILE + instance({ priority: 1, lines: tracks('file', 'load weight 2') }) })
        .file('a', 'load', 400)
        .priority('a'),
    ).toBe(254);
    expect(
      run({
        a:
          FILE +
          script('chk') +
          instance({
            priority: 100,
            lines: [...tracks('file', 'load weight 2'), ...tracks('script', 'chk weight -200')],
          }),
      })
        .script('a', 'chk', 'fails')
        .file('a', 'load', 400)
        .priority('a'),
    ).toBe(153);
  });
});

describe('a second cause of a FAULT', () => {
  it('is not counted again in the sync group, and ends nothing alone', () => {
    const group = syncGroup(['VI_1', 'VI_2']);
    const a =
      group +
      script('chk') +
      instance({ lines: tracks('script', 'chk') }) +
      instance({ name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24' });
    const running = run({ a }).link('a', 'eth0', 'down').script('a', 'chk', 'fails');
    const first = () => [running.last.state[0]?.[0]?.status, running.last.state[0]?.[0]?.groupFaults];
    expect(first()).toEqual(['FAULT', 1]);
    running.link('a', 'eth0', 'up');
    expect(first()).toEqual(['FAULT', 1]);
    running.script('a', 'chk', 'recovers');
    expect(first()).toEqual(['MASTER', 0]);
  });
});

describe('what an owner that does not listen is told', () => {
  it('counts below a priority of 255', () => {
    const model = cluster({ a: instance({ priority: 150 }), b: instance({ priority: 200 }) });
    const deaf = {
      ...model,
      nodes: model.nodes.map((node) => ({
        ...node,
        instances: node.instances.map((one) => ({ ...one, ignoresAdverts: true })),
      })),
    };
    expect(settle(deaf, healthyWorld(deaf)).state.map(([one]) => one?.status)).toEqual(['BACKUP', 'MASTER']);
  });
});
