import type { World } from '../election/world.ts';
import type { ReachedState } from '../explore/explore.ts';
import { worldWith } from '../explore/failures.ts';
import { visible } from '../explore/visible.ts';
import { advertDifferences } from './advert-differences.ts';
import { type Carrier, holdersOf, serviceName, stateOf } from './service.ts';
import { failedThings, type Judge, type JudgeContext, type VerdictCause } from './verdict.ts';

/** Two masters of one address that are connected: nothing but the configuration keeps them from agreeing. */
export const splitBrain: Judge = ({ to }, context) =>
  context.services.flatMap((service) => {
    const holders = holdersOf(service, to);
    const pair = holders.length < 2 ? undefined : connectedPair(holders, to, context);
    if (pair === undefined) return [];
    const [first, second] = pair;
    const differences = advertDifferences(first.model, second.model, context.model.target);
    const isSure = differences.length > 0 || pair.every((carrier) => isSourceKnown(carrier, context));
    const both = `${describe(first, to)} and ${describe(second, to)}`;
    const hold = to.isRace || !isSure ? 'may both hold' : 'both hold';
    return [
      {
        kind: 'split-brain' as const,
        severity: isSure ? ('error' as const) : ('warning' as const),
        cause: causeOf(differences, pair, to),
        key: `split-brain ${service.addresses.join()} ${first.node} ${second.node}`,
        message: `${both} ${hold} ${serviceName(service)}, though they are connected. ${reason(differences, isSure)}`,
        advice: advice(differences, isSure),
        services: [service],
      },
    ];
  });

function causeOf(differences: readonly string[], pair: readonly Carrier[], to: ReachedState): VerdictCause | undefined {
  if (differences.length > 0) return 'adverts';
  if (pair.some(({ model }) => model.transport.mode === 'unicast')) return 'unicast';
  return to.isRace ? 'race' : undefined;
}

function reason(differences: readonly string[], isSure: boolean): string {
  if (differences.length > 0) return `They do not accept each other's adverts: ${differences.join('; ')}.`;
  if (isSure) return 'The adverts of one do not reach the other.';
  return 'Whether their adverts reach each other depends on addresses of the nodes that the configuration does not tell.';
}

function advice(differences: readonly string[], isSure: boolean): string {
  if (differences.length > 0) return 'Make these equal on both nodes.';
  if (isSure) return 'Let each node list the address of the other in unicast_peer, and send from its own.';
  return 'Give each node its own unicast_src_ip and the addresses of the others as unicast_peer.';
}

function describe(carrier: Carrier, to: ReachedState): string {
  return `${carrier.nodeName} (${visible(carrier.model.name)}, priority ${stateOf(carrier, to)?.priority})`;
}

function connectedPair(
  holders: readonly Carrier[],
  to: ReachedState,
  context: JudgeContext,
): readonly [Carrier, Carrier] | undefined {
  const isCut = failedThings(to, context).some(({ what }) => what === 'wire');
  const world = worldWith(context.model, context.failures, to.failed);
  for (const [i, first] of holders.entries()) {
    for (const second of holders.slice(i + 1)) {
      const place = partOf(first, world, context);
      if (first.node === second.node || place === undefined) continue;
      if (place === partOf(second, world, context) && !(isCut && place === ANYWHERE)) return [first, second];
    }
  }
  return undefined;
}

/** Where an instance is that needs no interface: it may reach everybody. */
const ANYWHERE = 'anywhere';

/** The piece of network that an instance is on; undefined: its link is down. */
function partOf({ node, model: instance }: Carrier, world: World, { model }: JudgeContext): string | undefined {
  if (instance.interface === undefined) return ANYWHERE;
  if (world.nodes[node]?.links[instance.interface] !== true) return undefined;
  const wire = model.nodes[node]?.interfaces[instance.interface]?.wire;
  return wire === undefined ? undefined : `${wire}:${world.parts[wire]?.[node]}`;
}

/** Whether it is certain where a node sends from: with unicast, a source that another node claims as well is not its own. */
function isSourceKnown({ node, model: { transport } }: Carrier, { model }: JudgeContext): boolean {
  if (transport.mode === 'multicast') return true;
  if (transport.source === undefined) return false;
  return !model.nodes.some(
    (other, n) => n !== node && other.instances.some((one) => one.transport.source === transport.source),
  );
}
