import { type Settlement, takeOverSeconds } from '../election/settle.ts';
import type { PlayedStep, ReachedState } from '../explore/explore.ts';
import type { Failure } from '../explore/failures.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import { judges } from './judges.ts';
import { holdersOf, type Service, servicesOf, stateOf } from './service.ts';
import type { JudgeContext, Judgement } from './verdict.ts';

/** A judgement with the first way to it. */
export interface FoundVerdict {
  readonly judgement: Judgement;
  readonly at: ReachedState;
  /** Events that lead to it, in all that was played. */
  count: number;
}

/** The slowest take-over of a service that was played. */
export interface SlowestTakeOver {
  readonly service: Service;
  readonly seconds: number;
  readonly at: ReachedState;
}

/** A single failure and what becomes of the cluster. */
export interface SingleFailure {
  readonly at: ReachedState;
  /** Undefined for a further outcome of a race. */
  readonly settlement: Settlement | undefined;
}

/** Keeps of all steps what a report tells. */
export class Collector {
  readonly services: readonly Service[];
  readonly verdicts = new Map<string, FoundVerdict>();
  readonly slowest = new Map<Service, SlowestTakeOver>();
  readonly singles: SingleFailure[] = [];
  readonly boots: ReachedState[] = [];
  readonly #context: JudgeContext;

  constructor(model: ClusterModel, failures: readonly Failure[]) {
    this.services = servicesOf(model);
    this.#context = { model, failures, services: this.services };
  }

  /** Takes one step that was played. */
  take(step: PlayedStep): void {
    for (const judge of judges) {
      for (const judgement of judge(step, this.#context)) this.#keep(judgement, step.to);
    }
    if (step.to.depth === 0) this.boots.push(step.to);
    // From the first of the outcomes of boot only: the others differ in who was faster.
    if (step.to.depth === 1 && step.to.from === this.boots[0]) {
      this.singles.push({ at: step.to, settlement: step.settlement });
    }
    if (step.settlement !== undefined) this.#measure(step.to, step.settlement);
  }

  #keep(judgement: Judgement, at: ReachedState): void {
    const known = this.verdicts.get(judgement.key);
    if (known === undefined) this.verdicts.set(judgement.key, { judgement, at, count: 1 });
    else known.count++;
  }

  /** Where something comes back the address is held all the while: only failures count. */
  #measure(to: ReachedState, settlement: Settlement): void {
    if (to.event === undefined || !to.failed.includes(to.event)) return;
    for (const service of this.services) {
      const seconds = secondsToMove(service, to, settlement);
      if (seconds > (this.slowest.get(service)?.seconds ?? 0)) this.slowest.set(service, { service, seconds, at: to });
    }
  }
}

/** Seconds until the one that holds a service after an event has it; 0 where it did not move from one node to another. */
export function secondsToMove(service: Service, to: ReachedState, settlement: Settlement): number {
  const { from } = to;
  if (from === undefined) return 0;
  const [before, moreBefore] = holdersOf(service, from);
  const [after, moreAfter] = holdersOf(service, to);
  if (before === undefined || after === undefined || moreBefore !== undefined || moreAfter !== undefined) return 0;
  if (before.node === after.node || stateOf(before, to)?.status === 'MASTER') return 0;
  return takeOverSeconds(settlement, (node, instance) => node === after.node && instance === after.instance);
}
