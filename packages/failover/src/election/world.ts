import type { ClusterModel } from '../model/cluster-model.ts';

/** What the nodes find around them: everything that may fail, and whether it has. */
export interface World {
  /** One for each node of the model. */
  readonly nodes: readonly NodeWorld[];
  /**
   * Per wire of the model the part that each node is in: nodes hear each other where the numbers are equal. All 0: the wire
   * is whole.
   */
  readonly parts: readonly (readonly number[])[];
}

/** One node's share. */
export interface NodeWorld {
  /** `stopped`: the daemon ended in order and said so. `crashed`: the host is gone without a word. */
  readonly power: 'up' | 'stopped' | 'crashed';
  /** Whether the link of each interface of the node is up. */
  readonly links: readonly boolean[];
  /** Of each tracker: for a file the number it holds, for the others 1 (well) or 0 (failed). */
  readonly trackers: readonly number[];
}

/** Everything up and well; files hold what they are made with. */
export function healthyWorld(model: ClusterModel): World {
  return {
    nodes: model.nodes.map((node) => ({
      power: 'up',
      links: node.interfaces.map(() => true),
      trackers: node.trackers.map((tracker) => (tracker.kind === 'file' ? tracker.initialValue : 1)),
    })),
    parts: model.wires.map(() => model.nodes.map(() => 0)),
  };
}

/** One thing that happens. Indexes are those of the model. */
export type WorldEvent =
  | { readonly kind: 'power'; readonly node: number; readonly to: NodeWorld['power'] }
  | { readonly kind: 'link'; readonly node: number; readonly interface: number; readonly up: boolean }
  /** `value`: the number in a file; else 1 (well) or 0 (failed). */
  | { readonly kind: 'tracker'; readonly node: number; readonly tracker: number; readonly value: number }
  /** `parts`: as in `World.parts`, for one wire. */
  | { readonly kind: 'parts'; readonly wire: number; readonly parts: readonly number[] };

/** The world after an event. Does not change the one given. */
export function applyEvent(world: World, event: WorldEvent): World {
  if (event.kind === 'parts') return { ...world, parts: replaced(world.parts, event.wire, event.parts) };
  const node = world.nodes[event.node];
  if (node === undefined) return world;
  return { ...world, nodes: replaced(world.nodes, event.node, changed(node, event)) };
}

function changed(node: NodeWorld, event: Exclude<WorldEvent, { kind: 'parts' }>): NodeWorld {
  if (event.kind === 'power') return { ...node, power: event.to };
  if (event.kind === 'link') return { ...node, links: replaced(node.links, event.interface, event.up) };
  return { ...node, trackers: replaced(node.trackers, event.tracker, event.value) };
}

function replaced<T>(list: readonly T[], index: number, value: T): T[] {
  return list.map((one, i) => (i === index ? value : one));
}
