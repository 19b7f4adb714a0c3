import { type BoundStatement, keywordOf } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { isRead } from '../facts/reportable.ts';
import { skippedBlocks } from '../facts/skipped-blocks.ts';
import { lostEntries } from '../facts/weighted-entries.ts';
import { lineOf } from '../facts/written.ts';

const OWNERS = ['vrrp_instance', 'vrrp_sync_group'];
const LISTS = ['track_interface', 'track_script', 'track_file', 'track_process', 'track_bfd'];

export default defineRule({
  meta: {
    id: 'duplicate-tracker',
    summary: 'An instance or sync group tracks the same thing twice, and only the first entry counts.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: [
      'vrrp_track.c: alloc_track_if, alloc_track_script, alloc_track_process, alloc_track_bfd',
      'track_file.c:vrrp_alloc_track_file',
    ],
  },
  check: (context) => ({
    end: () => {
      const skipped = skippedBlocks(context.node);
      for (const owner of context.node.binding.statements) {
        if (!OWNERS.includes(owner.path) || skipped.has(owner)) continue;
        for (const keyword of LISTS) checkLists(owner, keyword, context);
      }
    },
  }),
});

/** Lists of one kind in one block form one list. */
function checkLists(owner: BoundStatement, keyword: string, { node, target, report }: FileRuleContext): void {
  const lost = lostEntries(node, target);
  const first = new Map<string, BoundStatement>();
  for (const entry of owner.children
    .filter((list) => keywordOf(list) === keyword)
    .flatMap(({ children }) => children)) {
    const { text, unknown } = entry.word;
    const before = first.get(text);
    if (unknown || lost.has(entry)) continue;
    if (before === undefined) {
      if (isKept(entry)) first.set(text, entry);
      continue;
    }
    const fix = deleteStatement(entry, { kind: 'safe', title: 'Delete the second entry' });
    report({
      message: `${text} is tracked already, in ${lineOf(before.word.origin, entry.word.origin)}: keepalived reports this entry and ignores it. Delete it.`,
      origin: entry.word.origin,
      related: [{ origin: before.word.origin, message: 'this entry counts' }],
      reportedByKeepalived: isRead(node, entry.parent),
      ...(fix && { fix }),
    });
  }
}

/** Only `weight` and a number may follow the name; anything else drops the entry. */
function isKept({ directive }: BoundStatement): boolean {
  const [option, value] = directive.args;
  return option === undefined || (option.text === 'weight' && value !== undefined);
}
