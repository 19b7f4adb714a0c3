import type { ClusterModel } from '@kalint/failover';
import type { Scenario } from './scenario.ts';

/** How a scenario is cabled: what is really there, whatever the configurations say of it. */
export interface Wiring {
  /** Names of the wires, in the order in which the nodes name their interfaces. */
  readonly wires: readonly string[];
  readonly ports: readonly Port[];
}

/** One interface of one node. */
export interface Port {
  readonly node: string;
  readonly interface: string;
  readonly wire: string;
  /** Addresses with prefix. */
  readonly addresses: readonly string[];
}

/**
 * Cables the interfaces that the configurations name. Node n (from 1) on wire w (from 1) has 10.w.0.n/24, fd00:w::n/64 and
 * fe80::w:n/64: the later node has the higher address.
 */
export function wiringOf(scenario: Scenario, model: ClusterModel): Wiring {
  const wires: string[] = [];
  const ports = model.nodes.flatMap((node, n) =>
    node.interfaces.map((one): Port => {
      const wire = wireOf(scenario, node.name, one.name);
      if (!wires.includes(wire)) wires.push(wire);
      return { node: node.name, interface: one.name, wire, addresses: addressesOf(wires.indexOf(wire) + 1, n + 1) };
    }),
  );
  return { wires, ports };
}

/** The addresses that a node's interfaces have, by interface, without prefix. */
export function addressesByInterface({ ports }: Wiring, node: string): Record<string, string[]> {
  const own = ports.filter((port) => port.node === node);
  return Object.fromEntries(own.map((port) => [port.interface, port.addresses.map((one) => one.replace(/\/.*/, ''))]));
}

function wireOf({ segments = {} }: Scenario, node: string, name: string): string {
  const told = Object.entries(segments).find(([, ends]) => ends.some((end) => end[0] === node && end[1] === name));
  return told?.[0] ?? name;
}

function addressesOf(wire: number, node: number): string[] {
  return [`10.${wire}.0.${node}/24`, `fd00:${wire}::${node}/64`, `fe80::${wire}:${node}/64`];
}
