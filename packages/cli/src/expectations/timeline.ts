import type { ClusterModel, ClusterState, InstanceStatus, Settlement } from '@kalint/failover';
import type { FailoverTest } from './test-file.ts';
import { reasonOf } from './why.ts';

/** One event of a test, with what became of it. */
export interface PlayedEvent {
  /** "all nodes start", "nginx_check fails on lb01" */
  readonly event: string;
  /** In the order of time. */
  readonly changes: readonly PlayedChange[];
  /** At rest, or when the event's time was over. */
  readonly states: readonly PlayedState[];
  /** Which of several outcomes comes is a race; this is one of them. */
  readonly isRace: boolean;
}

export interface PlayedChange {
  /** Seconds since the event, in the slowest course. */
  readonly at: number;
  readonly node: string;
  readonly instance: string;
  readonly to: InstanceStatus;
  /** "its priority 90 is higher than the 80 of lb01"; undefined where it goes without saying. */
  readonly why: string | undefined;
}

export interface PlayedState {
  readonly node: string;
  readonly instance: string;
  readonly status: InstanceStatus;
  /** 1…255; 0 while keepalived does not run there. */
  readonly priority: number;
  /** Before the event, where it differs. */
  readonly priorityBefore: number | undefined;
}

/** What happened in a test. @param settlements the start of all nodes, then one for each event */
export function timelineOf(model: ClusterModel, test: FailoverTest, settlements: readonly Settlement[]): PlayedEvent[] {
  return settlements.map((settlement, i) => {
    const before = settlements[i - 1];
    return {
      event: test.events[i - 1]?.words ?? 'all nodes start',
      changes: changesOf(model, settlement, before),
      states: statesOf(model, settlement.state, before?.state),
      isRace: settlement.alternatives.length > 0,
    };
  });
}

function changesOf(model: ClusterModel, settlement: Settlement, before: Settlement | undefined): PlayedChange[] {
  return settlement.changes.flatMap((change) => {
    const { at, node, instance, to } = change;
    // Every instance begins so: that is no news.
    if (before === undefined && to === 'BACKUP') return [];
    const { name = '', instances = [] } = model.nodes[node] ?? {};
    const why = reasonOf(model, change, settlement, before);
    return [{ at: Math.round(at * 100) / 100, node: name, instance: instances[instance]?.name ?? '', to, why }];
  });
}

function statesOf({ nodes }: ClusterModel, state: ClusterState, before: ClusterState | undefined): PlayedState[] {
  return nodes.flatMap((node, n) =>
    node.instances.map((instance, i) => {
      const { status = 'DOWN', priority = 0 } = state[n]?.[i] ?? {};
      const old = before?.[n]?.[i]?.priority;
      const priorityBefore = old === priority ? undefined : old;
      return { node: node.name, instance: instance.name, status, priority, priorityBefore };
    }),
  );
}
