import type { ClusterState } from '../election/cluster-state.ts';
import { type Settlement, settle } from '../election/settle.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import { type Failure, failuresOf, worldWith } from './failures.ts';

/** How far to look. */
export interface ExploreOptions {
  /** Failures and repairs in a row, from boot on. Default 2. */
  readonly depth?: number;
  /** States after which exploration ends. Default 200,000. */
  readonly maxStates?: number;
}

/** A cluster at rest, and how it came there. */
export interface ReachedState {
  /** What has failed: indexes of failures, ascending. */
  readonly failed: readonly number[];
  readonly state: ClusterState;
  /** Events since boot. */
  readonly depth: number;
  /** The state before; undefined for boot. */
  readonly from: ReachedState | undefined;
  /** Index of what failed or was repaired last; undefined for boot. */
  readonly event: number | undefined;
  /** One of several outcomes of a race. */
  readonly isRace: boolean;
}

/** What a visitor sees: one event that is played, or boot. */
export interface PlayedStep {
  readonly to: ReachedState;
  /** What happened on the way; undefined for the further outcomes of a race. */
  readonly settlement: Settlement | undefined;
}

/** What was looked at. */
export interface Exploration {
  readonly failures: readonly Failure[];
  /** Different states that were reached. */
  readonly states: number;
  /** Events that were played. */
  readonly steps: number;
  /** The depth that was asked for. */
  readonly depth: number;
  /** The depth down to which everything was played. */
  readonly completeDepth: number;
  readonly maxStates: number;
}

export const DEFAULT_DEPTH = 2;
export const DEFAULT_MAX_STATES = 200_000;

/**
 * Plays every sequence of failures and repairs from boot on, breadth first, and shows each event to a visitor. Never throws.
 */
export function explore(
  model: ClusterModel,
  visit: (step: PlayedStep) => void,
  { depth = DEFAULT_DEPTH, maxStates = DEFAULT_MAX_STATES }: ExploreOptions = {},
): Exploration {
  return new Explorer(model, visit, maxStates).run(depth);
}

class Explorer {
  readonly #model: ClusterModel;
  readonly #visit: (step: PlayedStep) => void;
  readonly #maxStates: number;
  readonly #failures: readonly Failure[];
  readonly #seen = new Set<string>();
  /** Equal states of the cluster in different worlds are one object. */
  readonly #states = new Map<string, ClusterState>();
  #steps = 0;

  constructor(model: ClusterModel, visit: (step: PlayedStep) => void, maxStates: number) {
    this.#model = model;
    this.#visit = visit;
    this.#maxStates = maxStates;
    this.#failures = failuresOf(model);
  }

  run(depth: number): Exploration {
    let layer = this.#boot();
    let completeDepth = 0;
    for (let next = 1; next <= depth && layer.length > 0 && !this.#isFull; next++) {
      layer = this.#expand(layer);
      if (!this.#isFull) completeDepth = next;
    }
    // Nothing new was left to play: all that could be asked for has been seen.
    if (layer.length === 0) completeDepth = depth;
    return {
      failures: this.#failures,
      states: this.#seen.size,
      steps: this.#steps,
      depth,
      completeDepth,
      maxStates: this.#maxStates,
    };
  }

  get #isFull(): boolean {
    return this.#seen.size >= this.#maxStates;
  }

  #boot(): ReachedState[] {
    const settlement = settle(this.#model, worldWith(this.#model, this.#failures, []));
    return this.#arrive(settlement, { failed: [], depth: 0, from: undefined, event: undefined });
  }

  #expand(layer: readonly ReachedState[]): ReachedState[] {
    const next: ReachedState[] = [];
    for (const from of layer) {
      const before = { world: worldWith(this.#model, this.#failures, from.failed), state: from.state };
      for (const event of this.#failures.keys()) {
        if (this.#isFull) return next;
        const failed = toggled(from.failed, event);
        const settlement = settle(this.#model, worldWith(this.#model, this.#failures, failed), before);
        this.#steps++;
        next.push(...this.#arrive(settlement, { failed, depth: from.depth + 1, from, event }));
      }
    }
    return next;
  }

  /** Shows every outcome of an event, and returns those that are new and from which there is more to play. */
  #arrive(settlement: Settlement, how: Omit<ReachedState, 'state' | 'isRace'>): ReachedState[] {
    const outcomes = [settlement.state, ...settlement.alternatives];
    const isRace = outcomes.length > 1;
    return outcomes.flatMap((state, i) => {
      const key = keyOf(state);
      const to = { ...how, state: this.#shared(key, state), isRace };
      this.#visit({ to, settlement: i === 0 ? settlement : undefined });
      const place = `${how.failed.join()}/${key}`;
      if (this.#seen.has(place) || this.#isFull) return [];
      this.#seen.add(place);
      return isAtRest(state) ? [to] : [];
    });
  }

  #shared(key: string, state: ClusterState): ClusterState {
    const known = this.#states.get(key) ?? state;
    this.#states.set(key, known);
    return known;
  }
}

/** What never rests cannot be played on: an event finds a cluster at rest. */
function isAtRest(state: ClusterState): boolean {
  return !state.some((node) => node.some(({ status }) => status === 'FLAPPING'));
}

/** With the failure if it was not there, without it if it was. */
function toggled(failed: readonly number[], event: number): number[] {
  if (failed.includes(event)) return failed.filter((one) => one !== event);
  return [...failed, event].sort((a, b) => a - b);
}

function keyOf(state: ClusterState): string {
  let key = '';
  for (const node of state) {
    for (const { status, priority, masterInterval, isHeldBack } of node) {
      key += `${status.charAt(0)}${status.charAt(1)}${priority},${masterInterval}${isHeldBack ? '!' : ''};`;
    }
    key += '|';
  }
  return key;
}
