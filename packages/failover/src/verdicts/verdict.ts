import type { Exploration, PlayedStep, ReachedState } from '../explore/explore.ts';
import type { Failure } from '../explore/failures.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { Carrier, Service } from './service.ts';

/** What is wrong with a cluster. */
export type VerdictKind =
  | 'split-brain'
  | 'no-master'
  | 'stuck'
  | 'flapping'
  | 'not-running'
  | 'sync-torn'
  | 'single-point';

/**
 * Where a verdict comes from, as far as one thing explains it. `adverts`: nodes drop each other's, because of what they say;
 * `unicast`: they do not reach each other; `weight`: it does not outweigh the difference of the priorities; `owner`: no check
 * changes a priority of 255; `nopreempt`: the other node waits; `race`: it may come otherwise.
 */
export type VerdictCause = 'adverts' | 'unicast' | 'weight' | 'owner' | 'nopreempt' | 'race';

/** What a judge sees in one step. */
export interface Judgement {
  readonly kind: VerdictKind;
  /** `error`: the service is lost or doubled. `warning`: it may be meant. `info`: no configuration can change it. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Judgements with the same key are one verdict; the first way to it is told. */
  readonly key: string;
  /** Default: more than one thing explains it. */
  readonly cause?: VerdictCause | undefined;
  /** What happens, in sentences. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly advice: string;
  /** The services that it is about. */
  readonly services: readonly Service[];
}

/** What judges know. */
export interface JudgeContext {
  readonly model: ClusterModel;
  readonly failures: readonly Failure[];
  readonly services: readonly Service[];
}

/** Looks at one step and says what is wrong with it. */
export type Judge = (step: PlayedStep, context: JudgeContext) => Judgement[];

/** The failures that hold in a state. */
export function failedThings({ failed }: ReachedState, { failures }: Pick<Exploration, 'failures'>): Failure[] {
  return failed.flatMap((one) => failures[one] ?? []);
}

/** Carriers on nodes where nothing has failed and keepalived runs; none while a wire is cut. */
export function healthyCarriers(service: Service, reached: ReachedState, context: JudgeContext): Carrier[] {
  const things = failedThings(reached, context);
  if (things.some(({ what }) => what === 'wire')) return [];
  return service.carriers.filter(({ node, model }) => {
    const runs = context.model.nodes[node]?.refusal === undefined && model.alwaysFault === undefined;
    return runs && !things.some((failure) => failure.node === node);
  });
}
