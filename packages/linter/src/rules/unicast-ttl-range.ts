import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';

const MAX_TTL = 255;

export default defineRule({
  meta: {
    id: 'unicast-ttl-range',
    summary: 'The TTL limits of a unicast peer let no advert through.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_data.c:alloc_vrrp_unicast_peer'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { peers } of sureReadings(node, target)) {
        for (const { statement, address, minTtl, maxTtl } of peers) {
          const [min, max] = [minTtl?.value ?? 0, maxTtl?.value ?? MAX_TTL];
          if (min <= max) continue;
          report({
            message: `min_ttl ${min} is above max_ttl ${max}: keepalived reports it and drops every advert of ${address?.value.text ?? 'this peer'}, so that two nodes become master. Swap the numbers, or delete one of them.`,
            origin: minTtl?.origin ?? statement.word.origin,
            reportedByKeepalived: isRead(node, statement.parent),
          });
        }
      }
    },
  }),
});
