import type { Version } from '@kalint/parser';

/** A small cluster and what happens to it, step by step, with who must be master then. */
export interface Scenario {
  /** What it shows, in one sentence. */
  readonly about: string;
  /**
   * What each node reads, by the node's name, which is also the id of its `@id` lines. `/lab/` in it stands for a folder of
   * the node's own. The order matters: it gives the addresses (see `wiring.ts`).
   */
  readonly nodes: Readonly<Record<string, string>>;
  /** Interfaces on one wire, as [node, interface], by the wire's name. Default: interfaces of one name are on one wire. */
  readonly segments?: Readonly<Record<string, readonly (readonly [node: string, name: string])[]>>;
  /** The first release it is meant for. */
  readonly since?: Version;
  /** The first release it is not meant for any more. */
  readonly before?: Version;
  /** Not empty. The faults of the first are there before the daemons start; all start at one moment. */
  readonly steps: readonly Step[];
}

export interface Step {
  /** What is the case, for people: `the check of lb1 fails`. */
  readonly when: string;
  /** What is done, at one moment. Default: nothing. */
  readonly faults?: readonly Fault[];
  /** Who is master at rest, by the name of the instance; empty: nobody. */
  readonly masters: Masters;
  /** The same for releases before another one, where they do something else. */
  readonly mastersBefore?: { readonly release: Version; readonly masters: Masters };
  /** Look after so many seconds instead of at rest: what is seen then goes on. */
  readonly afterSeconds?: number;
}

/** Names of nodes, in the order of the scenario, by the name of the instance. */
export type Masters = Readonly<Record<string, readonly string[]>>;

/** Something that is done to a node or a wire. */
export type Fault =
  | { readonly kind: 'script' | 'process'; readonly node: string; readonly name: string; readonly ok: boolean }
  | { readonly kind: 'file'; readonly node: string; readonly name: string; readonly value: number }
  | {
      readonly kind: 'interface';
      readonly node: string;
      readonly name: string;
      readonly up: boolean;
      /** The cable, or `ip link set`. */
      readonly how: 'carrier' | 'admin';
    }
  /** `crash`: the host is gone without a word, its cables are dead. */
  | { readonly kind: 'node'; readonly node: string; readonly to: 'start' | 'stop' | 'crash' }
  /** Nodes hear each other within a group. Without wires: on all. */
  | {
      readonly kind: 'partition';
      readonly groups: readonly (readonly string[])[];
      readonly wires?: readonly string[];
    };

/** The check script of a node fails, `/lab/NAME.failed` appearing. */
export function scriptFails(node: string, name: string): Fault {
  return { kind: 'script', node, name, ok: false };
}

export function scriptRecovers(node: string, name: string): Fault {
  return { kind: 'script', node, name, ok: true };
}

/** The process `/lab/NAME` ends. */
export function processEnds(node: string, name: string): Fault {
  return { kind: 'process', node, name, ok: false };
}

export function processStarts(node: string, name: string): Fault {
  return { kind: 'process', node, name, ok: true };
}

/** The tracked file `/lab/NAME` gets a number. */
export function fileHolds(node: string, name: string, value: number): Fault {
  return { kind: 'file', node, name, value };
}

/** The cable of an interface is pulled. */
export function cableOut(node: string, name: string): Fault {
  return { kind: 'interface', node, name, up: false, how: 'carrier' };
}

export function cableIn(node: string, name: string): Fault {
  return { kind: 'interface', node, name, up: true, how: 'carrier' };
}

/** Somebody sets an interface down. */
export function setDown(node: string, name: string): Fault {
  return { kind: 'interface', node, name, up: false, how: 'admin' };
}

export function setUp(node: string, name: string): Fault {
  return { kind: 'interface', node, name, up: true, how: 'admin' };
}

export function stop(node: string): Fault {
  return { kind: 'node', node, to: 'stop' };
}

export function crash(node: string): Fault {
  return { kind: 'node', node, to: 'crash' };
}

/** The daemon starts; a crashed host gets its cables back. In the first step it is not needed. */
export function start(node: string): Fault {
  return { kind: 'node', node, to: 'start' };
}

/** Cuts all wires into parts. */
export function partition(...groups: readonly (readonly string[])[]): Fault {
  return { kind: 'partition', groups };
}

/** The wires are whole again. */
export const heal = (...nodes: readonly string[]): Fault => partition(nodes);

/** Cuts one wire into parts. */
export function partitionOf(wire: string, ...groups: readonly (readonly string[])[]): Fault {
  return { kind: 'partition', groups, wires: [wire] };
}
