import type { BoundBlock, Field, Model, Origin, VrrpInstance, VrrpSyncGroup } from '@kalint/parser';
import { hasUnknownWeight } from './unknown-weight.ts';

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

/** A tracker that changes the priority by a fixed number. */
export interface WeightedTracker {
  /** Its name: of the script, process, interface or BFD session. */
  readonly name: string;
  /** Added while it is well (above 0) or while it fails (below 0). */
  readonly weight: number;
  /** Where the weight that counts stands: in the track block, else in the definition. */
  readonly weightOrigin: Origin;
  /** Where it is tracked. */
  readonly entryOrigin: Origin;
}

/** How trackers change the priority of an instance. */
export interface PriorityRange {
  readonly base: number;
  /** With every tracker well. */
  readonly healthy: number;
  readonly trackers: readonly WeightedTracker[];
}

/**
 * What the priority of an instance can be; undefined where that cannot be told from the text: a value of the running
 * host, a track file (its number counts), a reversed weight, or weights that a sync group brings or takes away.
 */
export function priorityRange(instance: VrrpInstance, model: Model): PriorityRange | undefined {
  const base = basePriority(instance);
  const trackers = weightedTrackers(instance);
  if (base === undefined || trackers === undefined || instance.trackFiles.length > 0) return undefined;
  if (base === OWNER_PRIORITY) return { base, healthy: base, trackers: [] };
  const group = syncGroupOf(instance, model);
  if (group !== undefined && bringsWeights(group)) return undefined;
  const counting = group === undefined ? trackers : [];
  return { base, healthy: priorityWhen(base, counting, []), trackers: counting };
}

/** The priority while some trackers fail and the others are well, cut to 1…254 (vrrp.c:vrrp_set_effective_priority). */
export function priorityWhen(
  base: number,
  trackers: readonly WeightedTracker[],
  failed: readonly WeightedTracker[],
): number {
  let priority = base;
  for (const tracker of trackers) {
    if (tracker.weight > 0 !== failed.includes(tracker)) priority += tracker.weight;
  }
  return Math.min(254, Math.max(1, priority));
}

/** What a track block entry and its definition have in common, as far as weights go. */
interface Entry extends BoundBlock {
  readonly weight?: Field<number>;
  readonly reverse?: Field<true>;
  readonly noreverse?: Field<true>;
}

interface Definition extends BoundBlock {
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
}

/** Undefined where a weight is reversed or cannot be known. The first entry of a name counts. */
function weightedTrackers(instance: VrrpInstance): WeightedTracker[] | undefined {
  const named = new Map<string, WeightedTracker | 'unweighted' | 'unknown'>();
  const add = (kind: string, entry: Entry, name: string | undefined, definition: Definition | 'none' | undefined) => {
    const key = `${kind} ${name}`;
    if (name !== undefined && definition !== undefined && !named.has(key)) {
      named.set(key, weigh(entry, name, definition === 'none' ? undefined : definition));
    }
  };
  for (const entry of instance.trackScripts)
    add('script', entry, entry.script?.value.name, entry.script?.value.definition);
  for (const entry of instance.trackProcesses) {
    add('process', entry, entry.process?.value.name, entry.process?.value.definition);
  }
  for (const entry of instance.trackBfds) add('bfd', entry, entry.session?.value.name, entry.session?.value.definition);
  for (const entry of instance.trackInterfaces) add('interface', entry, entry.interface?.value, 'none');
  const all = [...named.values()];
  if (all.includes('unknown')) return undefined;
  return all.filter((tracker) => tracker !== 'unweighted' && tracker !== 'unknown');
}

function weigh(
  entry: Entry,
  name: string,
  definition: Definition | undefined,
): WeightedTracker | 'unweighted' | 'unknown' {
  const isReversed = entry.reverse !== undefined || (definition?.weight?.value.reverse && !entry.noreverse);
  if (isReversed || hasUnknownWeight(entry, definition)) return 'unknown';
  const weight = entry.weight?.value ?? definition?.weight?.value.weight ?? 0;
  const weightOrigin = entry.weight?.origin ?? definition?.weight?.origin;
  if (weight === 0 || weightOrigin === undefined) return 'unweighted';
  return { name, weight, weightOrigin, entryOrigin: entry.origin };
}

/** The sync group an instance belongs to; undefined where it is in none. */
export function syncGroupOf(instance: VrrpInstance, model: Model): VrrpSyncGroup | undefined {
  const name = instance.name?.value;
  return model.vrrpSyncGroups.find((group) => group.members.some((member) => member.value.name === name));
}

/** Weighted trackers of a member are dropped, unless the group allows them or has weights of its own. */
function bringsWeights(group: VrrpSyncGroup): boolean {
  const { trackScripts, trackProcesses, trackBfds, trackInterfaces, trackFiles } = group;
  const tracked = [trackScripts, trackProcesses, trackBfds, trackInterfaces, trackFiles];
  return group.syncGroupTrackingWeight !== undefined || tracked.some((entries) => entries.length > 0);
}
