import { healthyWorld, type NodeWorld, type World } from '../election/world.ts';
import type { ClusterModel, NodeModel, TrackerModel } from '../model/cluster-model.ts';
import { visible } from './visible.ts';

/** One thing that may fail and be repaired. */
export interface Failure {
  readonly what: 'node' | 'link' | 'script' | 'process' | 'file' | 'bfd' | 'wire';
  /** Index of the node that it happens to; for a wire, of the node that is cut off. */
  readonly node: number;
  /** Index of the interface, the tracker or the wire; 0 for a node. */
  readonly index: number;
  /** What a file holds when it has failed; 0 for everything else. */
  readonly value: number;
  /** What a person would say when it happens: "chk_nginx fails on lb01". */
  readonly happens: string;
  /** And when it is repaired: "chk_nginx is well again on lb01". */
  readonly ends: string;
}

/** All that may fail in a cluster and makes a difference: nodes, links, what is tracked, and wires. */
export function failuresOf(model: ClusterModel): Failure[] {
  return [
    ...model.nodes.flatMap((node, n) => trackerFailures(node, n)),
    ...model.nodes.flatMap((node, n) => linkFailures(node, n)),
    ...model.nodes.map((node, n) => nodeFailure(node, n)),
    ...model.wires.flatMap((_, w) => wireFailures(model, w)),
  ];
}

/** The world in which these failures hold, each an index in `failures`. */
export function worldWith(model: ClusterModel, failures: readonly Failure[], failed: readonly number[]): World {
  const world = healthyWorld(model);
  const nodes = world.nodes.map(({ power, links, trackers }) => ({
    power,
    links: [...links],
    trackers: [...trackers],
  }));
  const parts = world.parts.map((part) => [...part]);
  for (const one of failed) {
    const failure = failures[one];
    if (failure !== undefined) apply(failure, nodes, parts);
  }
  return { ...world, nodes, parts };
}

interface NodeDraft {
  power: NodeWorld['power'];
  links: boolean[];
  trackers: number[];
}

function apply({ what, node, index, value }: Failure, nodes: readonly NodeDraft[], parts: readonly number[][]): void {
  const draft = nodes[node];
  if (draft === undefined) return;
  const part = parts[index];
  if (what === 'node') draft.power = 'crashed';
  else if (what === 'link') draft.links[index] = false;
  else if (what !== 'wire') draft.trackers[index] = value;
  else if (part !== undefined) part[node] = node + 1;
}

function trackerFailures(node: NodeModel, n: number): Failure[] {
  return node.trackers.flatMap((tracker, index) => {
    const tracked = node.instances
      .flatMap(({ tracking }) => tracking)
      .filter(({ what }) => what.kind === 'tracker' && what.index === index);
    if (tracked.length === 0) return [];
    const value = tracker.kind === 'file' ? failedValue(tracker, tracked) : 0;
    return [{ what: tracker.kind, node: n, index, value, ...trackerWords(tracker, visible(node.name), value) }];
  });
}

/** What a file may hold that lowers the priority, or is no zero where anything else than zero is a fault. */
function failedValue({ initialValue }: TrackerModel, tracked: NodeModel['instances'][number]['tracking']): number {
  const rises = tracked.some(({ effect, weight, reversed }) => effect === 'value' && weight > 0 !== reversed);
  if (!rises) return initialValue + 1;
  return initialValue > 0 ? 0 : initialValue - 1;
}

function trackerWords({ kind, name: written }: TrackerModel, node: string, value: number) {
  const name = visible(written);
  if (kind === 'script') return { happens: `${name} fails on ${node}`, ends: `${name} is well again on ${node}` };
  if (kind === 'process') return { happens: `${name} ends on ${node}`, ends: `${name} runs again on ${node}` };
  if (kind === 'bfd') {
    return { happens: `BFD session ${name} of ${node} goes down`, ends: `BFD session ${name} of ${node} is up again` };
  }
  return { happens: `file ${name} on ${node} becomes ${value}`, ends: `file ${name} on ${node} is as before` };
}

function linkFailures(node: NodeModel, n: number): Failure[] {
  const used = new Set(
    node.instances.flatMap(({ interface: own, tracking }) => [
      ...(own === undefined ? [] : [own]),
      ...tracking.flatMap(({ what }) => (what.kind === 'interface' ? [what.index] : [])),
    ]),
  );
  return node.interfaces.flatMap(({ name }, index) => {
    if (!used.has(index)) return [];
    const link = `${visible(name)} of ${visible(node.name)}`;
    return [{ what: 'link', node: n, index, value: 0, happens: `${link} goes down`, ends: `${link} is up again` }];
  });
}

function nodeFailure({ name }: NodeModel, node: number): Failure {
  const shown = visible(name);
  return { what: 'node', node, index: 0, value: 0, happens: `${shown} crashes`, ends: `${shown} is back` };
}

/** Each node cut off from the others; of two nodes, one is enough. */
function wireFailures(model: ClusterModel, index: number): Failure[] {
  const wire = model.wires[index];
  const nodes = [...new Set(wire?.ends.filter((end) => speaksOn(model, end)).map(({ node }) => node))];
  if (wire === undefined || nodes.length < 2) return [];
  return (nodes.length === 2 ? nodes.slice(0, 1) : nodes).map((node) => {
    const others = nodes.filter((other) => other !== node).map((other) => visible(model.nodes[other]?.name ?? ''));
    const between = `${visible(wire.name)} between ${visible(model.nodes[node]?.name ?? '')} and ${others.join(', ')}`;
    return { what: 'wire', node, index, value: 0, happens: `${between} is cut`, ends: `${between} is whole again` };
  });
}

function speaksOn(model: ClusterModel, end: ClusterModel['wires'][number]['ends'][number]): boolean {
  return model.nodes[end.node]?.instances.some((instance) => instance.interface === end.interface) ?? false;
}
