import { defineRule } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'duplicate-unicast-peer',
    summary: 'A unicast peer is listed twice.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['vrrp_data.c:alloc_vrrp_unicast_peer'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { repeatedPeers } of sureReadings(node, target)) {
        for (const { statement, by } of repeatedPeers) {
          const fix = deleteStatement(statement, { kind: 'safe', title: 'Delete the second entry' });
          report({
            message: `${statement.word.text} is a peer already, in ${lineOf(by.word.origin, statement.word.origin)}: keepalived reports this entry and ignores it. Delete it, or write the address that is meant.`,
            origin: statement.word.origin,
            related: [{ origin: by.word.origin, message: 'this entry counts' }],
            reportedByKeepalived: isRead(node, statement.parent),
            ...(fix && { fix }),
          });
        }
      }
    },
  }),
});
