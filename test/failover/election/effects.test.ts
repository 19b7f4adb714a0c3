import { describe, expect, it } from 'vitest';
import { type Beliefs, effectOf, priorityWith } from '../../../packages/failover/src/election/effects.ts';
import type { InstanceModel, TrackingModel } from '../../../packages/failover/src/model/cluster-model.ts';
import { firstOf, ipv4 } from '../support/models.ts';

/* What one thing that is tracked does, by what the daemon believes of it. */
const WELL: Beliefs = { links: [true], trackers: [1] };
const FAILED: Beliefs = { links: [false], trackers: [0] };
const UNKNOWN: Beliefs = { links: [], trackers: [undefined] };

function entry(changes: Partial<TrackingModel>): TrackingModel {
  const what = { kind: 'tracker', index: 0 } as const;
  return { what, effect: 'weight', weight: 0, reversed: false, origin: 'instance', ...changes };
}

function effects(changes: Partial<TrackingModel>, kind: 'file' | 'other' = 'other') {
  return [WELL, FAILED, UNKNOWN].map((beliefs) => effectOf(entry(changes), beliefs, () => kind === 'file'));
}

describe('a thing that is tracked', () => {
  it('without a weight is a fault when it fails, and waited for until it is known', () => {
    expect(effects({ effect: 'fault' })).toEqual([0, 'fault', 'waiting']);
    expect(effects({ effect: 'fault', reversed: true })).toEqual(['fault', 0, 'waiting']);
  });

  it('with a weight below 0 takes that away when it fails, and is not waited for', () => {
    expect(effects({ weight: -20 })).toEqual([0, -20, 0]);
    expect(effects({ weight: -20, reversed: true })).toEqual([0, 20, 0]);
  });

  it('with a weight above 0 adds that while it is well', () => {
    expect(effects({ weight: 20 })).toEqual([20, 0, 0]);
    expect(effects({ weight: 20, reversed: true })).toEqual([-20, 0, 0]);
  });

  it('that is a link nobody has told of is down', () => {
    const what = { kind: 'interface', index: 0 } as const;
    expect(effects({ what, effect: 'fault' })).toEqual([0, 'fault', 'fault']);
  });

  it('that is a file is well while it holds 0', () => {
    expect(effects({ effect: 'fault' }, 'file')).toEqual(['fault', 0, 'waiting']);
    const what = { kind: 'interface', index: 0 } as const;
    expect(effects({ what, effect: 'fault' }, 'file').slice(0, 2)).toEqual([0, 'fault']);
  });
});

describe('the number in a file', () => {
  const valued = (value: number, weight: number, reversed = false) =>
    effectOf(entry({ effect: 'value', weight, reversed }), { links: [], trackers: [value] }, () => true);

  it('counts times the weight, and the other way round in reverse', () => {
    expect([valued(30, 2), valued(30, -2), valued(30, 2, true), valued(-30, 2, true)]).toEqual([60, -60, -60, 60]);
  });

  it('is a fault at -254, and adds 253 at most', () => {
    expect([valued(-253, 1), valued(-254, 1), valued(-127, 2), valued(127, 2, true)]).toEqual([
      -253,
      'fault',
      'fault',
      'fault',
    ]);
    expect([valued(253, 1), valued(254, 1), valued(1000, 1)]).toEqual([253, 253, 253]);
  });
});

describe('the priority', () => {
  const of = (priority: number): InstanceModel => firstOf(ipv4(`priority ${priority}`));

  it('is what it is, with all that is added, from 1 to 254', () => {
    expect(priorityWith(of(100), [])).toBe(100);
    expect(priorityWith(of(100), [20, -5, 0])).toBe(115);
    expect(priorityWith(of(100), ['fault', 20, 'waiting'])).toBe(120);
    expect([priorityWith(of(100), [-99]), priorityWith(of(100), [-100]), priorityWith(of(100), [-900])]).toEqual([
      1, 1, 1,
    ]);
    expect([priorityWith(of(100), [154]), priorityWith(of(100), [155])]).toEqual([254, 254]);
  });

  it('of an owner is 255 whatever is added', () => {
    expect([priorityWith(of(255), []), priorityWith(of(255), [-60, 20])]).toEqual([255, 255]);
  });
});
