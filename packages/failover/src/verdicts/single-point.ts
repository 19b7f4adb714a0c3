import type { PlayedStep } from '../explore/explore.ts';
import { holdersOf, serviceName } from './service.ts';
import { healthyCarriers, type Judge, type JudgeContext, type Judgement } from './verdict.ts';

/** One failure that no other node makes good, and wires that a cluster depends on. */
export const singlePoint: Judge = (step, context) => [...onlyNodes(step, context), ...onlyWires(step, context)];

/** A single failure takes an address away, and nobody else could have it. */
function onlyNodes({ to }: PlayedStep, context: JudgeContext): Judgement[] {
  const failure = firstFailure({ to }, context);
  const { from } = to;
  if (failure === undefined || from === undefined) return [];
  return context.services.flatMap((service): Judgement[] => {
    const [before, another] = holdersOf(service, from);
    if (before === undefined || another !== undefined || holdersOf(service, to).length > 0) return [];
    if (failure.what === 'wire' || healthyCarriers(service, to, context).length > 0) return [];
    return [
      {
        kind: 'single-point',
        severity: 'warning',
        key: `single-point ${service.addresses.join()}`,
        message: `When ${failure.happens}, nobody holds ${serviceName(service)}: no node but ${before.nodeName} can take it.`,
        advice: 'Give another node an instance with this address.',
        services: [service],
      },
    ];
  });
}

/** A cut wire makes two masters, as it must. */
function onlyWires({ to }: PlayedStep, context: JudgeContext): Judgement[] {
  const failure = firstFailure({ to }, context);
  const { from } = to;
  if (failure?.what !== 'wire' || from === undefined) return [];
  const doubled = context.services.filter(
    (service) => holdersOf(service, from).length === 1 && holdersOf(service, to).length > 1,
  );
  const [first, ...more] = doubled;
  if (first === undefined) return [];
  const nodes = holdersOf(first, to).map(({ nodeName }) => nodeName);
  const others = more.length === 0 ? '' : `, and so it goes with ${more.map(serviceName).join(', ')}`;
  return [
    {
      kind: 'single-point',
      severity: 'info',
      key: `single-point wire ${failure.index}`,
      message: `When ${failure.happens}, ${nodes.join(' and ')} both hold ${serviceName(first)}${others}: without adverts each takes the other for dead.`,
      advice: 'No configuration of VRRP prevents this. A second way between the nodes makes it rare.',
      services: doubled,
    },
  ];
}

/** What has failed, where it is the first event after boot. */
function firstFailure({ to }: Pick<PlayedStep, 'to'>, { failures }: JudgeContext) {
  return to.depth === 1 && to.event !== undefined ? failures[to.event] : undefined;
}
