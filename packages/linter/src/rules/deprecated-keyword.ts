import type { Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { oncePerPlace } from '../facts/once.ts';
import { outdatedWords } from '../facts/outdated-words.ts';
import { isRead } from '../facts/reportable.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'deprecated-keyword',
    summary: 'A keyword or option that keepalived still takes, but has replaced or given up.',
    severity: 'warning',
    scope: 'file',
    tag: 'deprecated',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    sources: ['keepalived.conf(5)', 'check_http.c:http_get_retry_handler', 'vrrp_parser.c', 'vrrp_iproute.c'],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    return {
      statements: {
        '**': (statement) => {
          for (const { word, deprecation, canRename } of outdatedWords(statement, target)) {
            if (causeAt(node, word.origin) !== undefined) continue;
            const reported = (deprecation.reported ?? true) && isRead(node, statement.parent);
            const { since, use, why } = deprecation;
            const fix = canRename && use !== undefined ? rename(word, use) : undefined;
            const advice =
              use !== undefined && !canRename ? ` Its successor is ${use}, which ${target} does not know yet.` : '';
            report({
              message: `${word.text} is deprecated since ${since}: keepalived still takes it${reported ? ', but reports it' : ''}. ${why}${canRename ? ` Write ${use}.` : advice}`,
              origin: word.origin,
              reportedByKeepalived: reported,
              ...(fix && { fix }),
            });
          }
        },
      },
    };
  },
});

function rename(word: Word, use: string): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'safe', title: `Replace ${word.text} with ${use}`, edits: [{ start, end, text: use }] };
}
