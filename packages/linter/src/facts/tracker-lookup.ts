import { type DefinitionKind, isAvailable, type Version } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { causeAt } from './causes.ts';
import { lackingKeyword } from './incomplete-block.ts';
import { isScriptKeyword, isTrackScriptWithBody } from './misplaced-track-script.ts';
import { blocksNamed, type NamedBlock, namedBlocks } from './named-blocks.ts';
import { perTarget } from './per-target.ts';
import { SimilarNames } from './similar-names.ts';
import { skippedBlocks } from './skipped-blocks.ts';
import { TRACK_BLOCKS, type TrackerEntry, trackerEntries } from './trackers.ts';
import { unreadNames } from './unread-names.ts';

/** Why keepalived finds nothing under the name of a tracker. */
export type LookupFailure =
  /** `block` stands behind it; keepalived looks names up while it reads. */
  | { readonly why: 'later'; readonly block: NamedBlock }
  /** `block` has no `lacking`, so that keepalived drops it. */
  | { readonly why: 'incomplete'; readonly block: NamedBlock; readonly lacking: string }
  /** `block` is a bfd_instance that says `checker` and not `vrrp`. */
  | { readonly why: 'checker-only'; readonly block: NamedBlock }
  /** The word is a keyword of vrrp_script: a setting that stands in the wrong place. */
  | { readonly why: 'setting' }
  /** `block` has the name, but another kind of tracker. */
  | { readonly why: 'other-kind'; readonly block: NamedBlock }
  /** Nothing has the name; `similar` has a similar one. */
  | { readonly why: 'undefined'; readonly similar: NamedBlock | undefined };

/** A tracker that keepalived ignores. */
export interface LostTracker {
  readonly tracker: TrackerEntry;
  readonly failure: LookupFailure;
}

/**
 * Trackers that keepalived looks up in vain (vrrp_track.c, track_file.c), in the order of the text. Left out is what
 * cannot be judged (a value of the host, a file that was not read) and what follows from a mistake elsewhere.
 */
export const lostTrackers = perTarget((node, target): readonly LostTracker[] => {
  if (!node.expansion.complete) return [];
  const lookup = new Lookup(node, target);
  const skipped = skippedBlocks(node);
  return trackerEntries(node).flatMap((tracker) => {
    if (skipped.has(tracker.owner) || !canBeJudged(tracker, node, target)) return [];
    const failure = lookup.failure(tracker);
    return failure === undefined ? [] : [{ tracker, failure }];
  });
});

/** Not where the word itself is spoilt: left over from a definition, from a broken line, or by another language. */
function canBeJudged({ word, list, name }: TrackerEntry, node: ConfigurationNode, target: Version): boolean {
  if (word.unknown || /[$\\]/.test(name) || causeAt(node, word.origin) !== undefined) return false;
  if ('repeat' in list.spec && !isAvailable(list.spec, target)) return false;
  return !(isTrackScriptWithBody(list) && isScriptKeyword(name));
}

class Lookup {
  readonly #node: ConfigurationNode;
  readonly #target: Version;
  /** The first tracker of a name, whatever its kind. */
  readonly #anyKind = new Map<string, NamedBlock>();
  readonly #names = new Map<DefinitionKind, SimilarNames>();
  readonly #unread: ReadonlySet<string>;

  constructor(node: ConfigurationNode, target: Version) {
    this.#node = node;
    this.#target = target;
    for (const block of namedBlocks(node)) {
      const isFirst = TRACK_BLOCKS[block.kind] !== undefined && !this.#anyKind.has(block.name);
      if (isFirst) this.#anyKind.set(block.name, block);
    }
    this.#unread = unreadNames(node);
  }

  /** Undefined where keepalived finds it, or where the cause is elsewhere. */
  failure(tracker: TrackerEntry): LookupFailure | undefined {
    const named = blocksNamed(this.#node, tracker.kind, tracker.name);
    const [first] = named;
    if (first !== undefined) return this.#inVain(tracker, named, first);
    if (this.#unread.has(tracker.name)) return undefined;
    if (tracker.kind === 'vrrp_script' ? isScriptKeyword(tracker.name) : tracker.name === 'weight') {
      return { why: 'setting' };
    }
    const block = this.#anyKind.get(tracker.name);
    return block === undefined ? { why: 'undefined', similar: this.#similar(tracker) } : { why: 'other-kind', block };
  }

  #inVain(tracker: TrackerEntry, named: readonly NamedBlock[], first: NamedBlock): LookupFailure | undefined {
    const usable = named.find((block) => this.#lacking(block) === undefined && !isForCheckersOnly(block));
    if (usable !== undefined) return usable.position < tracker.position ? undefined : { why: 'later', block: usable };
    const lacking = this.#lacking(first);
    return lacking === undefined ? { why: 'checker-only', block: first } : { why: 'incomplete', block: first, lacking };
  }

  #lacking(block: NamedBlock): string | undefined {
    return lackingKeyword(block, this.#node, this.#target);
  }

  #similar({ kind, name }: TrackerEntry): NamedBlock | undefined {
    const meant = this.#namesOf(kind).to(name);
    return meant === undefined ? undefined : blocksNamed(this.#node, kind, meant)[0];
  }

  #namesOf(kind: DefinitionKind): SimilarNames {
    const known = this.#names.get(kind);
    if (known !== undefined) return known;
    const sameKind = namedBlocks(this.#node).filter((block) => block.kind === kind);
    const names = new SimilarNames(sameKind.map(({ name }) => name));
    this.#names.set(kind, names);
    return names;
  }
}

/** A bfd_instance that names `checker` and not `vrrp` is kept from VRRP (bfd_parser.c:bfd_vrrp_end_handler). */
function isForCheckersOnly({ kind, statement }: NamedBlock): boolean {
  if (kind !== 'bfd_instance') return false;
  const says = (keyword: string) => statement.children.some(({ path }) => path === `bfd_instance/${keyword}`);
  return says('checker') && !says('vrrp');
}
