import { type BoundStatement, childrenOf, compareVersions, keywordOf, type Version } from '@kalint/parser';
import type { Fix, FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { type Command, commandsRun } from '../facts/commands.ts';
import { deleteLine } from '../facts/delete-line.ts';
import { type NamedBlock, namedBlocks } from '../facts/named-blocks.ts';
import { oncePerPlace } from '../facts/once.ts';
import { type ProcessCheck, processCheck } from '../facts/process-check.ts';
import { topLevel } from '../facts/skipped-blocks.ts';
import { trackerEntries } from '../facts/trackers.ts';
import { wholeLines } from '../facts/whole-lines.ts';
import { isAsWritten } from '../facts/written.ts';

const SINCE: Version = '2.0.11';
/** What the kernel keeps of the name of a process. */
const LONGEST_NAME = 15;
/** Lines of a vrrp_script that a vrrp_track_process does not need. */
const DROPPED = ['interval', 'timeout', 'rise', 'fall', 'user', 'init_fail'];

export default defineRule({
  meta: {
    id: 'prefer-track-process',
    summary: 'A script that only looks whether a process runs.',
    severity: 'info',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP track processes',
      'track_process.c',
      'acassen/keepalived#1084',
      'acassen/keepalived#2184',
      'acassen/keepalived#2599',
      'acassen/keepalived#1420',
    ],
  },
  check: ({ node, target, report: reportAny }) => ({
    end: () => {
      if (compareVersions(target, SINCE) < 0) return;
      const report = oncePerPlace(reportAny);
      for (const command of commandsRun(node, target)) {
        const check = command.statement.path === 'vrrp_script/script' ? processCheck(command) : undefined;
        if (check === undefined) continue;
        const fix = rewrite(command, check, node);
        report({
          message: `${command.name} runs ${check.program} again and again to see whether ${check.process} is there. A vrrp_track_process with "process ${check.process}", named in track_process, is told of its start and its end by the kernel at once, and needs neither ${check.program} nor a user for it.`,
          origin: command.word.origin,
          ...(fix && { fix }),
        });
      }
    },
  }),
});

/**
 * Turns the script into a vrrp_track_process and each track_script that names it into a track_process; undefined where
 * that would change more than how the process is looked for.
 */
function rewrite(command: Command, { process, exact }: ProcessCheck, node: ConfigurationNode): Fix | undefined {
  const block = topLevel(command.statement);
  const script = namedBlocks(node).find(({ statement }) => statement === block);
  if (!exact || process.length > LONGEST_NAME || script === undefined || !node.expansion.complete) return undefined;
  const inside = intoTrackProcess(command, block, process);
  const lists = intoTrackProcessLists(script, node);
  if (inside === undefined || lists === undefined) return undefined;
  return { kind: 'suggestion', title: `Track the process ${process}`, edits: [...inside, ...lists] };
}

function intoTrackProcess(
  { statement, word }: Command,
  block: BoundStatement,
  process: string,
): readonly FixEdit[] | undefined {
  const others = block.children.filter((child) => child !== statement && keywordOf(child) !== 'weight');
  if (wholeLines(block.directive) === undefined || !isAsWritten(word) || countsRuns(block)) return undefined;
  if (!others.every((child) => DROPPED.includes(keywordOf(child)))) return undefined;
  if (block.children.length !== block.directive.block?.directives.length) return undefined;
  const deleted = others.map(deleteLine);
  if (deleted.some((edit) => edit === undefined)) return undefined;
  return [
    { start: block.word.origin.start, end: block.word.origin.end, text: 'vrrp_track_process' },
    { start: statement.word.origin.start, end: word.origin.end, text: `process ${process}` },
    ...deleted.flatMap((edit) => edit ?? []),
  ];
}

/** `fall 3` or `rise 3` is a delay that somebody asked for. */
function countsRuns(block: BoundStatement): boolean {
  return ['rise', 'fall'].some((keyword) => childrenOf(block, keyword).some(({ args }) => args[0]?.value !== 1));
}

/** Each list must hold nothing else, and its owner no track_process yet. */
function intoTrackProcessLists({ name, word }: NamedBlock, node: ConfigurationNode): readonly FixEdit[] | undefined {
  const same = namedBlocks(node).filter((block) => block.name === name);
  const uses = trackerEntries(node).filter((entry) => entry.kind === 'vrrp_script' && entry.name === name);
  const canMove = uses.every(
    ({ list, owner, word: use }) =>
      list.children.length === 1 &&
      list.directive.block?.directives.length === 1 &&
      childrenOf(owner, 'track_process').length === 0 &&
      childrenOf(owner, 'track_script').length === 1 &&
      [use, list.word].every((part) => isAsWritten(part) && part.origin.file === word.origin.file),
  );
  if (!canMove || uses.length === 0 || same.some(({ kind }) => kind === 'vrrp_track_process')) return undefined;
  if (same.filter(({ kind }) => kind === 'vrrp_script').length !== 1) return undefined;
  return uses.map(({ list }) => ({ start: list.word.origin.start, end: list.word.origin.end, text: 'track_process' }));
}
