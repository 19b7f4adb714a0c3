import fc from 'fast-check';
import { formatTextSync, type LayoutOptions } from 'prettier-plugin-keepalived';
import { describe, expect, it } from 'vitest';
import { text } from '../parser/support/arbitraries.ts';
import { configuration } from './support/configurations.ts';
import { commentsOf, meaningOf } from './support/meaning.ts';

const options: fc.Arbitrary<LayoutOptions> = fc.record({
  tabWidth: fc.constantFrom(1, 2, 4, 8),
  useTabs: fc.boolean(),
  printWidth: fc.constantFrom(10, 40, 80),
  endOfLine: fc.constantFrom('lf', 'crlf', 'auto'),
  keepalivedAlignValues: fc.boolean(),
});
const DEFECT = /defect/;

describe.each([
  ['a configuration with matching braces', configuration],
  ['any text', text],
])('%s', (_, arbitrary) => {
  it('is laid out without a change of meaning, with all its comments, and the same a second time', () => {
    fc.assert(
      fc.property(arbitrary, options, (before, layout) => {
        const outcome = formatTextSync(before, layout);
        if (!outcome.ok) {
          expect(outcome.reason).not.toMatch(DEFECT);
          expect(outcome.offset).toBeLessThanOrEqual(before.length);
          return;
        }
        expect(meaningOf(outcome.text)).toEqual(meaningOf(before));
        expect(commentsOf(outcome.text)).toEqual(commentsOf(before));
        expect(formatTextSync(outcome.text, layout)).toEqual(outcome);
        expect(tooLongLines(outcome.text)).toEqual(tooLongLines(before));
      }),
      { numRuns: Number(process.env.KALINT_RUNS ?? 400) },
    );
  });
});

/** Lines that do not fit keepalived's buffer, with their line ends. */
function tooLongLines(configuration: string): string[] {
  return configuration.split(/(?<=\n)/).filter((line) => Buffer.byteLength(line) > 1023);
}
