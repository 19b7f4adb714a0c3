import { type ClusterModel, type ClusterState, holdings, play, type Settlement } from '@kalint/failover';
import { parseIpAddress } from '@kalint/parser';
import type { ObservedStep, Scenario } from './scenario.ts';

/** How a step came out. */
export interface Comparison {
  readonly step: string;
  /** What differs, in words; empty: nothing. */
  readonly differences: readonly string[];
  /** What was seen is possible, but something else is, too. */
  readonly isRace: boolean;
}

/** Plays a scenario and says, for each step, where the daemons did something else. */
export function compareScenario({ model, steps, observed }: Scenario): Comparison[] {
  const settlements = play(model, steps);
  return observed.map((seen, i) => compareStep(model, settlements[i], seen));
}

function compareStep(model: ClusterModel, settlement: Settlement | undefined, seen: ObservedStep): Comparison {
  if (settlement === undefined) return { step: seen.at, differences: ['the step was not played'], isRace: false };
  const states = [settlement.state, ...settlement.alternatives];
  const isPossible = states.some((state) => differences(model, state, seen).length === 0);
  return {
    step: seen.at,
    differences: isPossible ? [] : differences(model, settlement.state, seen),
    isRace: settlement.alternatives.length > 0,
  };
}

function differences(model: ClusterModel, state: ClusterState, seen: ObservedStep): string[] {
  const found: string[] = [];
  for (const [name, observed] of Object.entries(seen.instances)) {
    for (const [node, status] of Object.entries(observed.state)) {
      const expected = instanceState(model, state, node, name);
      if (expected?.status !== status) found.push(`${node} ${name} is ${status}, not ${expected?.status}`);
      const priority = observed.priority[node];
      if (priority !== undefined && expected?.priority !== priority) {
        found.push(`${node} ${name} has priority ${priority}, not ${expected?.priority}`);
      }
    }
  }
  return [...found, ...holderDifferences(model, state, seen)];
}

function instanceState(model: ClusterModel, state: ClusterState, node: string, name: string) {
  const n = model.nodes.findIndex((one) => one.name === node);
  const i = model.nodes[n]?.instances.findIndex((one) => one.name === name) ?? -1;
  return state[n]?.[i];
}

function holderDifferences(model: ClusterModel, state: ClusterState, { vips }: ObservedStep): string[] {
  const held = holdings(model, state);
  return Object.entries(vips).flatMap(([address, nodes]) => {
    const bytes = parseIpAddress(address)?.bytes.join(' ');
    const holding = held.find((one) => parseIpAddress(one.address)?.bytes.join(' ') === bytes);
    const names = holding?.nodes.map((n) => model.nodes[n]?.name ?? '?') ?? [];
    if (nodes === null || [...nodes].sort().join() === names.sort().join()) return [];
    return [`${address} is held by ${nodes.join() || 'nobody'}, not ${names.join() || 'nobody'}`];
  });
}
