import type { InstanceModel, TrackingModel } from '../model/cluster-model.ts';

/** A file that counts this much or less puts to FAULT. */
const FAULT_VALUE = -254;
/** The most that a file adds. */
const MOST_OF_A_FILE = 253;

/** What a daemon believes of the things it tracks. Undefined for a script that has not run yet. */
export interface Beliefs {
  readonly links: readonly boolean[];
  readonly trackers: readonly (number | undefined)[];
}

/** What an entry does at the moment. */
export type Effect = 'fault' | 'waiting' | number;

/** The effect of one tracked thing: FAULT, an instance that waits for a first result, or what is added to the priority. */
export function effectOf(entry: TrackingModel, beliefs: Beliefs, isFile: (tracker: number) => boolean): Effect {
  const { what, effect, weight, reversed } = entry;
  const value = what.kind === 'interface' ? Number(beliefs.links[what.index] ?? false) : beliefs.trackers[what.index];
  if (value === undefined) return effect === 'fault' ? 'waiting' : 0;
  if (effect === 'value') return valueEffect(value * weight * (reversed ? -1 : 1));
  const isWell = what.kind === 'tracker' && isFile(what.index) ? value === 0 : value !== 0;
  if (effect === 'fault') return isWell === reversed ? 'fault' : 0;
  return isWell === weight > 0 ? (reversed ? -weight : weight) : 0;
}

function valueEffect(value: number): Effect {
  return value <= FAULT_VALUE ? 'fault' : Math.min(MOST_OF_A_FILE, value);
}

/** The priority with all that is added, cut to what is allowed; that of an owner is fixed. */
export function priorityWith(instance: InstanceModel, effects: readonly Effect[]): number {
  if (instance.isOwner) return instance.basePriority;
  const sum = effects.reduce<number>((total, effect) => (typeof effect === 'number' ? total + effect : total), 0);
  return Math.min(254, Math.max(1, instance.basePriority + sum));
}
