import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instance, run, script } from '../support/clusters.ts';

const tracking = (...entries: string[]) => ['track_script {', ...entries, '}'];
const other = instance({ priority: 100 });

/** The priorities of a node before and after its script fails. */
function priorities(priority: number, ...lines: string[]): (number | undefined)[] {
  const running = run({ a: script('chk', ...lines) + instance({ priority, lines: tracking('chk') }), b: other });
  const well = running.priority('a');
  return [well, running.script('a', 'chk', 'fails').priority('a')];
}

describe('the priority', () => {
  it('falls by a negative weight while the script fails', () =>
    expect(priorities(150, 'weight -60')).toEqual([150, 90]));
  it('is raised by a positive weight while it is well', () => expect(priorities(90, 'weight 20')).toEqual([110, 90]));
  it('goes the other way with reverse', () => expect(priorities(90, 'weight 20 reverse')).toEqual([70, 90]));
  it('stays between 1 and 254', () => {
    expect(priorities(20, 'weight -60')).toEqual([20, 1]);
    expect(priorities(250, 'weight 60')).toEqual([254, 250]);
  });
  it('is not changed by a script without a weight', () => expect(priorities(150)).toEqual([150, 150]));
  it('is 100 where none is written', () => {
    expect(run({ a: instance({ priority: undefined }), b: other }).priority('a')).toBe(100);
  });
  it('is 255 with state MASTER and none written', () => {
    expect(run({ a: instance({ priority: undefined, lines: ['state MASTER'] }), b: other }).priority('a')).toBe(255);
  });
  it('of an owner is fixed', () => expect(priorities(255, 'weight -60')).toEqual([255, 255]));
  it('takes the weight of the track block before that of the definition', () => {
    const texts = script('chk', 'weight -60') + instance({ priority: 150, lines: tracking('chk weight -10') });
    expect(run({ a: texts, b: other }).script('a', 'chk', 'fails').priority('a')).toBe(140);
  });

  it('is always between 1 and 254 unless the node owns the address', () => {
    const weights = fc.integer({ min: -253, max: 253 }).filter((weight) => weight !== 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 254 }), weights, weights, (base, first, second) => {
        const text = script('x', `weight ${first}`) + script('y', `weight ${second}`);
        const running = run({ a: text + instance({ priority: base, lines: tracking('x', 'y') }), b: other });
        running.script('a', 'x', 'fails');
        const expected = base + Math.min(0, first) + Math.max(0, second);
        expect(running.priority('a')).toBe(Math.min(254, Math.max(1, expected)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a track_file', () => {
  const file = 'track_file load {\n  file /run/load\n}\n';
  const withFile = (entry: string) =>
    run({ a: file + instance({ priority: 150, lines: ['track_file {', entry, '}'] }), b: other });

  it('adds its number times the weight', () => {
    expect(withFile('load weight -2').file('a', 'load', 30).priority('a')).toBe(90);
  });
  it('puts to FAULT at -254 and below', () => {
    expect(withFile('load weight -2').file('a', 'load', 126).status('a')).toBe('BACKUP');
    expect(withFile('load weight -2').file('a', 'load', 127).status('a')).toBe('FAULT');
  });
  it('of weight 0 puts to FAULT with any number but 0', () => {
    expect(withFile('load weight 0').file('a', 'load', 1).status('a')).toBe('FAULT');
  });
});
