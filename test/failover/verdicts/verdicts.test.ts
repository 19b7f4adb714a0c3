import { simulate, type Verdict } from '@kalint/failover';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, instance, NEW, OLD, script, syncGroup } from '../support/clusters.ts';
import { once } from '../support/once.ts';

const track = ['track_script {', 'chk', '}'];
const chk = (...lines: string[]) => script('chk', ...lines);

/** Verdicts but the wires, which every cluster depends on. */
function verdicts(texts: Readonly<Record<string, string>>, target = NEW): Verdict[] {
  return simulate(cluster(texts, target)).verdicts.filter(({ severity }) => severity !== 'info');
}

function kinds(texts: Readonly<Record<string, string>>, target = NEW): string[] {
  return verdicts(texts, target).map(({ severity, kind }) => `${severity} ${kind}`);
}

describe('a healthy cluster has no verdict', () => {
  it.each([
    ['two nodes', { a: instance({ priority: 110 }), b: instance({}) }],
    ['a weight that moves the address', weighted(100, 90, -20)],
    ['a check without weight', { a: chk() + instance({ priority: 110, lines: track }), b: instance({}) }],
    ['equal priorities', { a: instance({}), b: instance({}) }],
    ['three nodes', { a: instance({ priority: 120 }), b: instance({ priority: 110 }), c: instance({}) }],
    [
      'nopreempt and checks without weight',
      {
        a: chk() + instance({ priority: 110, lines: ['nopreempt', ...track] }),
        b: chk() + instance({ lines: ['nopreempt', ...track] }),
      },
    ],
    [
      'the same sync group on both nodes',
      {
        a: synced(120),
        b: synced(100),
      },
    ],
  ])('%s', (_, texts) => expect(kinds(texts)).toEqual([]));
});

describe('split brain', () => {
  it('is seen at boot, with what differs', () => {
    const [first, ...more] = verdicts({ a: instance({ vrid: 55, priority: 110 }), b: instance({ vrid: 51 }) });
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'split-brain', severity: 'error', addresses: ['192.0.2.100'] });
    expect(first?.message).toContain('a (VI_1, priority 110) and b (VI_1, priority 100) both hold 192.0.2.100');
    expect(first?.message).toContain('virtual_router_id 55 and 51');
    expect(first?.timeline.map(({ event }) => event)).toEqual(['all nodes start']);
  });

  it('is different addresses up to 2.3.2', () => {
    const more = ['virtual_ipaddress {', '192.0.2.101/24', '}'];
    const texts = { a: instance({ priority: 110, version: 2, lines: more }), b: instance({ version: 2 }) };
    expect(kinds(texts, OLD)).toContain('error split-brain');
    expect(kinds(texts, NEW)).not.toContain('error split-brain');
  });

  it('may be where both nodes claim one unicast source: their own addresses are not known', () => {
    const lines = ['unicast_src_ip 198.51.100.1', 'unicast_peer {', '198.51.100.2', '}'];
    const texts = { a: instance({ priority: 110, lines }), b: instance({ lines }) };
    for (const { kind, severity, message } of verdicts(texts)) {
      if (kind !== 'split-brain') continue;
      expect(severity).toBe('warning');
      expect(message).toContain('may both hold');
    }
  });

  it('is not a cut wire: there is nothing to mend in the configuration', () => {
    const { verdicts: all } = simulate(cluster({ a: instance({ priority: 110 }), b: instance({}) }));
    expect(all.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual(['info single-point']);
  });
});

describe('stuck', () => {
  it('is a weight that is too small, with the numbers', () => {
    const [first] = verdicts(weighted(100, 90, -5));
    expect(first).toMatchObject({ kind: 'stuck', severity: 'error' });
    expect(first?.message).toContain('its priority falls from 100 to 95, b is healthy and has 90');
    expect(first?.timeline.map(({ event }) => event)).toEqual(['all nodes start', 'chk fails on a']);
  });

  it('is a tie: the incumbent stays', () => expect(kinds(weighted(100, 90, -10))).toContain('error stuck'));

  it('is nopreempt on the node that should take over', () => {
    const texts = {
      a: chk('weight -20') + instance({ priority: 100, lines: ['nopreempt', ...track] }),
      b: chk('weight -20') + instance({ priority: 90, lines: ['nopreempt', ...track] }),
    };
    const [first] = verdicts(texts);
    expect(first).toMatchObject({ kind: 'stuck', severity: 'error' });
    expect(first?.message).toContain('b has nopreempt');
  });

  it('is a warning where several checks together move the address', () => {
    const both = ['track_script {', 'chk', 'other', '}'];
    const scripts = chk('weight -8') + script('other', 'weight -8');
    const texts = {
      a: scripts + instance({ priority: 100, lines: both }),
      b: scripts + instance({ priority: 90, lines: both }),
    };
    expect(new Set(kinds(texts))).toEqual(new Set(['warning stuck']));
  });
});

