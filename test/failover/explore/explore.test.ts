import { explore, type PlayedStep, type ReachedState } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { cluster, instance, script } from '../support/clusters.ts';

const track = ['track_script {', 'chk', '}'];
const pair = () =>
  cluster({
    a: script('chk', 'weight -20') + instance({ priority: 100, lines: track }),
    b: script('chk', 'weight -20') + instance({ priority: 90, lines: track }),
  });

describe('explore', () => {
  it('plays every failure after boot, and every failure and repair after that', () => {
    // Two scripts, two links, two nodes, one wire: 7 events, then 7 from each of the 7 states.
    const { failures, steps, states, completeDepth } = explore(pair(), () => {}, { depth: 2 });
    expect(failures.map(({ happens }) => happens)).toEqual([
      'chk fails on a',
      'chk fails on b',
      'eth0 of a goes down',
      'eth0 of b goes down',
      'a crashes',
      'b crashes',
      'eth0 between a and b is cut',
    ]);
    // Boot, 7 single failures, and 21 pairs of them: the order in which two things fail does not matter here.
    expect({ steps, states, completeDepth }).toEqual({ steps: 56, states: 29, completeDepth: 2 });
  });

  it('goes breadth first, so that the first way to a state is a shortest one', () => {
    const depths: number[] = [];
    explore(pair(), ({ to }) => depths.push(to.depth), { depth: 3 });
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
  });

  it('sees repairs', () => {
    const repaired: ReachedState[] = [];
    explore(pair(), ({ to }) => to.depth === 2 && to.failed.length === 0 && repaired.push(to), { depth: 2 });
    expect(repaired).toHaveLength(7);
  });

  it('only boots at depth 0', () => {
    const seen: PlayedStep[] = [];
    expect(explore(pair(), (step) => seen.push(step), { depth: 0 })).toMatchObject({ states: 1, steps: 0 });
    expect(seen).toHaveLength(1);
  });

  it('plays all outcomes of a race', () => {
    const boots: ReachedState[] = [];
    explore(cluster({ a: instance({}), b: instance({}) }), ({ to }) => to.depth === 0 && boots.push(to));
    expect(boots.map(({ isRace }) => isRace)).toEqual([true, true]);
  });

  it('ends at the limit of states and says down to where it is complete', () => {
    const { states, completeDepth, maxStates } = explore(pair(), () => {}, { depth: 3, maxStates: 10 });
    expect({ states, completeDepth, maxStates }).toEqual({ states: 10, completeDepth: 1, maxStates: 10 });
  });

  it('plays 3 nodes, 4 virtual routers and 6 trackers to depth 2 in less than 2 seconds', () => {
    const node = (n: number) =>
      script('chk_a') +
      script('chk_b', 'weight -30') +
      [0, 1, 2, 3]
        .map((v) =>
          instance({
            name: `VI_${v}`,
            vrid: 50 + v,
            interface: `eth${v % 2}`,
            priority: 100 - ((n + v) % 3) * 10,
            address: `192.0.2.${100 + v}/24`,
            lines: ['track_script {', 'chk_a', 'chk_b', '}'],
          }),
        )
        .join('');
    const model = cluster({ a: node(0), b: node(1), c: node(2) });
    const started = performance.now();
    const { failures, completeDepth } = explore(model, () => {}, { depth: 2 });
    expect(performance.now() - started).toBeLessThan(2000);
    expect({ failures: failures.length, completeDepth }).toEqual({ failures: 21, completeDepth: 2 });
  });
});
