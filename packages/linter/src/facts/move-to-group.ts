import { type BoundStatement, childrenOf, compareVersions, type Version } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { deleteLine } from './delete-line.ts';
import { insertAtTop } from './insert-line.ts';
import { namedBlocks } from './named-blocks.ts';
import { positionOf } from './positions.ts';
import { basePriority, OWNER_PRIORITY } from './priority.ts';
import { wordsOf } from './statements.ts';
import type { SyncMembership } from './sync-membership.ts';
import { TRACK_BLOCKS } from './trackers.ts';
import type { WeightedEntry } from './weighted-entries.ts';
import { wholeLines } from './whole-lines.ts';
import { isAsWritten } from './written.ts';

/** From this release on a sync group can track for all its members. */
const GROUP_TRACKS_SINCE: Version = '2.0.0';

/**
 * Edits that make the sync group track what a member tracks, in place of every member that does; undefined where they
 * do it with different weights, where the group stands above the definition of the tracker, where a member has priority
 * 255, or where anything is not written as plain lines of one file.
 */
export function moveToGroup(
  { kind, name, statement }: WeightedEntry,
  { group, members }: SyncMembership,
  node: ConfigurationNode,
  target: Version,
): FixEdit[] | undefined {
  if (compareVersions(target, GROUP_TRACKS_SINCE) < 0) return undefined;
  if (members.some(({ instance }) => basePriority(instance) === OWNER_PRIORITY)) return undefined;
  const list = `track_${kind}`;
  const entries = members.flatMap(({ instance }) => entriesOf(instance.statement, list, name));
  const text = textOf(statement);
  const { file } = statement.word.origin;
  if (entries.some((entry) => textOf(entry) !== text || entry.word.origin.file !== file)) return undefined;
  if (group.statement.word.origin.file !== file || !isDefinedAbove(name, list, group.statement, node)) return undefined;
  const removed = entries.map(remove);
  if (!removed.every((edit) => edit !== undefined)) return undefined;
  if (entriesOf(group.statement, list, name).length > 0) return removed;
  const added = addTo(group.statement, list, text);
  return added && [added, ...removed];
}

function entriesOf(owner: BoundStatement, list: string, name: string): BoundStatement[] {
  return childrenOf(owner, list).flatMap(({ children }) => children.filter(({ word }) => word.text === name));
}

function textOf({ directive }: BoundStatement): string {
  return wordsOf(directive)
    .map(({ text }) => text)
    .join(' ');
}

/** keepalived looks names up while it reads; interfaces need no definition. */
function isDefinedAbove(name: string, list: string, group: BoundStatement, node: ConfigurationNode): boolean {
  if (list === 'track_interface') return true;
  const found = namedBlocks(node).find((block) => TRACK_BLOCKS[block.kind] === list && block.name === name);
  return found !== undefined && found.position < positionOf(node, group);
}

/** The line of an entry; where it is the only one, its list. */
function remove(entry: BoundStatement): FixEdit | undefined {
  const list = entry.parent;
  if (list === undefined || list.children.length > 1) return deleteLine(entry);
  const lines = wholeLines(list.directive);
  if (lines === undefined) return undefined;
  const { file, end } = lines;
  const start = file.lines.startOf(file.lines.position(list.word.origin.start).line);
  // A comment in it would be lost.
  return /[#!]/.test(file.text.slice(start, end)) ? undefined : { start, end, text: '' };
}

function addTo(group: BoundStatement, list: string, entry: string): FixEdit | undefined {
  const [existing] = childrenOf(group, list);
  if (existing !== undefined) return insertAtTop(existing, entry);
  const { block } = group.directive;
  const [close, first] = [block?.close, block?.directives[0]?.keyword];
  if (close === undefined || first === undefined || !isAsWritten(close) || !isAsWritten(first)) return undefined;
  const { file } = close.origin;
  const at = file.lines.startOf(file.lines.position(close.origin.start).line);
  const firstLine = file.lines.startOf(file.lines.position(first.origin.start).line);
  const indent = file.text.slice(firstLine, first.origin.start);
  const before = file.text.slice(at, close.origin.start);
  if (first.origin.file !== file || indent.trim() !== '' || before.trim() !== '') return undefined;
  const lineEnd = file.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [`${indent}${list} {`, `${indent}${indent}${entry}`, `${indent}}`, ''];
  return { start: at, end: at, text: lines.join(lineEnd) };
}
