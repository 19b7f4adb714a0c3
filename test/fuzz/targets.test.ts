import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readSeeds } from '../../fuzz/inputs/seeds.ts';
import { texts } from '../../fuzz/inputs/texts.ts';
import { targets } from '../../fuzz/targets/index.ts';

const seeds = readSeeds(fileURLToPath(new URL('../..', import.meta.url)));

/** A look at each part in a moment; `npm run fuzz` takes its time. */
describe.each(targets)('$name keeps its promises', ({ check }) => {
  it('for some texts to begin with', { timeout: 60_000 }, () => {
    for (const seed of seeds.filter((_, i) => i % 12 === 0)) check(seed);
  });

  it('for some that are made of them', { timeout: 60_000 }, () => {
    fc.assert(fc.property(texts(seeds), check), { numRuns: 15 });
  });
});
