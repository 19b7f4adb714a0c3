import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../fuzz/inputs/seeds.ts';
import { texts as configurations } from '../../fuzz/inputs/texts.ts';
import { targets } from '../../fuzz/targets/index.ts';

const seeds = readSeeds(fileURLToPath(new URL('../..', import.meta.url)));

it('every target has a name of its own, by which its file is found', () => {
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
});

/** A look at each part in a moment; `npm run fuzz` takes its time. */
describe.each(targets)('$name keeps its promises', ({ check, texts = configurations(seeds) }) => {
  it('for some texts to begin with', { timeout: 60_000 }, async () => {
    for (const seed of seeds.filter((_, i) => i % 16 === 0)) await check(seed);
  });

  it('for some that are made', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => check(text)),
      { numRuns: 15 },
    );
  });
});
