import { visible } from '../explore/visible.ts';
import { serviceName, stateOf } from './service.ts';
import type { Judge } from './verdict.ts';

/** An address that goes to and fro without end. */
export const flapping: Judge = ({ to }, { services }) =>
  services.flatMap((service) => {
    const restless = service.carriers.filter((carrier) => stateOf(carrier, to)?.status === 'FLAPPING');
    if (restless.length === 0) return [];
    const who = restless.map(({ nodeName, model }) => `${visible(model.name)} on ${nodeName}`).join(' and ');
    return [
      {
        kind: 'flapping' as const,
        severity: 'error' as const,
        key: `flapping ${service.addresses.join()}`,
        message: `${serviceName(service)} never comes to rest: ${who} ${restless.length === 1 ? 'changes' : 'change'} between MASTER and BACKUP without end.`,
        advice:
          'Look for sync groups whose members prefer different nodes, and for checks that depend on being MASTER.',
        services: [service],
      },
    ];
  });
