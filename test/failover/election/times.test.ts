import { healthyWorld, type NodeWorld, play, settle, takeOverSeconds } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { cluster, instance, run, script, worldWith } from '../support/clusters.ts';

const seconds = (running: ReturnType<typeof run>) => takeOverSeconds(running.last);

describe('the address is taken over', () => {
  const pair = (version: 2 | 3, ...lines: string[]) =>
    run({ a: instance({ priority: 150, version, lines }), b: instance({ version, lines }) });

  it('after a crash in three adverts and the skew', () => {
    expect(seconds(pair(2).crash('a'))).toBeCloseTo(3 + 156 / 256, 2);
    expect(seconds(pair(3, 'advert_int 2').crash('a'))).toBeCloseTo(6 + (2 * 156) / 256, 2);
    expect(seconds(pair(2, 'down_timer_adverts 5').crash('a'))).toBeCloseTo(5 + 156 / 256, 2);
  });
  it('after a clean stop in the skew alone', () => expect(seconds(pair(2).stop('a'))).toBeCloseTo(156 / 256, 2));
  it('after a failing check in interval times fall and the skew', () => {
    const a = script('chk', 'fall 3') + instance({ priority: 150, lines: ['track_script {', 'chk', '}'] });
    expect(seconds(run({ a, b: instance({}) }).script('a', 'chk', 'fails'))).toBeCloseTo(6 + 156 / 256, 2);
  });
});

describe('preempt_delay', () => {
  const delayed = { a: instance({ priority: 150, lines: ['preempt_delay 20'] }), b: instance({}) };

  it('delays a node that returns to a lower master', () => {
    const running = run(delayed).stop('a').start('a');
    expect(running.holders()).toEqual(['a']);
    expect(seconds(running)).toBeGreaterThan(20);
  });
  it('does not delay the start of the cluster', () => expect(seconds(run(delayed))).toBeLessThan(5));
  it('does not delay when the lower master leaves meanwhile', () => {
    const model = cluster(delayed);
    const world = (a: NodeWorld['power'], b: NodeWorld['power']) => worldWith(model, { power: a }, { power: b });
    const [, , early, last] = play(model, [
      { world: world('up', 'up') },
      { world: world('stopped', 'up') },
      { world: world('up', 'up'), seconds: 8 },
      { world: world('up', 'stopped') },
    ]);
    expect(early?.state[0]?.[0]?.status).toBe('BACKUP');
    expect(last?.state[0]?.[0]?.status).toBe('MASTER');
    expect(last?.changes.find(({ to }) => to === 'MASTER')?.at).toBeLessThan(1);
  });
});

describe('vrrp_startup_delay', () => {
  it('keeps a node back at its start', () => {
    const slow = `global_defs {\n  vrrp_startup_delay 30\n}\n${instance({ priority: 200, lines: ['nopreempt'] })}`;
    expect(run({ a: slow, b: instance({}) }).holders()).toEqual(['b']);
  });
});

it('the same question has the same answer', () => {
  const model = cluster({ a: instance({}), b: instance({}), c: instance({}) });
  expect(settle(model, healthyWorld(model))).toEqual(settle(model, healthyWorld(model)));
});
