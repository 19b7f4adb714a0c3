import type { Model, Origin, VrrpInstance, VrrpSyncGroup } from '@kalint/parser';
import { remembered } from './remembered.ts';

/** The priority keepalived uses where none (or none it accepts) is written. */
export const DEFAULT_PRIORITY = 100;
/** The priority of an address owner: fixed, no tracker changes it. Also that of `state MASTER` without a priority. */
export const OWNER_PRIORITY = 255;

/**
 * The priority before any tracker; undefined where only the running host knows it.
 * Source: vrrp_parser.c:vrrp_prio_handler, vrrp.c:vrrp_complete_instance.
 */
export function basePriority(instance: VrrpInstance): number | undefined {
  if (instance.priority !== undefined) return instance.priority.value;
  const written = instance.statement.children.filter(({ path }) => path === 'vrrp_instance/priority');
  if (written.some(({ args }) => args.some(({ words }) => words.some((word) => word.unknown)))) return undefined;
  if (written.length > 0) return DEFAULT_PRIORITY;
  return instance.state?.value === 'MASTER' ? OWNER_PRIORITY : DEFAULT_PRIORITY;
}

/** Where the priority stands, or the head of the instance where it has none. */
export function priorityOrigin(instance: VrrpInstance): Origin {
  return instance.priority?.origin ?? instance.origin;
}

/** The sync group an instance belongs to; undefined where it is in none. */
export function syncGroupOf(instance: VrrpInstance, model: Model): VrrpSyncGroup | undefined {
  const name = instance.name?.value;
  return name === undefined ? undefined : groupsByMember(model).get(name);
}

const groupsByMember = remembered((model: Model) => {
  const groups = new Map<string, VrrpSyncGroup>();
  for (const group of model.vrrpSyncGroups) {
    for (const { value } of group.members) if (!groups.has(value.name)) groups.set(value.name, group);
  }
  return groups;
});
