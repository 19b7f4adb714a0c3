import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { compareScenario } from './compare.ts';
import { readScenario, scenarioNames } from './scenario.ts';

/** Another folder of scenarios can be named by KALINT_LAB. */
const LAB = process.env.KALINT_LAB ?? join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/lab');
const present = existsSync(LAB);
if (!present) console.log('what real daemons did in small clusters is skipped: there is no ../shared/lab');

const RELEASES: readonly Version[] = ['2.2.7', '2.4.3'];

describe.skipIf(!present).each(RELEASES)('what keepalived %s did in small clusters', (target) => {
  const names = present ? scenarioNames(LAB, target) : [];

  it.each(names)('%s', (name) => {
    const differing = compareScenario(readScenario(LAB, name, target)).filter(
      ({ differences }) => differences.length > 0,
    );
    expect(differing).toEqual([]);
  });

  it('is told without a race', () => {
    const open = names.flatMap((name) =>
      compareScenario(readScenario(LAB, name, target)).flatMap(({ step, isRace }) =>
        isRace ? [`${name}: ${step}`] : [],
      ),
    );
    expect(open).toEqual([]);
  });
});
