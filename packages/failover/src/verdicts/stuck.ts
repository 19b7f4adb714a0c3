import { settle } from '../election/settle.ts';
import type { ReachedState } from '../explore/explore.ts';
import { type Failure, worldWith } from '../explore/failures.ts';
import type { TrackingModel } from '../model/cluster-model.ts';
import { type Carrier, holdersOf, serviceName, stateOf } from './service.ts';
import { failedThings, healthyCarriers, type Judge, type JudgeContext, type VerdictCause } from './verdict.ts';

/** A check of the node that holds an address has failed, another node is healthy, and the address stays where it is. */
export const stuck: Judge = ({ to }, context) =>
  context.services.flatMap((service) => {
    const [holder, second] = holdersOf(service, to);
    const [next] = healthyCarriers(service, to, context);
    if (holder === undefined || second !== undefined || next === undefined || next.node === holder.node) return [];
    const failing = failedThings(to, context).filter((failure) => lowers(failure, holder));
    if (failing.length === 0) return [];
    const isCertain = to.depth === 1 && !to.isRace && !movesAtAll(holder, to, context);
    return [
      {
        kind: 'stuck' as const,
        severity: isCertain ? ('error' as const) : ('warning' as const),
        cause: causeOf(holder, next),
        key: `stuck ${service.addresses.join()} ${holder.node} ${failing.map(({ happens }) => happens).join()}`,
        message: message(serviceName(service), { holder, next, failing }, to),
        advice: advice(holder, next, to),
        services: [service],
      },
    ];
  });

interface Situation {
  readonly holder: Carrier;
  readonly next: Carrier;
  readonly failing: readonly Failure[];
}

/** Whether something lowers the priority of an instance when it fails. What a file will hold nobody knows. */
function lowers({ what, node, index }: Failure, carrier: Carrier): boolean {
  return node === carrier.node && carrier.model.tracking.some((one) => isWeighted(one) && isOf(one, what, index));
}

function isWeighted({ effect, reversed }: TrackingModel): boolean {
  return effect === 'weight' && !reversed;
}

function isOf({ what: tracked }: TrackingModel, what: Failure['what'], index: number): boolean {
  if (what === 'node' || what === 'wire') return false;
  return tracked.index === index && (tracked.kind === 'interface') === (what === 'link');
}

/** Whether the address moves when all checks of the holder fail together: several may be meant to add up. */
function movesAtAll(holder: Carrier, { from }: ReachedState, { model, failures }: JudgeContext): boolean {
  if (from === undefined) return false;
  const all = [...failures.keys()].filter((one) => {
    const failure = failures[one];
    return failure !== undefined && lowers(failure, holder);
  });
  const before = { world: worldWith(model, failures, from.failed), state: from.state };
  const { state } = settle(model, worldWith(model, failures, all), before);
  return stateOf(holder, { state })?.status !== 'MASTER';
}

function message(service: string, { holder, next, failing }: Situation, to: ReachedState): string {
  const [before, now] = [stateOf(holder, bootOf(to))?.priority, stateOf(holder, to)?.priority];
  const checks = failing.map(({ happens }) => happens).join(' and ');
  const priority = before === now ? `its priority stays ${now}` : `its priority falls from ${before} to ${now}`;
  const other = stateOf(next, to)?.priority;
  return `${holder.nodeName} keeps ${service} when ${checks}: ${priority}, ${next.nodeName} is healthy and has ${other}, and ${reason(holder, next, to)}.`;
}

function bootOf(reached: ReachedState): ReachedState {
  return reached.from === undefined ? reached : bootOf(reached.from);
}

function causeOf(holder: Carrier, next: Carrier): VerdictCause {
  if (holder.model.isOwner) return 'owner';
  return next.model.nopreempt ? 'nopreempt' : 'weight';
}

function reason(holder: Carrier, next: Carrier, to: ReachedState): string {
  if (holder.model.isOwner) return 'a priority of 255 is never changed by checks';
  if (next.model.nopreempt) return `${next.nodeName} has nopreempt, so it waits until ${holder.nodeName} is silent`;
  if (stateOf(next, to)?.isHeldBack) return `the sync group of ${next.nodeName} waits for its other members`;
  return 'only a higher priority takes over';
}

function advice(holder: Carrier, next: Carrier, to: ReachedState): string {
  if (holder.model.isOwner) return `Give ${holder.nodeName} a priority of 254 or less, or the check no weight.`;
  if (next.model.nopreempt) {
    return 'Give the check no weight (it then puts the instance to FAULT), or remove nopreempt from that node.';
  }
  if (stateOf(next, to)?.isHeldBack) {
    return 'Give the check no weight: FAULT of one member moves the whole group, a lower priority of one does not.';
  }
  return 'Make the weight larger than the difference of the priorities, or give the check no weight.';
}
