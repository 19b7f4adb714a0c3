import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterModel, clusterModel, healthyWorld, type Segments, type Step, type World } from '@kalint/failover';
import { createFileHost } from '@kalint/linter/node';
import type { Version } from '@kalint/parser';
import { bindingOf } from '../support/bindings.ts';

/** A small cluster, what was done to it, and what the daemons did. */
export interface Scenario {
  readonly name: string;
  readonly model: ClusterModel;
  readonly steps: readonly Step[];
  readonly observed: readonly ObservedStep[];
}

/** What the daemons were found to be. */
export interface ObservedStep {
  readonly at: string;
  /** By instance, by node. */
  readonly instances: Readonly<Record<string, ObservedInstance>>;
  /** By address the nodes that hold it; null: it kept moving. */
  readonly vips: Readonly<Record<string, readonly string[] | null>>;
}

export interface ObservedInstance {
  readonly state: Readonly<Record<string, string>>;
  readonly priority: Readonly<Record<string, number>>;
}

interface Observed {
  readonly steps: readonly ObservedStep[];
  readonly info: { readonly addresses: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> };
}

interface ScenarioFile {
  readonly nodes: Readonly<Record<string, { readonly config: string; readonly config_id?: string }>>;
  readonly segments?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly steps: readonly { readonly do?: readonly Action[]; readonly settle?: number }[];
}

type Action =
  | { readonly fault: 'script'; readonly node: string; readonly name: string; readonly state: 'fail' | 'ok' }
  | { readonly fault: 'file'; readonly node: string; readonly name: string; readonly value: number }
  | { readonly fault: 'interface'; readonly node: string; readonly name: string; readonly state: 'down' | 'up' }
  | {
      readonly fault: 'node';
      readonly node: string;
      readonly state: 'down' | 'up';
      readonly how?: 'stop' | 'crash';
    }
  | {
      readonly fault: 'partition';
      readonly groups: readonly (readonly string[])[];
      readonly segments?: readonly string[];
    }
  | { readonly fault: 'heal' };

/** The names of the scenarios below a folder that were run with a release. */
export function scenarioNames(lab: string, target: Version): string[] {
  return readdirSync(lab).filter((name) => existsSync(observedFile(join(lab, name), target)));
}

/** One of them. */
export function readScenario(lab: string, name: string, target: Version): Scenario {
  const folder = join(lab, name);
  const observed = readJson<Observed>(observedFile(folder, target));
  const file = readJson<ScenarioFile>(join(folder, 'scenario.json'));
  const nodes = Object.entries(file.nodes).map(([node, { config, config_id: configId = node }]) => {
    const path = join(folder, config);
    const binding = bindingOf(readFileSync(path, 'utf8'), { target, path, configId, host: createFileHost() });
    return { name: node, binding, addresses: withoutPrefixes(observed.info.addresses[node] ?? {}) };
  });
  const model = clusterModel(nodes, target, {
    segments: allSegments(clusterModel(nodes, target), file.segments ?? {}),
  });
  let world = healthyWorld(model);
  const steps = file.steps.map(({ do: actions = [], settle }): Step => {
    for (const action of actions) world = after(world, action, model);
    return { world, ...(settle !== undefined && { seconds: settle }) };
  });
  return { name, model, steps, observed: observed.steps };
}

function observedFile(folder: string, target: Version): string {
  return join(folder, `observed-${target}.json`);
}

/** Every interface on a segment: where none was told, that of its own name. */
function allSegments({ nodes }: ClusterModel, told: NonNullable<ScenarioFile['segments']>): Segments {
  const segments: Record<string, (readonly [string, string])[]> = {};
  for (const [segment, ends] of Object.entries(told)) segments[segment] = [...ends];
  const isTold = (node: string, name: string) =>
    Object.values(told).some((ends) => ends.some(([a, b]) => a === node && b === name));
  for (const node of nodes) {
    for (const { name } of node.interfaces) {
      if (isTold(node.name, name)) continue;
      segments[name] ??= [];
      segments[name].push([node.name, name]);
    }
  }
  return segments;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function withoutPrefixes(byInterface: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const entries = Object.entries(byInterface);
  return Object.fromEntries(entries.map(([name, list]) => [name, list.map((text) => text.replace(/\/.*/, ''))]));
}

function after(world: World, action: Action, model: ClusterModel): World {
  if (action.fault === 'heal') return { ...world, parts: world.parts.map((parts) => parts.map(() => 0)) };
  if (action.fault === 'partition') return { ...world, parts: partitioned(world, action, model) };
  const n = model.nodes.findIndex(({ name }) => name === action.node);
  const node = model.nodes[n];
  const change = (what: Partial<World['nodes'][number]>): World => ({
    ...world,
    nodes: world.nodes.map((one, i) => (i === n ? { ...one, ...what } : one)),
  });
  const now = world.nodes[n];
  if (node === undefined || now === undefined) return world;
  if (action.fault === 'node') {
    if (action.state === 'down') return change({ power: action.how === 'crash' ? 'crashed' : 'stopped' });
    // After a crash all cables are put back in.
    return change({ power: 'up', ...(now.power === 'crashed' && { links: now.links.map(() => true) }) });
  }
  if (action.fault === 'interface') {
    const index = node.interfaces.findIndex(({ name }) => name === action.name);
    return change({ links: now.links.map((up, i) => (i === index ? action.state === 'up' : up)) });
  }
  const index = node.trackers.findIndex(({ kind, name }) => kind === action.fault && name === action.name);
  const value = action.fault === 'file' ? action.value : Number(action.state === 'ok');
  return change({ trackers: now.trackers.map((old, i) => (i === index ? value : old)) });
}

function partitioned(
  { parts }: World,
  { groups, segments }: Extract<Action, { fault: 'partition' }>,
  { nodes, wires }: ClusterModel,
): World['parts'] {
  const cut = nodes.map(({ name }) => groups.findIndex((group) => group.includes(name)));
  return parts.map((old, w) => {
    const names = wires[w]?.name.split('/') ?? [];
    return segments === undefined || names.some((name) => segments.includes(name)) ? cut : old;
  });
}
