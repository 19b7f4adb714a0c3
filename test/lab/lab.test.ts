import { describe, expect, it, vi } from 'vitest';
import { keepalived, release, whyNoLab } from './bench/keepalived.ts';
import { playScenario, type Seen } from './bench/play-scenario.ts';
import { isMeantFor, mastersAt } from './check-scenario.ts';
import { loadScenarios } from './load-scenarios.ts';
import { modelOf } from './model.ts';
import { disagreements, mastersOf, type Outcome } from './outcome.ts';
import { SAMPLE } from './sample.ts';
import { simulate } from './simulate.ts';

/** Scenarios at one time: they mostly wait. */
const JOBS = Number(process.env.KALINT_LAB_JOBS ?? 6);
vi.setConfig({ maxConcurrency: JOBS, testTimeout: 300_000 });

const missing = whyNoLab();
if (missing !== undefined) console.log(`the lab with real keepalived daemons is skipped: ${missing}`);

const everything = process.env.KALINT_LAB === 'all';
const target = missing === undefined ? release() : '2.2.7';
const meant = (await loadScenarios()).filter(
  ({ name, scenario }) => isMeantFor(scenario, target) && (everything || SAMPLE.includes(name)),
);

describe.skipIf(missing !== undefined)(`real daemons, keepalived ${target}`, () => {
  // A machine without a free moment can lose three adverts in a row: once more, then.
  it.concurrent.each(meant)('$name', { retry: 1 }, async ({ scenario }) => {
    const model = modelOf(scenario, target);
    const simulated = simulate(scenario, model);
    const seen = await playScenario(scenario, model, keepalived());
    const report = seen.map((one, i) => ({
      when: scenario.steps[i]?.when,
      masters: mastersOf(one.outcome),
      ...conflicts(one, simulated[i] ?? []),
    }));
    expect(report).toEqual(
      scenario.steps.map((step) => ({
        when: step.when,
        masters: mastersAt(step, target),
        contradictions: [],
        disagreements: [],
      })),
    );
  });
});

/** Where what was seen contradicts itself, or every outcome that the simulation says is possible. */
function conflicts({ outcome, contradictions }: Seen, simulated: readonly Outcome[]) {
  const all = simulated.map((one) => disagreements(one, outcome));
  const agrees = all.some((list) => list.length === 0);
  return { contradictions, disagreements: agrees ? [] : (all[0] ?? ['nothing was simulated']) };
}
