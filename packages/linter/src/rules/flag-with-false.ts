import { type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { flagWord } from '../facts/flag-words.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'flag-with-false',
    summary: 'A word such as `false` behind a keyword that takes no value: it is on all the same.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp_parser.c', 'global_parser.c', 'parser.c:process_stream', 'acassen/keepalived#1953'],
  },
  check: ({ node, target, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      statements: {
        '**': (statement) => {
          const flag = flagWord(statement, target);
          if (flag?.says !== 'off' || causeAt(node, flag.word.origin) !== undefined) return;
          const fix = repair(statement, flag.word);
          report({ message: message(statement, flag.word), origin: flag.word.origin, ...(fix && { fix }) });
        },
      },
    };
  },
});

function message(statement: BoundStatement, { text }: Word): string {
  const keyword = statement.word.text;
  if (isPreempt(statement)) {
    return `preempt takes no value: keepalived ignores ${text}, and this node preempts. Write nopreempt.`;
  }
  const why = readsWords(statement)
    ? `keepalived turns ${keyword} on whatever stands behind it`
    : `${keyword} takes no value: keepalived ignores ${text}, and ${keyword} is on`;
  return `${why}. Delete the line to have it off.${sinceWhen(statement)}`;
}

/** `vrrp_strict off` counts in newer releases. */
function sinceWhen({ spec }: BoundStatement): string {
  const takesWord = !('byFirstWord' in spec.args) && spec.args.length > 0;
  const before = takesWord
    ? spec.changed?.find(({ args }) => Array.isArray(args) && args.length === 0)?.before
    : undefined;
  return before === undefined ? '' : ` Only from ${before} on the word is read.`;
}

function readsWords({ args }: BoundStatement): boolean {
  return args.length > 0;
}

function isPreempt(statement: BoundStatement): boolean {
  return keywordOf(statement) === 'preempt';
}

function repair(statement: BoundStatement, word: Word): Fix | undefined {
  const { text } = statement.word;
  if (!isPreempt(statement)) return deleteStatement(statement, { kind: 'suggestion', title: `Delete ${text}` });
  if (!isAsWritten(statement.word) || !isAsWritten(word)) return undefined;
  const { file, start } = statement.word.origin;
  if (word.origin.file !== file) return undefined;
  return { kind: 'suggestion', title: 'Write nopreempt', edits: [{ start, end: word.origin.end, text: 'nopreempt' }] };
}