describe('other verdicts', () => {
  it('an address that only one node has is a single point of failure', () => {
    const [first] = verdicts({
      a: instance({ priority: 110 }) + instance({ name: 'VI_2', vrid: 52, address: '192.0.2.101/24' }),
      b: instance({}),
    });
    expect(first).toMatchObject({ kind: 'single-point', severity: 'warning', addresses: ['192.0.2.101'] });
  });

  it('a daemon that ends at its start is told first', () => {
    const broken = instance({ name: 'VI_2', address: '192.0.2.101/24' });
    const [first] = verdicts({ a: instance({ priority: 110 }) + broken, b: instance({}) });
    expect(first).toMatchObject({ kind: 'not-running', severity: 'error' });
  });

  const two = (first: number, second: number, lines: readonly string[] = []) =>
    instance({ priority: first }) +
    instance({ name: 'VI_2', vrid: 52, priority: second, address: '192.0.2.101/24', lines });
  const group = syncGroup(['VI_1', 'VI_2']);

  it('nobody holds an address whose healthy node is held back by its sync group', () => {
    const [first] = verdicts({ a: chk() + two(120, 120, track), b: two(100, 100) + group });
    expect(first).toMatchObject({ kind: 'no-master', severity: 'error', addresses: ['192.0.2.101'] });
    expect(first?.message).toContain('nothing has failed on b (VI_2 is BACKUP, held back by its sync group)');
    expect(first?.timeline.map(({ event }) => event)).toEqual(['all nodes start', 'chk fails on a']);
  });

  it('a sync group is torn where its addresses are on two nodes', () => {
    const texts = { a: chk() + two(120, 120, track), b: two(110, 110), c: two(100, 100) + group };
    const torn = verdicts(texts).find(({ kind }) => kind === 'sync-torn');
    expect(torn?.severity).toBe('warning');
    expect(torn?.message).toContain('a holds 192.0.2.100, b holds 192.0.2.101');
  });
});

describe('always', () => {
  const pairs = fc.record({
    a: fc.integer({ min: 1, max: 254 }),
    b: fc.integer({ min: 1, max: 254 }),
    weight: fc.integer({ min: -253, max: -1 }),
  });

  it('a weighted check is stuck exactly where it leaves the master at least as high as the other', () => {
    fc.assert(
      fc.property(pairs, ({ a, b, weight }) => {
        fc.pre(a > b);
        const isStuck = Math.max(1, a + weight) >= b;
        expect(kinds(weighted(a, b, weight)).includes('error stuck')).toBe(isStuck);
      }),
      { numRuns: 40 },
    );
  });

  it('every way begins at boot and ends in what it tells of', () => {
    fc.assert(
      fc.property(pairs, ({ a, b, weight }) => {
        for (const { timeline } of verdicts(weighted(a, b, weight))) {
          expect(timeline[0]?.event).toBe('all nodes start');
          expect(timeline.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the report', () => {
  const report = once(() => simulate(cluster(weighted(100, 90, -20))));

  it('tells who holds the address after each failure, and how long that takes', () => {
    const row = (failure: string) => report().matrix.find((one) => one.failure === failure)?.holders[0];
    expect(report().boot[0]?.nodes).toEqual(['a']);
    expect(row('chk fails on a')?.nodes).toEqual(['b']);
    expect(row('chk fails on b')).toMatchObject({ nodes: ['a'], seconds: undefined });
    // Three adverts of a second, and the skew of (256 − 90) / 256 s.
    expect(row('a crashes')?.seconds).toBeCloseTo(3.7, 0);
  });

  it('tells the slowest take-over with the events before it', () => {
    const { slowestTakeOver } = report().services[0] ?? {};
    expect(slowestTakeOver?.seconds).toBeGreaterThan(3.6);
    expect(slowestTakeOver?.events[0]).toContain('chk fails on a');
  });
});

function weighted(a: number, b: number, weight: number) {
  const text = (priority: number) => chk(`weight ${weight}`) + instance({ priority, lines: track });
  return { a: text(a), b: text(b) };
}

function synced(priority: number): string {
  const group = syncGroup(['VI_1', 'VI_2']);
  return instance({ priority }) + instance({ name: 'VI_2', vrid: 52, priority, address: '192.0.2.101/24' }) + group;
}
