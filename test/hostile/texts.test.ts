import { describe, expect, it } from 'vitest';
import { hostileInputs } from './inputs.ts';
import { messagesOf, ways } from './ways.ts';

/** Far more than any of them takes here: a text for which time grows with the square of its size would not be done. */
const LIMIT = 20_000;

describe.each(hostileInputs)('$name', { timeout: LIMIT * ways.length }, ({ small, text, finds = [] }) => {
  it.each([small / 2, small])('%i of it go every way in time', (count) => {
    const input = text(count);
    for (const { name, go } of ways) {
      const started = performance.now();
      go(input);
      expect({ name, inTime: performance.now() - started < LIMIT }).toEqual({ name, inTime: true });
    }
  });

  if (finds.length > 0) {
    it(`is told of: ${finds.join(', ')}`, () => {
      const found = new Set(messagesOf(text(small / 2)).map(({ ruleId }) => ruleId));
      expect(finds.filter((id) => !found.has(id))).toEqual([]);
    });
  }
});
