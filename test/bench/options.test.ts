import { describe, expect, it } from 'vitest';
import { cases } from '../../bench/cases/index.ts';
import { readOptions } from '../../bench/options.ts';

describe('options of the benchmarks', () => {
  it('without any, all cases are measured nine times in full size', () => {
    expect(readOptions([])).toEqual({
      chosen: cases.map(({ name }) => name),
      runs: 9,
      scale: 1,
      check: false,
      profile: false,
    });
  });

  it('are read', () => {
    expect(
      readOptions(['--only', 'growth,memory', '--runs', '3', '--scale', '0.5', '--json', 'a.json', '--check']),
    ).toMatchObject({ chosen: ['growth', 'memory'], runs: 3, scale: 0.5, json: 'a.json', check: true });
  });

  it.each([
    [['--only', 'grwth'], 'no case is named grwth'],
    [['--runs', '0'], '--runs is a number from 1 on, not 0'],
    [['--runs', '2.5'], '--runs is a number from 1 on, not 2.5'],
    [['--runs', 'many'], '--runs is a number from 1 on, not many'],
    [['--scale', '0'], '--scale is above 0 and at most 1, not 0'],
    [['--scale', '2'], '--scale is above 0 and at most 1, not 2'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j: what is wrong is said, and what there is', (args, problem) => {
    const answer = readOptions(args);
    expect(answer).toContain(problem);
    expect(answer).toContain('Names: small-file, large-file,');
  });
});
