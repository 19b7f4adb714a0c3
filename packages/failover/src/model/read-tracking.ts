import type {
  Binding,
  BoundBlock,
  BoundStatement,
  Field,
  Reference,
  TrackedInterface,
  VrrpInstance,
  VrrpSyncGroup,
} from '@kalint/parser';
import { childrenOf } from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import type { TrackerModel, TrackingModel } from './cluster-model.ts';

/** What a track_file counts with where no weight is written. */
const DEFAULT_FILE_WEIGHT = 1;

/** An entry of a track block, before the rules for owners and sync groups. */
export interface TrackEntry {
  readonly kind: TrackerModel['kind'] | 'interface';
  readonly name: string;
  /** 0: it puts to FAULT. */
  readonly weight: number;
  readonly reversed: boolean;
}

/** What an instance or a sync group tracks: of a name the first entry, without those that keepalived looks up in vain. */
export function trackEntries(owner: VrrpInstance | VrrpSyncGroup, binding: Binding): TrackEntry[] {
  const lookup = new Lookup(owner.statement, binding);
  const { trackScripts, trackFiles, trackProcesses, trackBfds, trackInterfaces } = owner;
  const found = [
    ...trackInterfaces.flatMap(interfaceEntry),
    ...trackScripts.flatMap((entry) => lookup.entry('script', entry, entry.script)),
    ...trackBfds.flatMap((entry) => lookup.entry('bfd', entry, entry.session)),
    ...trackFiles.flatMap((entry) => lookup.entry('file', entry, entry.file)),
    ...trackProcesses.flatMap((entry) => lookup.entry('process', entry, entry.process)),
  ];
  return found.filter(
    (entry, i) => found.findIndex(({ kind, name }) => kind === entry.kind && name === entry.name) === i,
  );
}

function interfaceEntry({ interface: name, weight, reverse }: TrackedInterface): TrackEntry[] {
  if (name === undefined) return [];
  return [{ kind: 'interface', name: name.value, weight: weight?.value ?? 0, reversed: reverse !== undefined }];
}

/** What the entries of all kinds but interfaces have in common. */
interface Written extends BoundBlock {
  readonly weight?: Field<number>;
  readonly reverse?: Field<true>;
  readonly noreverse?: Field<true>;
}

interface Definition extends BoundBlock {
  readonly weight?: Field<{ readonly weight: number; readonly reverse?: true }>;
}

/** Finds trackers by name as keepalived does, which looks them up while it reads. */
class Lookup {
  readonly #position: number;
  readonly #binding: Binding;

  constructor(owner: BoundStatement, binding: Binding) {
    this.#binding = binding;
    this.#position = binding.statements.indexOf(owner);
  }

  entry(kind: TrackerModel['kind'], written: Written, name: Field<Reference<Definition>> | undefined): TrackEntry[] {
    const definition = name?.value.definition;
    const list = written.statement.parent;
    if (name === undefined || definition === undefined || !this.#isFound(kind, definition.statement)) return [];
    if (list !== undefined && 'repeat' in list.spec && !isAvailable(list.spec, this.#binding.target)) return [];
    const defined = definition.weight?.value;
    const fallback = kind === 'file' ? DEFAULT_FILE_WEIGHT : 0;
    const isReversed = defined?.reverse === true && written.noreverse === undefined;
    return [
      {
        kind,
        name: name.value.name,
        weight: written.weight?.value ?? defined?.weight ?? fallback,
        reversed: written.reverse !== undefined || isReversed,
      },
    ];
  }

  #isFound(kind: TrackerModel['kind'], definition: BoundStatement): boolean {
    const place = this.#binding.statements.indexOf(definition);
    if (place > this.#position) return false;
    if (kind === 'bfd') {
      return childrenOf(definition, 'vrrp').length > 0 || childrenOf(definition, 'checker').length === 0;
    }
    return childrenOf(definition, NEEDED[kind]).length > 0;
  }
}

/** Without this line keepalived drops the definition. */
const NEEDED = { script: 'script', file: 'file', process: 'process' } as const;

/**
 * What stays of the entries of an instance when it owns its address, or when it is in a sync group whose members may not
 * have priorities of their own (vrrp.c:vrrp_complete_instance).
 */
export function withoutWeights(entries: readonly TrackEntry[]): TrackEntry[] {
  return entries.flatMap((entry) => {
    if (entry.weight === 0 || entry.kind === 'process' || entry.kind === 'interface') return entry;
    return entry.kind === 'file' && entry.weight === DEFAULT_FILE_WEIGHT ? { ...entry, weight: 0 } : [];
  });
}

/**
 * The entries of an instance and of its sync group together: of what both track the group's weight counts, unless the
 * instance has none.
 */
export function withGroup(
  own: readonly TrackEntry[],
  group: readonly TrackEntry[],
): [TrackEntry, TrackingModel['origin']][] {
  const isSame = (a: TrackEntry, b: TrackEntry) => a.kind === b.kind && a.name === b.name;
  const mine = own.map((entry): [TrackEntry, TrackingModel['origin']] => {
    const other = group.find((one) => isSame(one, entry));
    return [entry.weight === 0 || other === undefined ? entry : other, 'instance'];
  });
  const added = group.filter((entry) => !own.some((one) => isSame(one, entry)));
  return [...mine, ...added.map((entry): [TrackEntry, TrackingModel['origin']] => [entry, 'group'])];
}
