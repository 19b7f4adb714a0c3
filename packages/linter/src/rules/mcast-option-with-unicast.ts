import { childrenOf } from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import { defineRule } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { afterReading } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'mcast-option-with-unicast',
    summary: 'A multicast group is set for an instance that uses unicast.',
    severity: 'info',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const reading of sureReadings(node, target)) {
        const { instance, conflicts, peers } = reading;
        const group = childrenOf(instance.statement, 'mcast_dst_ip').at(-1);
        if (
          group === undefined ||
          peers.length === 0 ||
          !('repeat' in group.spec) ||
          !isAvailable(group.spec, target)
        ) {
          continue;
        }
        if (instance.mcastDstIp === undefined || conflicts.some(({ statement }) => statement === group)) continue;
        const fix = deleteStatement(group, { kind: 'safe', title: 'Delete mcast_dst_ip' });
        report({
          message: `${reading.name} sends its adverts to unicast peers: keepalived reports mcast_dst_ip and ignores it. Delete the line.`,
          origin: group.word.origin,
          ...afterReading(node, target, reading, 'settings'),
          ...(fix && { fix }),
        });
      }
    },
  }),
});
