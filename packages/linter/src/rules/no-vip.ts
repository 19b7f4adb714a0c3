import { compareVersions } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { EMPTY_ALLOWED_SINCE, mayBeEmpty, versionOf } from '../facts/instance-values.ts';
import { isStrict } from '../facts/strictness.ts';
import { afterReading, mayHoldMore } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'no-vip',
    summary: 'An instance has no virtual address.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c:vrrp_complete_instance',
      'acassen/keepalived#2684',
      'acassen/keepalived#1670',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

/** An entry that keepalived does not take is reported where it stands. */
function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { model } = node.binding;
  const strict = isStrict(reading.instance, model);
  const version = versionOf(reading, model);
  const { statement, origin } = reading.instance;
  if (strict === undefined || version === undefined || reading.vipEntries > 0) return;
  if (mayHoldMore(node, statement) || mayBeEmpty(reading, target, strict)) return;
  const isRefused = version === 3 || strict;
  const isOld = compareVersions(target, EMPTY_ALLOWED_SINCE) < 0;
  const why = version === 3 ? 'VRRP version 3 needs one' : 'strict mode needs one';
  const refused = `${why}: keepalived does not start`;
  const allow = isOld || strict ? '' : ', or say no_virtual_ipaddress if that is meant';
  report({
    message: `${reading.name} has no virtual address; ${isRefused ? refused : 'keepalived reports it and runs, with nothing to fail over'}. Add a virtual_ipaddress block${allow}.`,
    origin,
    severity: isRefused ? 'error' : 'warning',
    ...afterReading(node, target, reading, isOld ? 'early-addresses' : 'addresses'),
  });
}
