import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../packages/cli/src/expectations/duration.ts';

describe('a time in a file of expectations', () => {
  it.each([
    ['5s', 5],
    ['5', 5],
    ['500ms', 0.5],
    ['1.5 s', 1.5],
    ['2m', 120],
    ['0', 0],
  ])('%s', (text, seconds) => expect(secondsOf(text)).toBe(seconds));

  it.each(['', 's', '-1s', '5h', '5 seconds', '1e3', '.5s'])('%j is none', (text) => {
    expect(secondsOf(text)).toBeUndefined();
  });
});
