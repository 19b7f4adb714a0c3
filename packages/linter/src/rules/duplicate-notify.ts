import { keywordOf } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isNotification, type RepeatedStatement, repeatedStatements, textOf } from '../facts/repeated-statements.ts';
import { isRead } from '../facts/reportable.ts';
import { shown } from '../facts/wording.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'duplicate-notify',
    summary: 'A second command for the same change of state, which keepalived never runs.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['vrrp_parser.c', 'check_parser.c', 'aledbf/kube-keepalived-vip#95'],
  },
  check: ({ node, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      end: () => {
        for (const repeated of repeatedStatements(node)) {
          if (isNotification(repeated.statement)) report(describe(repeated, node));
        }
      },
    };
  },
});

function describe({ statement, counting }: RepeatedStatement, node: ConfigurationNode): Finding {
  const keyword = keywordOf(statement);
  const { origin } = statement.word;
  const command = statement.args[0]?.words[0]?.text ?? '';
  const isSame = textOf(statement) === textOf(counting);
  const isReported = isRead(node, statement.parent);
  const first = `the ${keyword} of ${lineOf(counting.word.origin, origin)}`;
  const fix = deleteStatement(statement, { kind: 'safe', title: `Delete the second ${keyword}` });
  return {
    message: isSame
      ? `${keyword} stands twice here and says the same: keepalived ${isReported ? 'reports it and ' : ''}runs the command once. Delete one.`
      : `keepalived ${isReported ? 'reports this and ' : ''}never runs ${shown(command)}: only ${first} counts. Call both commands from one script, or delete the one that is not meant.`,
    origin,
    related: [{ origin: counting.word.origin, message: 'only this one runs' }],
    reportedByKeepalived: isReported,
    ...(fix && { fix }),
  };
}
