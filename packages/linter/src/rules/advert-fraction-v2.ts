import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { versionOf } from '../facts/instance-values.ts';
import { afterReading } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'advert-fraction-v2',
    summary: 'VRRP version 2 counts whole seconds: a fraction in `advert_int` is rounded.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#2179'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const interval = reading.instance.advertInt;
  if (interval === undefined || Number.isInteger(interval.value)) return;
  if (versionOf(reading, node.binding.model) !== 2) return;
  const used = Math.max(1, Math.floor(interval.value + 0.5));
  report({
    message: `${reading.name} uses VRRP version 2, which counts whole seconds: keepalived reports ${interval.value} s and sends every ${used} s. Write advert_int ${used}, or use version 3 on all nodes.`,
    origin: interval.origin,
    ...afterReading(node, target, reading, 'settings'),
  });
}
