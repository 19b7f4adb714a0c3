import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { versionOf } from '../facts/instance-values.ts';
import { afterReading } from '../facts/validation.ts';

/** Longest interval that a packet of version 3 has room for: 4095 hundredths of a second. */
const MAX_SECONDS = 40.95;
/** keepalived counts microseconds; a packet of version 3 counts hundredths of a second. */
const MICROSECONDS = 1_000_000;
const STEP = 10_000;

export default defineRule({
  meta: {
    id: 'advert-out-of-range',
    summary: '`advert_int` is longer or finer than VRRP version 3 can say.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'RFC 5798, 5.2.7'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const interval = reading.instance.advertInt;
  if (interval === undefined || versionOf(reading, node.binding.model) !== 3) return;
  const micros = Math.round(interval.value * MICROSECONDS);
  const isTooLong = micros >= MAX_SECONDS * MICROSECONDS + STEP;
  if (!isTooLong && micros % STEP === 0) return;
  const used = Math.min(MAX_SECONDS, Math.max(1, Math.round(micros / STEP)) / 100);
  const limit = isTooLong ? `at most ${MAX_SECONDS} s` : 'steps of 0.01 s';
  report({
    message: `${reading.name} uses VRRP version 3, which allows ${limit}: keepalived reports ${interval.value} s and sends every ${used} s. Write advert_int ${used}.`,
    origin: interval.origin,
    ...(!isTooLong && { severity: 'warning' }),
    ...afterReading(node, target, reading, 'settings'),
  });
}
