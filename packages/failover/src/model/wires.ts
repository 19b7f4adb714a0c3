import type { InstanceModel, WireModel } from './cluster-model.ts';
import type { NodeDraft } from './read-node.ts';

/** Interfaces that are on one wire, as [node name, interface], by the wire's name. */
export type Segments = Readonly<Record<string, readonly (readonly [node: string, name: string])[]>>;

export interface Connection {
  readonly wires: readonly WireModel[];
  /** The index of the wire that an interface of a node is on. */
  readonly wireOf: (node: number, index: number) => number;
}

/** An interface of a node, with the number of the set that it is in. */
interface End {
  readonly node: number;
  readonly interface: number;
  readonly name: string;
  /** Name of the segment that was told; undefined: none was. */
  readonly segment: string | undefined;
  set: number;
}

/**
 * Puts interfaces on wires. What was told counts. Other interfaces are on one wire with those of their name; where two
 * instances on differently named interfaces share a virtual address, or are each other's unicast peers, those interfaces
 * are on one wire, too.
 */
export function connect(nodes: readonly NodeDraft[], segments: Segments): Connection {
  const ends = nodes.flatMap((node, n) =>
    node.interfaces.map(
      ({ name }, i): End => ({ node: n, interface: i, name, segment: segmentOf(segments, node.name, name), set: 0 }),
    ),
  );
  for (const [i, end] of ends.entries()) end.set = i;
  for (const a of ends) {
    for (const b of ends) if (a.set !== b.set && areTold(a, b)) join(ends, a.set, b.set);
  }
  joinByInstances(nodes, ends);
  const sets = [...new Set(ends.map(({ set }) => set))];
  const wires = sets.map((set) => wire(ends.filter((end) => end.set === set)));
  const wireOf = (node: number, index: number) =>
    sets.indexOf(ends.find((end) => end.node === node && end.interface === index)?.set ?? -1);
  return { wires, wireOf };
}

function segmentOf(segments: Segments, node: string, name: string): string | undefined {
  const isIn = (ends: Segments[string]) => ends.some(([otherNode, other]) => otherNode === node && other === name);
  return Object.entries(segments).find(([, ends]) => isIn(ends))?.[0];
}

/** A segment that nobody is told to be on stands for the interfaces of its name. */
function areTold(a: End, b: End): boolean {
  return (a.segment ?? a.name) === (b.segment ?? b.name);
}

function join(ends: readonly End[], kept: number, gone: number): void {
  for (const end of ends) if (end.set === gone) end.set = kept;
}

function joinByInstances(nodes: readonly NodeDraft[], ends: readonly End[]): void {
  const find = (node: number, index: number | undefined) =>
    ends.find((end) => end.node === node && end.interface === index && end.segment === undefined);
  const all = nodes.flatMap(({ instances }, n) => instances.map((instance) => ({ n, instance })));
  for (const a of all) {
    for (const b of all) {
      if (a.n >= b.n || !belongTogether(a.instance, b.instance)) continue;
      const [end, other] = [find(a.n, a.instance.interface), find(b.n, b.instance.interface)];
      if (end !== undefined && other !== undefined && isFree(ends, end, b.n) && isFree(ends, other, a.n)) {
        join(ends, end.set, other.set);
      }
    }
  }
}

/** Whether no interface of the other node is on the wire already by its name. */
function isFree(ends: readonly End[], end: End, otherNode: number): boolean {
  return !ends.some((one) => one.set === end.set && one.node === otherNode);
}

function belongTogether(a: InstanceModel, b: InstanceModel): boolean {
  const held = new Set(a.addresses.map(({ address }) => address));
  return b.addresses.some(({ address }) => held.has(address)) || isPeer(a, b) || isPeer(b, a);
}

function isPeer(sender: InstanceModel, receiver: InstanceModel): boolean {
  const { transport } = sender;
  const { source } = receiver.transport;
  return transport.mode === 'unicast' && source !== undefined && transport.peers.includes(source);
}

function wire(ends: readonly End[]): WireModel {
  const names = [...new Set(ends.map(({ segment, name }) => segment ?? name))];
  return { name: names.join('/'), ends: ends.map((end) => ({ node: end.node, interface: end.interface })) };
}
