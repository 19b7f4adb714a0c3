import type { ReachedState } from '../explore/explore.ts';
import { visible } from '../explore/visible.ts';
import { type Carrier, holdersOf, serviceName, stateOf } from './service.ts';
import { healthyCarriers, type Judge } from './verdict.ts';

/** Nobody holds an address, although there is a node on which nothing has failed. */
export const noMaster: Judge = ({ to }, context) =>
  context.services.flatMap((service) => {
    if (holdersOf(service, to).length > 0) return [];
    // An address that never comes to rest is a verdict of its own.
    if (service.carriers.some((carrier) => stateOf(carrier, to)?.status === 'FLAPPING')) return [];
    const able = healthyCarriers(service, to, context);
    const [first] = able;
    if (first === undefined) return [];
    const where = able.map((one) => describe(one, to)).join(', ');
    return [
      {
        kind: 'no-master' as const,
        severity: 'error' as const,
        cause: to.isRace ? ('race' as const) : undefined,
        key: `no-master ${service.addresses.join()}`,
        message: `Nobody ${to.isRace ? 'may hold' : 'holds'} ${serviceName(service)}, although nothing has failed on ${where}.`,
        advice: 'Look at what holds the healthy node back: its sync group, nopreempt, or a check that is never well.',
        services: [service],
      },
    ];
  });

function describe(carrier: Carrier, to: ReachedState): string {
  const { status = 'DOWN', isHeldBack = false } = stateOf(carrier, to) ?? {};
  const why = isHeldBack ? ', held back by its sync group' : '';
  return `${carrier.nodeName} (${visible(carrier.model.name)} is ${status}${why})`;
}
