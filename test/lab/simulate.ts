import {
  type ClusterModel,
  type ClusterState,
  healthyWorld,
  holdings,
  type NodeWorld,
  play,
  type World,
} from '@kalint/failover';
import { addressKey, type InstanceOutcome, type Outcome } from './outcome.ts';
import type { Fault, Scenario } from './scenario.ts';

/** What the simulation says of each step: the outcome first, then others that are as possible. */
export function simulate(scenario: Scenario, model: ClusterModel): Outcome[][] {
  let world = healthyWorld(model);
  const steps = scenario.steps.map(({ faults = [], afterSeconds }) => {
    for (const fault of faults) world = withFault(world, fault, model);
    return { world, ...(afterSeconds !== undefined && { seconds: afterSeconds }) };
  });
  return play(model, steps).map(({ state, alternatives }) =>
    [state, ...alternatives].map((one) => outcomeOf(model, one)),
  );
}

function outcomeOf(model: ClusterModel, state: ClusterState): Outcome {
  const instances = model.nodes.flatMap((node, n) =>
    node.instances.map((instance, i): InstanceOutcome => {
      const { status = 'DOWN', priority } = state[n]?.[i] ?? {};
      const runs = status !== 'DOWN' && status !== 'EXITED';
      return { node: node.name, instance: instance.name, status, priority: runs ? priority : undefined };
    }),
  );
  const holders = holdings(model, state).map(
    ({ address, nodes }) => [addressKey(address), nodes.map((n) => model.nodes[n]?.name ?? '?')] as const,
  );
  return { instances, holders: new Map(holders) };
}

function withFault(world: World, fault: Fault, model: ClusterModel): World {
  if (fault.kind === 'partition') return { ...world, parts: partsAfter(world, fault, model) };
  const index = model.nodes.findIndex(({ name }) => name === fault.node);
  return { ...world, nodes: world.nodes.map((node, n) => (n === index ? nodeAfter(node, fault, model, n) : node)) };
}

function nodeAfter(
  world: NodeWorld,
  fault: Exclude<Fault, { kind: 'partition' }>,
  model: ClusterModel,
  n: number,
): NodeWorld {
  if (fault.kind === 'node') {
    if (fault.to !== 'start') return { ...world, power: fault.to === 'crash' ? 'crashed' : 'stopped' };
    return { ...world, power: 'up', links: world.power === 'crashed' ? world.links.map(() => true) : world.links };
  }
  if (fault.kind === 'interface') {
    const index = model.nodes[n]?.interfaces.findIndex(({ name }) => name === fault.name);
    return { ...world, links: world.links.map((up, i) => (i === index ? fault.up : up)) };
  }
  const tracker = model.nodes[n]?.trackers.findIndex(({ kind, name }) => kind === fault.kind && name === fault.name);
  const value = fault.kind === 'file' ? fault.value : Number(fault.ok);
  return { ...world, trackers: world.trackers.map((old, i) => (i === tracker ? value : old)) };
}

function partsAfter({ parts }: World, { groups, wires }: Extract<Fault, { kind: 'partition' }>, model: ClusterModel) {
  const cut = model.nodes.map(({ name }) => groups.findIndex((group) => group.includes(name)));
  return parts.map((old, w) => (wires === undefined || wires.includes(model.wires[w]?.name ?? '') ? cut : old));
}
