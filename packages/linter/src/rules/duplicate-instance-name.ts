import type { DefinitionKind, Version } from '@kalint/parser/catalogue';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { lackingKeyword } from '../facts/incomplete-block.ts';
import { listAt } from '../facts/list-at.ts';
import { groupByName, type NamedBlock, namedBlocks, nameOrigin } from '../facts/named-blocks.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { isRead } from '../facts/reportable.ts';
import { isSkippedIfTaken } from '../facts/skipped-blocks.ts';
import { lineOf } from '../facts/written.ts';

/** What is lost with a block that does not count. */
const LOST: Readonly<Record<DefinitionKind, string>> = {
  vrrp_instance: 'its addresses are in no instance',
  vrrp_sync_group: 'its members and trackers do not count',
  track_group: 'its members do not count',
  bfd_instance: 'there is no session with its neighbour',
  vrrp_script: 'this check never runs',
  track_file: 'this file is never read',
  vrrp_track_process: 'this process is never watched',
  virtual_server_group: 'its addresses get no service',
};

export default defineRule({
  meta: {
    id: 'duplicate-instance-name',
    summary: 'The name of an instance, group, script or tracker is taken already.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: [
      'vrrp_parser.c: vrrp_handler, vrrp_sync_group_handler, static_track_group_handler',
      'vrrp_track.c: find_script_by_name, alloc_vrrp_tracked_bfd',
      'ipvswrapper.c:ipvs_get_group_by_name',
      'acassen/keepalived#1692',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      const taken = groupByName(namedBlocks(node)).flatMap((group) => takenNames(group, node, target));
      for (const [duplicate, ...more] of byPlace(taken)) {
        if (duplicate !== undefined) report(describe(duplicate, more.length, node));
      }
    },
  }),
});

/** A block whose name the block that counts has. */
interface Duplicate {
  readonly block: NamedBlock;
  readonly first: NamedBlock;
}

function takenNames(group: readonly NamedBlock[], node: ConfigurationNode, target: Version): Duplicate[] {
  const [first, ...later] = group.filter((block) => lackingKeyword(block, node, target) === undefined);
  return first === undefined ? [] : later.map((block) => ({ block, first }));
}

/** What one line makes again and again, through a definition or a repetition, is reported once. */
function byPlace(duplicates: readonly Duplicate[]): Duplicate[][] {
  const places = new Map<string, Duplicate[]>();
  for (const duplicate of duplicates) {
    const { file, start } = nameOrigin(duplicate.block);
    const key = `${duplicate.block.kind} ${start} ${file.path}`;
    listAt(places, key).push(duplicate);
  }
  return [...places.values()];
}

function describe({ block, first }: Duplicate, more: number, node: ConfigurationNode): Finding {
  const { kind, name, statement } = block;
  const others = more === 0 ? '' : ` So ${more === 1 ? 'is 1 more name' : `are ${more} more names`} made here.`;
  const skipped = isSkippedIfTaken(kind);
  return {
    message: `${statement.word.text} ${name} is defined already${whereFirst(block, first)}.${others} ${loss(kind, skipped)} Give it a name of its own, or delete it.`,
    origin: nameOrigin(block),
    related: [{ origin: nameOrigin(first), message: `${name} is defined here first` }],
    reportedByKeepalived: skipped && isRead(node, undefined) && !hasBrokenBraces(node),
  };
}

/** ", in line 3"; or that it is the same text, of a file that is included twice or a line that is repeated. */
function whereFirst(block: NamedBlock, first: NamedBlock): string {
  const [place, firstPlace] = [nameOrigin(block), nameOrigin(first)];
  if (place.file === firstPlace.file && place.start === firstPlace.start)
    return ', by the same text, which is read twice';
  return `, in ${lineOf(firstPlace, place)}`;
}

function loss(kind: DefinitionKind, skipped: boolean): string {
  return skipped
    ? `keepalived reports and skips this second block as a whole, so ${LOST[kind]}.`
    : `keepalived uses the first one and says nothing of this one, so ${LOST[kind]}.`;
}
