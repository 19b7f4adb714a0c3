import type { BoundStatement, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { causeAt } from './causes.ts';
import { hasBrokenBraces } from './nesting.ts';
import { perNode } from './per-node.ts';
import { readService } from './read-service.ts';
import { keptGroups } from './server-groups.ts';
import type { Service } from './service.ts';

/**
 * The `virtual_server` blocks of a configuration that can be judged: all words are known, and braces are as they should
 * be. Includes those that keepalived drops.
 */
export const services = perNode((node): readonly Service[] => {
  if (hasBrokenBraces(node)) return [];
  return node.binding.statements.flatMap((statement) => {
    if (statement.path !== 'virtual_server' || statement.directive.block === undefined) return [];
    if (!isCertain(statement, node)) return [];
    const service = readService(statement, node);
    return service === undefined ? [] : [withGroup(service, node)];
  });
});

/** The service that a `virtual_server` block is; undefined where it cannot be judged. */
export function serviceOf(node: ConfigurationNode, statement: BoundStatement): Service | undefined {
  return servicesByStatement(node).get(statement);
}

const servicesByStatement = perNode(
  (node): ReadonlyMap<BoundStatement, Service> => new Map(services(node).map((one) => [one.statement, one])),
);

/** The services that keepalived keeps and then looks at as a whole (check_data.c:validate_check_config). */
export const keptServices = perNode((node): readonly Service[] =>
  services(node).filter((service) => service.realServers.length > 0 && lostGroup(service) === undefined),
);

/** Why a service that names a group is dropped, with a message in the log only (ipwrapper.c:link_vsg_to_vs). */
export function lostGroup(service: Service): 'undefined' | 'family' | undefined {
  if (service.kind !== 'group') return undefined;
  const { group, family } = service;
  if (group === undefined) return 'undefined';
  if (group.has4 && group.has6) return family === undefined ? undefined : 'family';
  return (group.has4 && family === 6) || (group.has6 && family === 4) ? 'family' : undefined;
}

/** Whether what a service serves has addresses, so that protocol and port count. */
export function servesAddresses({ kind, group, name }: Service): boolean {
  if (kind === 'group') return group !== undefined && group.addresses.length > 0;
  return kind === 'address' || name === 'fwmark 0';
}

/** Whether a service takes packets by firewall mark. */
export function servesMarks({ kind, group, name }: Service): boolean {
  if (kind === 'group') return group !== undefined && group.marks.length > 0;
  return kind === 'fwmark' && name !== 'fwmark 0';
}

/** Of groups with one name the first that is not dropped counts. */
function withGroup(service: Service, node: ConfigurationNode): Service {
  if (service.kind !== 'group') return service;
  const name = service.name.slice('group '.length);
  const group = keptGroups(node).get(name);
  return { ...service, group };
}

function isCertain(statement: BoundStatement, node: ConfigurationNode): boolean {
  for (const { words } of statement.args) {
    for (const word of words) if (word.unknown || isSpoilt(word, node)) return false;
  }
  for (const child of statement.children) if (!isCertain(child, node)) return false;
  return true;
}

function isSpoilt({ origin }: Word, node: ConfigurationNode): boolean {
  const cause = causeAt(node, origin);
  return cause === 'undefined' || cause === 'quote' || cause === 'encoding';
}
