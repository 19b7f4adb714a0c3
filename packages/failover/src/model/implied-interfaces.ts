import type { TrackEntry } from './read-tracking.ts';

/** What decides which interfaces an instance tracks without being told. */
export interface ImpliedBy {
  /** The interface of the instance; undefined for unicast without one. */
  readonly own: string | undefined;
  readonly dontTrackPrimary: boolean;
  /** Interfaces of addresses, routes and rules that are not marked `no_track`. */
  readonly devices: readonly string[];
}

/**
 * The interfaces that an instance tracks: those it names, its own one, and those of its addresses. What is tracked without a
 * weight stays so; where a weight is written for an interface that must be up anyway, the weight is lost
 * (vrrp_track.c:add_vrrp_to_interface).
 */
export function trackedInterfaces(
  named: readonly TrackEntry[],
  { own, dontTrackPrimary, devices }: ImpliedBy,
): TrackEntry[] {
  const others = named.filter(({ name }) => name !== own);
  const implied = new Set(devices.filter((name) => name !== own || !dontTrackPrimary));
  if (own !== undefined && !dontTrackPrimary) implied.add(own);
  const written = others.map((entry) => (implied.has(entry.name) ? unweighted(entry) : entry));
  const added = [...implied].filter((name) => !others.some((entry) => entry.name === name));
  return [...written, ...added.map((name) => ({ kind: 'interface', name, weight: 0, reversed: false }) as const)];
}

/** An entry that had no weight keeps its direction. */
function unweighted(entry: TrackEntry): TrackEntry {
  return entry.weight === 0 ? entry : { ...entry, weight: 0, reversed: false };
}
