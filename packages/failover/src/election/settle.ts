import type { ClusterModel } from '../model/cluster-model.ts';
import type { ClusterState, InstanceStatus } from './cluster-state.ts';
import { Simulation } from './simulation.ts';
import { SECOND } from './speaker.ts';
import type { World } from './world.ts';

/** The cluster at rest, or at the time asked for, after the world has become as it is. */
export interface Settlement {
  readonly world: World;
  readonly state: ClusterState;
  /** Changes of state on the way, in the order of time. */
  readonly changes: readonly StateChange[];
  /**
   * Other outcomes that are as possible as `state`: which one comes is a race. Empty: the outcome is certain. `state` is the
   * one where the earlier node in the model is the faster one.
   */
  readonly alternatives: readonly ClusterState[];
}

/** An instance becomes something else. */
export interface StateChange {
  /** Seconds since the world changed, in the slowest course: the failure comes just after an advert and just after a check. */
  readonly at: number;
  /** Index in `ClusterModel.nodes`. */
  readonly node: number;
  /** Index in `NodeModel.instances`. */
  readonly instance: number;
  readonly from: InstanceStatus;
  readonly to: InstanceStatus;
}

/** The cluster as it was before the world changed: a settlement, or no more than these two of it. */
export type Before = Pick<Settlement, 'world' | 'state'>;

export interface SettleOptions {
  /** Look after this many seconds instead of at rest. */
  readonly seconds?: number;
}

/** One change of the world, and how long to wait until the next. */
export interface Step extends SettleOptions {
  readonly world: World;
}

/**
 * What becomes of the cluster when the world changes from that of `before` to `world` at one moment; without `before` all
 * daemons that are up start at once. `before` must be a state at rest. Pure: the same arguments give the same answer. Never
 * throws.
 */
export function settle(model: ClusterModel, world: World, before?: Before, options: SettleOptions = {}): Settlement {
  const [settlement] = play(model, [{ world, ...options }], before);
  return settlement ?? { world, state: [], changes: [], alternatives: [] };
}

/**
 * Several changes of the world one after the other, each after the rest or the seconds of the one before: what runs on
 * between them (a preempt_delay, a script's failures) is not lost, as it is with `settle`. One settlement for each step.
 */
export function play(model: ClusterModel, steps: readonly Step[], before?: Before): Settlement[] {
  const order = model.nodes.map((_, n) => n);
  const first = course(model, steps, before, order);
  if (!first.isRace) return first.settlements;
  const others = otherOrders(order).map((other) => course(model, steps, before, other).settlements);
  return first.settlements.map((settlement, i) => {
    const states = [settlement, ...others.flatMap((one) => one[i] ?? [])].map(({ state }) => state);
    return { ...settlement, alternatives: distinct(states).slice(1) };
  });
}

/** Everybody first once, and the whole order turned round. */
function otherOrders(order: readonly number[]): number[][] {
  const count = order.length;
  const rotated = order.slice(1).map((shift) => order.map((place) => (place + shift) % count));
  return [...rotated, [...order].reverse()];
}

interface Course {
  readonly settlements: Settlement[];
  readonly isRace: boolean;
}

/** What happens if nodes are as fast as in an order: per node its place. */
function course(
  model: ClusterModel,
  steps: readonly Step[],
  before: Before | undefined,
  order: readonly number[],
): Course {
  const start = before?.world ?? steps[0]?.world;
  if (start === undefined) return { settlements: [], isRace: false };
  const simulation = new Simulation(model, start, order);
  if (before === undefined) simulation.boot();
  else simulation.resume(before.state);
  const settlements = steps.map(({ world, seconds }): Settlement => {
    const began = simulation.now;
    const known = simulation.changes.length;
    simulation.change(world);
    simulation.run(seconds);
    const changes = simulation.changes.slice(known).map(
      ({ at, speaker, from, to }): StateChange => ({
        at: (at - began) / SECOND,
        node: speaker.daemon.index,
        instance: speaker.index,
        from,
        to,
      }),
    );
    return { world, state: simulation.state(), changes, alternatives: [] };
  });
  return { settlements, isRace: simulation.isRace };
}

/** States that differ in what instances are and hold; the first of each. */
function distinct(states: readonly ClusterState[]): ClusterState[] {
  const seen = new Map<string, ClusterState>();
  for (const state of states) {
    const key = JSON.stringify(
      state.map((node) => node.map(({ status, priority, holdsAddresses }) => [status, priority, holdsAddresses])),
    );
    if (!seen.has(key)) seen.set(key, state);
  }
  return [...seen.values()];
}

/**
 * Seconds from the change of the world until the last instance becomes MASTER on the way to a settlement; 0 where none does.
 *
 * @param isMeant which instances count, by node and instance; default: all
 */
export function takeOverSeconds(
  { changes }: Settlement,
  isMeant: (node: number, instance: number) => boolean = () => true,
): number {
  const masters = changes.filter(({ to, node, instance }) => to === 'MASTER' && isMeant(node, instance));
  return masters.at(-1)?.at ?? 0;
}
