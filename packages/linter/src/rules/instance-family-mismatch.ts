import { keywordOf } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';
import { lineOf } from '../facts/written.ts';

const VIP = 'vrrp_instance/virtual_ipaddress/*';

export default defineRule({
  meta: {
    id: 'instance-family-mismatch',
    summary: 'A peer, source or group address is IPv4 in an IPv6 instance, or the other way round.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'vrrp_parser.c: vrrp_srcip_handler, vrrp_mcast_dstip_handler, vrrp_ipvlan_handler',
      'vrrp_data.c:alloc_vrrp_unicast_peer',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { name, conflicts } of sureReadings(node, target)) {
        for (const { statement, address, family, settledBy } of conflicts) {
          if (statement.path === VIP) continue;
          const keyword = keywordOf(statement.kind === 'entry' && statement.parent ? statement.parent : statement);
          const origin = statement.args[0]?.words[0]?.origin ?? statement.word.origin;
          report({
            message: `${name} is an IPv${family} instance since ${lineOf(settledBy.word.origin, origin)}, and this ${keyword} address is IPv${address.family}: keepalived reports it and ignores it. All addresses of an instance must be of one family.`,
            origin,
            related: [{ origin: settledBy.word.origin, message: `this makes it IPv${family}` }],
            reportedByKeepalived: isRead(node, statement.parent),
          });
        }
      }
    },
  }),
});
