import type { ReachedState } from '../explore/explore.ts';
import { visible } from '../explore/visible.ts';
import { holdersOf, type Service, serviceName } from './service.ts';
import { failedThings, type Judge, type JudgeContext } from './verdict.ts';

/** Addresses that a sync group should keep on one node are on two. */
export const syncTorn: Judge = ({ to }, context) => {
  if (failedThings(to, context).some(({ what }) => what === 'wire')) return [];
  return context.model.nodes.flatMap((node, n) =>
    node.syncGroups.flatMap(({ name, members }) => {
      const torn = tornPair(groupServices(n, members, context), to);
      if (torn === undefined) return [];
      const [a, b] = torn;
      return [
        {
          kind: 'sync-torn' as const,
          severity: 'warning' as const,
          key: `sync-torn ${[a, b].map(({ service }) => service.addresses.join()).join(' ')}`,
          message: `The sync group ${visible(name)} on ${visible(node.name)} is torn: ${a.nodeName} holds ${serviceName(a.service)}, ${b.nodeName} holds ${serviceName(b.service)}.`,
          advice: 'Put the same instances into a sync group on every node.',
          services: [a.service, b.service],
        },
      ];
    }),
  );
};

/** The services of a group's members that every node of the first has, too. */
function groupServices(n: number, members: readonly number[], { services }: JudgeContext): Service[] {
  return services.filter(({ carriers }) =>
    carriers.some(({ node, instance }) => node === n && members.includes(instance)),
  );
}

function tornPair(services: readonly Service[], to: ReachedState) {
  const held = services.flatMap((service) => {
    const [holder, second] = holdersOf(service, to);
    return holder === undefined || second !== undefined
      ? []
      : [{ service, node: holder.node, nodeName: holder.nodeName }];
  });
  for (const a of held) {
    const b = held.find(
      (other) => other.node !== a.node && carriedBy(other.service, a.node) && carriedBy(a.service, other.node),
    );
    if (b !== undefined) return [a, b] as const;
  }
  return undefined;
}

function carriedBy({ carriers }: Service, node: number): boolean {
  return carriers.some((carrier) => carrier.node === node);
}
