import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { moveToExcluded } from '../facts/move-to-excluded.ts';
import { isRead } from '../facts/reportable.ts';
import { lineOf } from '../facts/written.ts';

const VIP = 'vrrp_instance/virtual_ipaddress/*';

export default defineRule({
  meta: {
    id: 'vip-mixed-family',
    summary: 'IPv4 and IPv6 addresses stand in one `virtual_ipaddress` list.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_data.c:alloc_vrrp_vip', 'acassen/keepalived#497'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { name, conflicts, instance, vips } of sureReadings(node, target)) {
        const foreign = conflicts.filter(({ statement }) => statement.path === VIP);
        // One fix for all of them: each by itself would begin a list of its own. The instance must keep an address.
        const lines = foreign.map(({ statement }) => statement);
        const fix = vips.length > 0 ? moveToExcluded(lines, instance.statement) : undefined;
        for (const { statement, address, family, settledBy } of foreign) {
          const { origin } = statement.word;
          report({
            message: `${name} is an IPv${family} instance since ${lineOf(settledBy.word.origin, origin)}: keepalived reports the IPv${address.family} address ${address.text} and ignores it, so that it is never up. Move it to virtual_ipaddress_excluded, or to an instance of its own.`,
            origin,
            related: [{ origin: settledBy.word.origin, message: `this makes it IPv${family}` }],
            reportedByKeepalived: isRead(node, statement.parent),
            ...(fix && { fix }),
          });
        }
      }
    },
  }),
});
