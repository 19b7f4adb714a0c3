import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { namesInterface } from '../facts/instance-values.ts';
import { afterReading, lacksSource, mayHoldMore, needsInterface } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'vip-without-interface',
    summary: 'A virtual address has no interface: neither the instance nor the address names one.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const reading of sureReadings(node, target)) {
        const { instance, vips } = reading;
        if (reading.interface !== undefined || mayHoldMore(node, instance.statement)) continue;
        // Then interface-missing tells of the cause.
        if (needsInterface(reading, target) || lacksSource(reading)) continue;
        const excluded = instance.excludedVirtualAddresses.filter(({ address }) => address !== undefined);
        for (const entry of [...vips, ...excluded.map(({ statement }) => statement)]) {
          if (namesInterface(entry)) continue;
          report({
            message: `${reading.name} has no interface, and ${entry.word.text} names none: keepalived reports it and drops the address. Add "dev" and the interface behind it.`,
            origin: entry.word.origin,
            ...afterReading(node, target, reading, 'addresses'),
          });
        }
      }
    },
  }),
});
