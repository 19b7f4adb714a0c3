import { applyEvent, healthyWorld, holdings, play, settle, takeOverSeconds, type WorldEvent } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { cluster, instance, run, script } from '../support/clusters.ts';

const PAIR = { a: script('chk') + instance({ priority: 150, lines: ['track_script {', 'chk', '}'] }), b: instance({}) };

describe('a world', () => {
  it('is well: everything up, files with what they are made with', () => {
    const file = 'track_file load {\n  file /run/load\n  init_file 7\n}\n';
    const a = file + PAIR.a.replace('track_script {', 'track_file {\nload weight 1\n}\ntrack_script {');
    const { nodes, parts } = healthyWorld(cluster({ a, b: PAIR.b }));
    expect(nodes.map(({ power, links }) => [power, links])).toEqual([
      ['up', [true]],
      ['up', [true]],
    ]);
    expect(nodes[0]?.trackers.toSorted()).toEqual([1, 7]);
    expect(parts).toEqual([[0, 0]]);
  });

  it('is changed by an event in what that names only, and the one before is left as it was', () => {
    const before = healthyWorld(cluster(PAIR));
    const copy = structuredClone(before);
    const worldAfter = (event: WorldEvent) => applyEvent(before, event);
    expect(worldAfter({ kind: 'power', node: 1, to: 'crashed' }).nodes.map(({ power }) => power)).toEqual([
      'up',
      'crashed',
    ]);
    expect(worldAfter({ kind: 'link', node: 0, interface: 0, up: false }).nodes.map(({ links }) => links)).toEqual([
      [false],
      [true],
    ]);
    expect(
      worldAfter({ kind: 'tracker', node: 0, tracker: 0, value: 0 }).nodes.map(({ trackers }) => trackers),
    ).toEqual([[0], []]);
    expect(worldAfter({ kind: 'parts', wire: 0, parts: [0, 1] }).parts).toEqual([[0, 1]]);
    expect(before).toEqual(copy);
  });

  it('stays as it is when something happens to a node, a link or a wire that there is not', () => {
    const before = healthyWorld(cluster(PAIR));
    expect(applyEvent(before, { kind: 'power', node: 2, to: 'crashed' })).toEqual(before);
    expect(applyEvent(before, { kind: 'link', node: 0, interface: 5, up: false })).toEqual(before);
    expect(applyEvent(before, { kind: 'parts', wire: 3, parts: [0, 1] })).toEqual(before);
  });
});

describe('who holds an address', () => {
  it('is told in the order in which the nodes name them, nobody included', () => {
    const second = instance({ name: 'VI_2', vrid: 52, address: '192.0.2.7/24' });
    const model = cluster({ a: instance({}), b: second + instance({}) });
    expect(holdings(model, [])).toEqual([
      { address: '192.0.2.100', nodes: [] },
      { address: '192.0.2.7', nodes: [] },
    ]);
    const { state } = settle(model, healthyWorld(model));
    expect(holdings(model, state)).toEqual([
      { address: '192.0.2.100', nodes: [0] },
      { address: '192.0.2.7', nodes: [1] },
    ]);
    expect(holdings(model, [[], state[1] ?? []]).map(({ nodes }) => nodes)).toEqual([[], [1]]);
  });

  it('is a node once, however many of its instances have the address', () => {
    const twice = instance({}) + instance({ name: 'VI_2', vrid: 52, interface: 'eth1' });
    expect(run({ a: twice }).holders()).toEqual(['a']);
  });
});

describe('the seconds until somebody has taken over', () => {
  const two = (priority: number, other: number) =>
    instance({ priority }) +
    instance({ name: 'VI_2', vrid: 52, interface: 'eth1', address: '198.51.100.1/24', priority: other });

  it('are those of the last one, or of those that are meant', () => {
    const { last } = run({ a: two(150, 100) });
    expect(takeOverSeconds(last)).toBe(3.609_375);
    expect(takeOverSeconds(last, (_, index) => index === 0)).toBe(3.414_062);
    expect(takeOverSeconds(last, (node) => node === 1)).toBe(0);
  });

  it('are not those of what happens afterwards', () => {
    // The lower one gives way later than the higher one has taken over.
    const { last } = run({ a: instance({ priority: 150 }), b: instance({}) })
      .crash('a')
      .start('a');
    expect(last.changes.at(-1)).toMatchObject({ at: 3.415_062, to: 'BACKUP' });
    expect(takeOverSeconds(last)).toBe(3.414_062);
  });

  it('are none where nobody does', () => {
    const model = cluster(PAIR);
    const settled = settle(model, healthyWorld(model));
    const [after] = play(model, [{ world: healthyWorld(model), seconds: 1 }], settled);
    expect(after && takeOverSeconds(after)).toBe(0);
  });
});
