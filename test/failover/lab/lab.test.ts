import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { compareScenario } from './compare.ts';
import { readScenarios } from './scenario.ts';

/** Another folder of scenarios can be named by KALINT_LAB. */
const LAB = process.env.KALINT_LAB ?? join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/lab');
const present = existsSync(LAB);
if (!present) console.log('what real daemons did in small clusters is skipped: there is no ../shared/lab');

const RELEASES: readonly Version[] = ['2.2.7', '2.4.3'];

describe.skipIf(!present).each(RELEASES)('what keepalived %s did in small clusters', (target) => {
  const scenarios = present ? readScenarios(LAB, target) : [];

  it.each(scenarios.map((scenario) => ({ name: scenario.name, scenario })))('$name', ({ scenario }) => {
    const differing = compareScenario(scenario).filter(({ differences }) => differences.length > 0);
    expect(differing).toEqual([]);
  });

  it('is told without a race', () => {
    const open = scenarios.flatMap((scenario) =>
      compareScenario(scenario).flatMap(({ step, isRace }) => (isRace ? [`${scenario.name}: ${step}`] : [])),
    );
    expect(open).toEqual([]);
  });
});
