import { childrenOf } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { afterReading, mayHoldMore } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'vrid-missing',
    summary: 'An instance has no `virtual_router_id`.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:chk_min_cfg'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const reading of sureReadings(node, target)) {
        const { statement, origin } = reading.instance;
        if (childrenOf(statement, 'virtual_router_id').length > 0 || mayHoldMore(node, statement)) continue;
        report({
          message: `${reading.name} has no virtual_router_id: keepalived does not start. Add a number from 1 to 255, the same on all nodes of this virtual router and used by no other on the network.`,
          origin,
          ...afterReading(node, target, reading, 'minimum'),
        });
      }
    },
  }),
});
