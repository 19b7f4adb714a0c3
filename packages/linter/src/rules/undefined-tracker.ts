import type { DefinitionKind } from '@kalint/parser/catalogue';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { isBareName } from '../facts/bare-name.ts';
import { moveAbove } from '../facts/move-lines.ts';
import type { NamedBlock } from '../facts/named-blocks.ts';
import { isNestedAsWritten } from '../facts/nesting.ts';
import { perNode } from '../facts/per-node.ts';
import { isRead } from '../facts/reportable.ts';
import { type LostTracker, lostTrackers } from '../facts/tracker-lookup.ts';
import { TRACK_BLOCKS, type TrackerEntry } from '../facts/trackers.ts';
import { isAsWritten, lineOf } from '../facts/written.ts';

/** What an entry that keepalived ignores fails to do. */
const CONSEQUENCE: Partial<Record<DefinitionKind, string>> = {
  vrrp_script: 'nothing fails over when the check fails',
  track_file: 'the number in the file changes nothing',
  vrrp_track_process: 'nothing fails over when the process is gone',
  bfd_instance: 'nothing fails over when the session goes down',
};

export default defineRule({
  meta: {
    id: 'undefined-tracker',
    summary: 'A tracked script, file, process or BFD session is not defined, or only further down.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: [
      'vrrp_track.c: alloc_track_script, alloc_track_process, alloc_track_bfd',
      'track_file.c:vrrp_alloc_track_file',
      'acassen/keepalived#1146',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const lost of lostTrackers(node, target)) {
        const { word } = lost.tracker;
        report({ origin: word.origin, reportedByKeepalived: isReported(lost.tracker, node), ...explain(lost) });
      }
    },
  }),
});

/**
 * `keepalived -t` reads for all its processes at once and mixes their track files up: once one is defined, it misses
 * those that are not, hangs or crashes (track_file.c:track_file_end_handler). The running daemon reports them.
 */
function isReported({ kind, list, position, entry }: TrackerEntry, node: ConfigurationNode): boolean {
  const mixedUp = firstTrackFile(node) < position;
  return isRead(node, list) && isNestedAsWritten(node, entry) && !(kind === 'track_file' && mixedUp);
}

/** Its place among the top-level statements; beyond all where there is none. */
const firstTrackFile = perNode(({ binding }): number => {
  const at = binding.statements.findIndex(({ path }) => path === 'track_file');
  return at === -1 ? Number.POSITIVE_INFINITY : at;
});

type Explanation = Pick<Finding, 'message' | 'related' | 'fix'>;

function explain({ tracker, failure }: LostTracker): Explanation {
  switch (failure.why) {
    case 'later':
      return definedLater(tracker, failure.block);
    case 'incomplete': {
      const { block, lacking } = failure;
      return about(block, `${what(block)} has no ${lacking} and is dropped: ${ignored(tracker)} Add ${lacking} to it.`);
    }
    case 'checker-only': {
      const { block } = failure;
      return about(
        block,
        `${what(block)} says checker and not vrrp, so that VRRP is not told of it: ${ignored(tracker)} Add vrrp to it.`,
      );
    }
    case 'setting':
      return tracker.name === 'weight' ? strayWeight(tracker) : straySetting(tracker);
    case 'other-kind': {
      const { block } = failure;
      const { text } = block.statement.word;
      return about(
        block,
        `${tracker.name} is a ${text}, not a ${tracker.kind}: ${ignored(tracker)} List it in ${TRACK_BLOCKS[block.kind]} instead.`,
      );
    }
    case 'undefined':
      return undefinedName(tracker, failure.similar);
  }
}

function definedLater(tracker: TrackerEntry, block: NamedBlock): Explanation {
  const { owner, word } = tracker;
  const title = `Move ${what(block)} above this ${owner.path}`;
  const edits = owner.word.origin.file === word.origin.file && moveAbove(block.statement.directive, owner.word);
  return {
    ...about(
      block,
      `${what(block)} is defined only further down, in ${lineOf(block.word.origin, word.origin)}, and must stand before it is used: ${ignored(tracker)} ${title}.`,
    ),
    ...(edits && { fix: { kind: 'suggestion', title, edits } }),
  };
}

function straySetting({ name }: TrackerEntry): Explanation {
  return {
    message: `${name} is a setting of vrrp_script: in track_script keepalived takes it for the name of a script, finds none and ignores the line. Move it into the vrrp_script block.`,
  };
}

function strayWeight(tracker: TrackerEntry): Explanation {
  const entries = tracker.list.children;
  const before = entries[entries.indexOf(tracker.entry) - 1];
  const message = 'weight on a line of its own is read as the name of a tracker, and ignored.';
  if (before === undefined) return { message: `${message} Write it behind the name, on the same line.` };
  const fix = joinLines(tracker, before);
  const name = before.word.text;
  const words = [tracker.word, ...tracker.entry.directive.args].map((word) => word.text);
  return {
    message: `${message} ${name} keeps the weight of its definition. Write it on one line: ${name} ${words.join(' ')}`,
    ...(fix && { fix }),
  };
}

/** Only where the line before is a bare name and nothing but blanks stands between. */
function joinLines({ word }: TrackerEntry, before: TrackerEntry['entry']): Fix | undefined {
  if (before.directive.args.length > 0 || !isAsWritten(word) || !isAsWritten(before.word)) return undefined;
  const { file, start } = word.origin;
  const { file: fileBefore, end } = before.word.origin;
  // In a repetition the line before may be the same one, of the turn before.
  if (file !== fileBefore || end > start || file.text.slice(end, start).trim() !== '') return undefined;
  const title = `Write the weight behind ${before.word.text}`;
  return { kind: 'suggestion', title, edits: [{ start: end, end: start, text: ' ' }] };
}

function undefinedName(tracker: TrackerEntry, similar: NamedBlock | undefined): Explanation {
  const nothing = `No ${tracker.kind} is called ${tracker.name}: ${ignored(tracker)}`;
  if (similar === undefined) {
    return { message: `${nothing} Define it above this ${tracker.owner.path}, or delete the entry.` };
  }
  const { start, end } = tracker.word.origin;
  const canFix = similar.position < tracker.position && isAsWritten(tracker.word) && isBareName(similar.name);
  return {
    ...about(similar, `${nothing} Did you mean ${similar.name}?`),
    ...(canFix && {
      fix: { kind: 'suggestion', title: `Write ${similar.name}`, edits: [{ start, end, text: similar.name }] },
    }),
  };
}

function about(block: NamedBlock, message: string): Explanation {
  return { message, related: [{ origin: block.word.origin, message: `${what(block)} is defined here` }] };
}

function ignored({ kind }: TrackerEntry): string {
  return `keepalived ignores this entry, and ${CONSEQUENCE[kind]}.`;
}

function what({ statement, name }: NamedBlock): string {
  return `${statement.word.text} ${name}`;
}
