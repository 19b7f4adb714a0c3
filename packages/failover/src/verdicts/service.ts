import type { InstanceState } from '../election/cluster-state.ts';
import type { ReachedState } from '../explore/explore.ts';
import { visible } from '../explore/visible.ts';
import type { ClusterModel, InstanceModel } from '../model/cluster-model.ts';

/** An instance that is meant to hold addresses. */
export interface Carrier {
  /** Index in `ClusterModel.nodes`. */
  readonly node: number;
  /** Index in `NodeModel.instances`. */
  readonly instance: number;
  readonly model: InstanceModel;
  /** Name of the node for people. */
  readonly nodeName: string;
}

/** Addresses that the same instances are meant to hold: they move together. */
export interface Service {
  readonly addresses: readonly string[];
  readonly carriers: readonly Carrier[];
}

/** The services of a cluster, in the order in which the nodes name their addresses. */
export function servicesOf(model: ClusterModel): Service[] {
  const carriersOf = new Map<string, Carrier[]>();
  for (const [n, node] of model.nodes.entries()) {
    for (const [i, instance] of node.instances.entries()) {
      for (const address of new Set(instance.addresses.map((one) => one.address))) {
        const carriers = carriersOf.get(address) ?? [];
        carriersOf.set(address, carriers);
        carriers.push({ node: n, instance: i, model: instance, nodeName: visible(node.name) });
      }
    }
  }
  const services = new Map<string, { addresses: string[]; carriers: Carrier[] }>();
  for (const [address, carriers] of carriersOf) {
    const key = carriers.map(({ node, instance }) => `${node}:${instance}`).join();
    const service = services.get(key) ?? { addresses: [], carriers };
    services.set(key, service);
    service.addresses.push(address);
  }
  return [...services.values()];
}

/** The state of a carrier. */
export function stateOf(
  { node, instance }: Carrier,
  { state }: Pick<ReachedState, 'state'>,
): InstanceState | undefined {
  return state[node]?.[instance];
}

/** The carriers that are MASTER. */
export function holdersOf({ carriers }: Service, reached: Pick<ReachedState, 'state'>): Carrier[] {
  return carriers.filter((carrier) => stateOf(carrier, reached)?.status === 'MASTER');
}

/** "192.0.2.10", "192.0.2.10 and 192.0.2.11", "192.0.2.10 and 2 more addresses". */
export function serviceName({ addresses }: Pick<Service, 'addresses'>): string {
  const [first = 'no address', second, ...more] = addresses;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more addresses`;
}
