import type {
  BoundBlock,
  BoundStatement,
  Field,
  Origin,
  TrackedInterface,
  Version,
  VrrpInstance,
  VrrpSyncGroup,
} from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perTarget } from './per-target.ts';
import { remembered } from './remembered.ts';
import { lostTrackers } from './tracker-lookup.ts';
import { hasUnknownWeight } from './unknown-weight.ts';

/** What a track_file counts with where no weight is written. */
export const DEFAULT_FILE_WEIGHT = 1;

/** An entry of a track block. */
export interface TrackedEntry {
  readonly kind: 'interface' | 'script' | 'file' | 'process' | 'bfd';
  readonly name: string;
  /** 0: a failure means FAULT. Undefined where nothing of the name is defined, or where only the host knows. */
  readonly weight: number | undefined;
  /** Where the weight stands; undefined where it is the default. */
  readonly weightOrigin: Origin | undefined;
  /** Good and bad are swapped. */
  readonly reversed: boolean;
  readonly statement: BoundStatement;
}

/** An entry of a track block whose weight is not 0. */
export interface WeightedEntry extends TrackedEntry {
  readonly weight: number;
}

type Owner = VrrpInstance | VrrpSyncGroup;

/** What an instance or sync group tracks with a weight that the text tells. Of two entries of one name the first counts. */
export function weightedEntries(owner: Owner, node: ConfigurationNode, target: Version): readonly WeightedEntry[] {
  const known = weightedByOwner(node, target);
  const found = known.get(owner) ?? findWeighted(owner, node, target);
  known.set(owner, found);
  return found;
}

/** Those of a sync group are asked for by each of its members. */
const weightedByOwner = perTarget(() => new Map<Owner, readonly WeightedEntry[]>());

function findWeighted(owner: Owner, node: ConfigurationNode, target: Version): WeightedEntry[] {
  const lost = lostEntries(node, target);
  const seen = new Set<string>();
  return trackedEntries(owner).filter((entry): entry is WeightedEntry => {
    const key = `${entry.kind} ${entry.name}`;
    if (lost.has(entry.statement) || seen.has(key)) return false;
    seen.add(key);
    return entry.weight !== undefined && entry.weight !== 0;
  });
}

/** Whether an instance or sync group tracks something with a weight that the text does not tell. */
export function hasUnknownWeights(owner: Owner, node: ConfigurationNode, target: Version): boolean {
  const lost = lostEntries(node, target);
  return withoutWeight(owner).some((statement) => !lost.has(statement));
}

const withoutWeight = remembered((owner: Owner) =>
  trackedEntries(owner).flatMap(({ weight, statement }) => (weight === undefined ? [statement] : [])),
);

/** The entries of `track_interface`, each interface once. */
export function trackedInterfaces({ trackInterfaces }: Owner): TrackedInterface[] {
  const seen = new Set<string | undefined>();
  return trackInterfaces.filter((entry) => {
    const name = entry.interface?.value;
    return !seen.has(name) && seen.add(name);
  });
}

/** Entries that keepalived looks up in vain. */
export const lostEntries = perTarget(
  (node, target): ReadonlySet<BoundStatement> =>
    new Set(lostTrackers(node, target).map(({ tracker }) => tracker.entry)),
);

/** What an instance or sync group tracks, as its lists say it. */
export function trackedEntries(owner: Owner): TrackedEntry[] {
  const { trackInterfaces, trackScripts, trackFiles, trackProcesses, trackBfds } = owner;
  return [
    ...trackInterfaces.map((entry) => make('interface', entry, entry.interface?.value, 0)),
    ...trackScripts.map((entry) => make('script', entry, entry.script?.value.name, entry.script?.value.definition)),
    ...trackFiles.map((entry) =>
      make('file', entry, entry.file?.value.name, entry.file?.value.definition, DEFAULT_FILE_WEIGHT),
    ),
    ...trackProcesses.map((entry) =>
      make('process', entry, entry.process?.value.name, entry.process?.value.definition),
    ),
    ...trackBfds.map((entry) => make('bfd', entry, entry.session?.value.name, entry.session?.value.definition)),
  ].filter(({ name }) => name !== '');
}

interface Written {
  readonly weight?: Field<number>;
  readonly reverse?: Field<true>;
  readonly noreverse?: Field<true>;
  readonly statement: BoundStatement;
}
interface Definition extends BoundBlock {
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
}

/** The weight of the entry, else that of the definition; undefined where nothing of the name is defined or only the host knows. */
function make(
  kind: TrackedEntry['kind'],
  written: Written,
  name: string | undefined,
  definition: Definition | 0 | undefined,
  fallback = 0,
): TrackedEntry {
  const { weight, statement } = written;
  const found = definition === 0 ? undefined : definition;
  const defined = found?.weight;
  const isKnown = definition !== undefined && !hasUnknownWeight(written, found);
  return {
    kind,
    name: name ?? '',
    weight: isKnown ? (weight?.value ?? defined?.value.weight ?? fallback) : undefined,
    weightOrigin: weight?.origin ?? defined?.origin,
    reversed: written.reverse !== undefined || (defined?.value.reverse === true && written.noreverse === undefined),
    statement,
  };
}
