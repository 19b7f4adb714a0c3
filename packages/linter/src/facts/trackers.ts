import { type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import type { DefinitionKind } from '@kalint/parser/catalogue';
import { perNode } from './per-node.ts';

/** An entry of `track_script`, `track_file`, `track_process` or `track_bfd` of an instance or a sync group. */
export interface TrackerEntry {
  /** What must be defined under this name. */
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly word: Word;
  readonly entry: BoundStatement;
  /** The `track_script` block. */
  readonly list: BoundStatement;
  /** The `vrrp_instance` or `vrrp_sync_group`. */
  readonly owner: BoundStatement;
  /** Place of the owner among the top-level statements. */
  readonly position: number;
}

/** The block that lists trackers of a kind: `track_script` for `vrrp_script`. */
export const TRACK_BLOCKS: Partial<Record<DefinitionKind, string>> = {
  vrrp_script: 'track_script',
  track_file: 'track_file',
  vrrp_track_process: 'track_process',
  bfd_instance: 'track_bfd',
};

const OWNERS = ['vrrp_instance', 'vrrp_sync_group'];

/** What the instances and sync groups of a configuration track by name, in the order of the text. */
export const trackerEntries = perNode(({ binding }): readonly TrackerEntry[] =>
  binding.statements.flatMap((owner, position) => {
    if (!OWNERS.includes(owner.path)) return [];
    return owner.children.flatMap((list) =>
      list.children.flatMap((entry) => trackerEntry(entry, list, owner, position) ?? []),
    );
  }),
);

function trackerEntry(
  entry: BoundStatement,
  list: BoundStatement,
  owner: BoundStatement,
  position: number,
): TrackerEntry | undefined {
  const [argument] = entry.args;
  const kind = argument?.spec.type.refersTo;
  const word = argument?.words[0];
  if (kind === undefined || word === undefined || TRACK_BLOCKS[kind] !== keywordOf(list)) return undefined;
  return { kind, name: word.text, word, entry, list, owner, position };
}
