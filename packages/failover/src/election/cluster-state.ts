import type { ClusterModel } from '../model/cluster-model.ts';

/**
 * What an instance is. `DOWN`: its daemon is not running. `EXITED`: its daemon refused to run. `FLAPPING`: it never comes
 * to rest.
 */
export type InstanceStatus = 'MASTER' | 'BACKUP' | 'FAULT' | 'DOWN' | 'EXITED' | 'FLAPPING';

export interface InstanceState {
  readonly status: InstanceStatus;
  /** Priority after trackers, 1…255; 0 while the daemon is not running. In FAULT it is what it would be. */
  readonly priority: number;
  /** Seconds between the adverts of the master that this node listens to; its own interval where it hears none. */
  readonly masterInterval: number;
  /** A BACKUP that hears no master, but is held back by its sync group. */
  readonly isHeldBack: boolean;
  /** It counts a link that it needs as down. From 2.3.3 on it may not, although one is: the first to come back clears it. */
  readonly linkFault: boolean;
  /** How many members of its sync group are counted as in FAULT; 0 outside of one. Below 0 the group is out of step. */
  readonly groupFaults: number;
  /** Its addresses are on the host: a MASTER's always, and rarely those of a BACKUP that did not let go of them. */
  readonly holdsAddresses: boolean;
}

/** Per node of the model, per instance of the node. */
export type ClusterState = readonly (readonly InstanceState[])[];

/** An address with the nodes that hold it. */
export interface Holding {
  /** Canonical text without prefix. */
  readonly address: string;
  /** Indexes of nodes, ascending; empty: nobody. */
  readonly nodes: readonly number[];
}

/** Who holds each address of the cluster, in the order in which the nodes name them. */
export function holdings(model: ClusterModel, state: ClusterState): Holding[] {
  const byAddress = new Map<string, number[]>();
  for (const [n, node] of model.nodes.entries()) {
    for (const [i, instance] of node.instances.entries()) {
      const holds = state[n]?.[i]?.holdsAddresses === true;
      for (const { address } of instance.addresses) {
        const holders = byAddress.get(address) ?? [];
        byAddress.set(address, holders);
        if (holds && !holders.includes(n)) holders.push(n);
      }
    }
  }
  return [...byAddress].map(([address, nodes]) => ({ address, nodes }));
}
