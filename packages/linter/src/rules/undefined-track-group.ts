import { type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { isBareName } from '../facts/bare-name.ts';
import { type NamedBlock, namedBlocks } from '../facts/named-blocks.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { perNode } from '../facts/per-node.ts';
import { positionOf } from '../facts/positions.ts';
import { isRead } from '../facts/reportable.ts';
import { SimilarNames } from '../facts/similar-names.ts';
import { skippedBlocks, topLevel } from '../facts/skipped-blocks.ts';
import { wordsOf } from '../facts/statements.ts';
import { isAsWritten, lineOf } from '../facts/written.ts';

const OPTION = 'track_group';
/** From here on keepalived drops a group without members at its end. */
const EMPTY_DROPPED_SINCE: Version = '2.2.8';

export default defineRule({
  meta: {
    id: 'undefined-track-group',
    summary: 'A static address, route or rule names a `track_group` that is not defined, or only further down.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), Static track groups', 'vrrp_static_track.c:static_track_group_find'],
  },
  check: (context) => {
    const check = (entry: BoundStatement): void => {
      const finding = lookUp(entry, context);
      if (finding !== undefined) context.report(finding);
    };
    return { statements: { 'static_ipaddress/*': check, 'static_routes/*': check, 'static_rules/*': check } };
  },
});

/** The groups that keepalived reads. */
interface TrackGroups {
  /** By name, the first one. */
  readonly byName: ReadonlyMap<string, NamedBlock>;
  readonly names: SimilarNames;
}

const trackGroups = perNode((node): TrackGroups => {
  const read = namedBlocks(node).filter(
    ({ kind, statement }) => kind === OPTION && !skippedBlocks(node).has(statement),
  );
  const byName = new Map(read.reverse().map((block) => [block.name, block]));
  return { byName, names: new SimilarNames(byName.keys()) };
});

/** Where the option stands twice, the line is wrong in another way. */
function nameIn(entry: BoundStatement, node: ConfigurationNode): Word | undefined {
  if (judgeableWords(entry, node) === undefined) return undefined;
  const options = entry.options.filter(({ name }) => name === OPTION);
  const isRepeated = wordsOf(entry.directive).filter(({ text }) => text === OPTION).length > 1;
  return isRepeated ? undefined : options[0]?.args[0]?.words[0];
}

function lookUp(entry: BoundStatement, { node, target }: FileRuleContext): Finding | undefined {
  const word = nameIn(entry, node);
  if (word === undefined || !node.expansion.complete) return undefined;
  const groups = trackGroups(node);
  const position = positionOf(node, topLevel(entry));
  const group = groups.byName.get(word.text);
  if (group !== undefined && group.position < position && !isDropped(group, target)) return undefined;
  return {
    origin: word.origin,
    reportedByKeepalived: isRead(node, entry.parent),
    ...explain(word, group, groups, position),
  };
}

function isDropped({ statement }: NamedBlock, target: Version): boolean {
  const lists = statement.children.filter((child) => keywordOf(child) === 'group');
  return isSince(target, EMPTY_DROPPED_SINCE) && lists.every(({ children }) => children.length === 0);
}

const LOST = 'keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost';

function explain(
  word: Word,
  group: NamedBlock | undefined,
  { byName, names }: TrackGroups,
  position: number,
): Pick<Finding, 'message' | 'related' | 'fix'> {
  if (group !== undefined) {
    const related = [{ origin: group.word.origin, message: `track_group ${group.name}` }];
    const where = lineOf(group.word.origin, word.origin);
    const message =
      group.position < position
        ? `The track_group ${word.text} in ${where} has no instance and is dropped: ${LOST}. List the instances in its group.`
        : `The track_group ${word.text} is defined only further down, in ${where}: ${LOST}. Move it above this block.`;
    return { message, related };
  }
  const isAbove = (name: string) => (byName.get(name)?.position ?? position) < position;
  const meant = byName.get(names.to(word.text, isAbove) ?? '');
  if (meant === undefined) {
    return {
      message: `No track_group is called ${word.text}: ${LOST}. Define it above, with the instances in its group.`,
    };
  }
  const { start, end } = word.origin;
  return {
    message: `No track_group is called ${word.text}: ${LOST}. Did you mean ${meant.name}?`,
    related: [{ origin: meant.word.origin, message: `track_group ${meant.name}` }],
    ...(isAsWritten(word) &&
      isBareName(meant.name) && {
        fix: { kind: 'suggestion', title: `Write ${meant.name}`, edits: [{ start, end, text: meant.name }] },
      }),
  };
}
