import {
  applyEvent,
  type Before,
  type ClusterModel,
  healthyWorld,
  play,
  type Settlement,
  type Step,
  type World,
} from '@kalint/failover';
import type { FailoverTest, TestedChange } from './test-file.ts';

/** More outcomes of races are not followed. */
const MOST_OUTCOMES = 32;

/**
 * What becomes of the cluster: one settlement for the start of all nodes, then one for each event. `alternatives` are the
 * outcomes of all races up to there.
 */
export function playEvents(model: ClusterModel, test: FailoverTest): Settlement[] {
  const played: Settlement[] = [];
  let outcomes: (Before | undefined)[] = [undefined];
  for (const run of runsOf(stepsOf(model, test))) {
    const [first = [], ...others] = outcomes.map((before) => play(model, run, before));
    const settlements = first.map((settlement, i) => {
      const elsewhere = others.flatMap((course) => course[i] ?? []);
      return { ...settlement, alternatives: [settlement, ...elsewhere].flatMap(statesOf).slice(1) };
    });
    played.push(...settlements);
    outcomes = settlements.slice(-1).flatMap((last) => distinctOutcomes(last));
  }
  return played;
}

function statesOf({ state, alternatives }: Settlement): Settlement['state'][] {
  return [state, ...alternatives];
}

function distinctOutcomes(settlement: Settlement): Before[] {
  const byText = new Map(statesOf(settlement).map((state) => [JSON.stringify(state), state]));
  return [...byText.values()].slice(0, MOST_OUTCOMES).map((state) => ({ world: settlement.world, state }));
}

/** The world before the events, and after each of them. */
function stepsOf(model: ClusterModel, { events }: FailoverTest): Step[] {
  let world = healthyWorld(model);
  const steps: Step[] = [{ world }];
  for (const { changes, wait } of events) {
    world = changes.reduce(changed, world);
    steps.push({ world, ...(wait !== undefined && { seconds: wait }) });
  }
  return steps;
}

/**
 * Steps that are played in one go: those up to one that ends at rest. What comes after a rest comes just after an advert, as
 * in a simulation of every failure.
 */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const [i, step] of steps.entries()) {
    const goesOn = steps[i - 1]?.seconds !== undefined;
    if (goesOn) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs;
}

function changed(world: World, change: TestedChange): World {
  if (change.kind !== 'cut') return applyEvent(world, change);
  const { wire, node, isCut } = change;
  const parts = (world.parts[wire] ?? []).map((part, n) => (n === node ? (isCut ? n + 1 : 0) : part));
  return applyEvent(world, { kind: 'parts', wire, parts });
}
