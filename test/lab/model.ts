import { type ClusterModel, clusterModel } from '@kalint/failover';
import type { Version } from '@kalint/parser';
import { bindingOf } from '../failover/support/bindings.ts';
import type { Scenario } from './scenario.ts';
import { addressesByInterface, wiringOf } from './wiring.ts';

/** The cluster of a scenario as the simulation knows it, with the addresses that the lab gives. */
export function modelOf(scenario: Scenario, target: Version): ClusterModel {
  const nodes = Object.entries(scenario.nodes).map(([name, text]) => ({
    name,
    binding: bindingOf(text, { target, path: `${name}.conf`, configId: name }),
  }));
  const options = scenario.segments === undefined ? {} : { segments: scenario.segments };
  // The first model tells which interfaces there are, and so which addresses.
  const wiring = wiringOf(scenario, clusterModel(nodes, target, options));
  const addressed = nodes.map((node) => ({ ...node, addresses: addressesByInterface(wiring, node.name) }));
  return clusterModel(addressed, target, options);
}
