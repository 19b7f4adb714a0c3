import { childrenOf, type Field } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { insertBelow } from '../facts/insert-below.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { versionOf } from '../facts/instance-values.ts';
import { afterReading } from '../facts/validation.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'advert-fraction-v2',
    summary: 'VRRP version 2 counts whole seconds: a fraction in `advert_int` is rounded.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
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
  const fix = useVersion3(reading, interval);
  report({
    message: `${reading.name} uses VRRP version 2, which counts whole seconds: keepalived reports ${interval.value} s and sends every ${used} s. Write advert_int ${used}, or use version 3 on all nodes.`,
    origin: interval.origin,
    ...afterReading(node, target, reading, 'settings'),
    ...(fix && { fix }),
  });
}

/** The longest interval that version 3 can send, and its parts of a second. */
const LONGEST_IN_VERSION_3 = 40.95;
const PARTS_IN_VERSION_3 = 100;

/** Undefined where version 3 cannot send the interval either, or would drop the authentication. */
function useVersion3({ instance }: InstanceReading, interval: Field<number>): Fix | undefined {
  const { value } = interval;
  const isSendable = Math.abs(value * PARTS_IN_VERSION_3 - Math.round(value * PARTS_IN_VERSION_3)) < 1e-9;
  if (value > LONGEST_IN_VERSION_3 || !isSendable || instance.authentication !== undefined) return undefined;
  const title = 'Use VRRP version 3 (all nodes must)';
  const versions = childrenOf(instance.statement, 'version');
  const [version] = versions;
  if (version === undefined) {
    const edit = insertBelow(interval.statement, 'version 3');
    return edit && { kind: 'suggestion', title, edits: [edit] };
  }
  const word = version.args[0]?.words[0];
  if (versions.length > 1 || word === undefined || !isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'suggestion', title, edits: [{ start, end, text: '3' }] };
}
