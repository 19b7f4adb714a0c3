import type { InstanceStatus } from '../election/cluster-state.ts';
import { settle } from '../election/settle.ts';
import type { ReachedState } from '../explore/explore.ts';
import { worldWith } from '../explore/failures.ts';
import { visible } from '../explore/visible.ts';
import { type Service, stateOf } from './service.ts';
import type { JudgeContext } from './verdict.ts';

/** One event on the way to a verdict, with what it changes. */
export interface TimelineStep {
  /** "All nodes start", or what fails or is repaired. */
  readonly event: string;
  /** In the order of time, of the instances that the verdict is about. */
  readonly changes: readonly TimelineChange[];
  /** When everything has come to rest. */
  readonly states: readonly TimelineState[];
}

export interface TimelineChange {
  /** Seconds since the event, in the slowest course. */
  readonly at: number;
  readonly node: string;
  readonly instance: string;
  readonly from: InstanceStatus;
  readonly to: InstanceStatus;
}

export interface TimelineState {
  readonly node: string;
  readonly instance: string;
  readonly status: InstanceStatus;
  /** 1…255; 0 while keepalived does not run there. */
  readonly priority: number;
  readonly holds: readonly string[];
}

/** The events from boot to a state, told for some services. */
export function timelineOf(at: ReachedState, services: readonly Service[], context: JudgeContext): TimelineStep[] {
  const path: ReachedState[] = [];
  for (let one: ReachedState | undefined = at; one !== undefined; one = one.from) path.unshift(one);
  return path.map((reached) => ({
    event: eventOf(reached, context),
    changes: changesOf(reached, services, context),
    states: statesOf(reached, services),
  }));
}

/** What happened last, for people. */
export function eventOf({ event, failed }: ReachedState, { failures }: Pick<JudgeContext, 'failures'>): string {
  const failure = event === undefined ? undefined : failures[event];
  if (failure === undefined || event === undefined) return 'all nodes start';
  return failed.includes(event) ? failure.happens : failure.ends;
}

function changesOf(reached: ReachedState, services: readonly Service[], context: JudgeContext): TimelineChange[] {
  // Which of several courses led to this outcome is not known.
  if (reached.isRace) return [];
  const { model, failures } = context;
  const { from } = reached;
  const before = from && { world: worldWith(model, failures, from.failed), state: from.state };
  const { changes } = settle(model, worldWith(model, failures, reached.failed), before);
  return changes.flatMap(({ at, node, instance, from: old, to }) => {
    const carrier = carriersOf(services).find((one) => one.node === node && one.instance === instance);
    // Every instance begins so: that is no news.
    const isStart = reached.from === undefined && to === 'BACKUP';
    if (carrier === undefined || isStart) return [];
    const seconds = Math.round(at * 100) / 100;
    return [{ at: seconds, node: carrier.nodeName, instance: visible(carrier.model.name), from: old, to }];
  });
}

function statesOf(reached: ReachedState, services: readonly Service[]): TimelineState[] {
  return carriersOf(services).map((carrier) => {
    const { status = 'DOWN', priority = 0 } = stateOf(carrier, reached) ?? {};
    const own = services.filter(({ carriers }) =>
      carriers.some(({ node, instance }) => node === carrier.node && instance === carrier.instance),
    );
    const holds = status === 'MASTER' ? own.flatMap(({ addresses }) => addresses) : [];
    return { node: carrier.nodeName, instance: visible(carrier.model.name), status, priority, holds };
  });
}

/** Every instance once. */
function carriersOf(services: readonly Service[]) {
  const all = services.flatMap(({ carriers }) => carriers);
  return all.filter((one, i) => all.findIndex((o) => o.node === one.node && o.instance === one.instance) === i);
}
