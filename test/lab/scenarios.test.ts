import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { isMeantFor, mastersAt, problemsOf } from './check-scenario.ts';
import { loadScenarios } from './load-scenarios.ts';
import { modelOf } from './model.ts';
import { mastersOf } from './outcome.ts';
import { SAMPLE } from './sample.ts';
import { simulate } from './simulate.ts';

const RELEASES: readonly Version[] = ['2.2.7', '2.4.3'];
const all = await loadScenarios();

describe.each(RELEASES)('the lab’s scenarios for keepalived %s', (release) => {
  const meant = all.filter(({ scenario }) => isMeantFor(scenario, release));

  it.each(meant)('$name names what its configurations have', ({ scenario }) => {
    expect(problemsOf(scenario, release)).toEqual([]);
  });

  it.each(meant)('$name is simulated as it says', ({ scenario }) => {
    const outcomes = simulate(scenario, modelOf(scenario, release));
    const simulated = outcomes.map(([outcome], i) => ({
      when: scenario.steps[i]?.when,
      masters: outcome && mastersOf(outcome),
    }));
    expect(simulated).toEqual(scenario.steps.map((step) => ({ when: step.when, masters: mastersAt(step, release) })));
  });

  it.each(meant)('$name is no race', ({ scenario }) => {
    expect(simulate(scenario, modelOf(scenario, release)).filter((outcomes) => outcomes.length > 1)).toEqual([]);
  });
});

it('include those that CI plays', () => {
  const names = all.map(({ name }) => name);
  expect(SAMPLE.filter((name) => !names.includes(name))).toEqual([]);
});

it('are at least 40', () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
});
