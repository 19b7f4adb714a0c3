import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { finalState, nopreemptStatement } from '../facts/instance-values.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { isStrict } from '../facts/strictness.ts';
import { afterReading } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'preempt-delay-ignored',
    summary: '`preempt_delay` has no effect beside `state MASTER`, `nopreempt` or strict mode.',
    severity: 'warning',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#296'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const delay = reading.instance.preemptDelay;
  const why = delay?.value ? whyIgnored(reading, { node, target }) : undefined;
  if (delay === undefined || why === undefined) return;
  const fix = deleteStatement(delay.statement, { kind: 'suggestion', title: 'Delete preempt_delay' });
  report({
    message: `${reading.name} ${why}: keepalived reports preempt_delay and ignores it.`,
    origin: delay.statement.word.origin,
    ...afterReading(node, target, reading, 'settings'),
    ...(fix && { fix }),
  });
}

function whyIgnored(
  reading: InstanceReading,
  { node, target }: Pick<FileRuleContext, 'node' | 'target'>,
): string | undefined {
  const { model } = node.binding;
  if (finalState(reading, model, target) === 'MASTER') {
    return basePriority(reading.instance) !== OWNER_PRIORITY
      ? 'says state MASTER, which switches the delay off; write state BACKUP, since the priority decides who is master'
      : 'owns its address (priority 255) and takes it at once';
  }
  if (isStrict(reading.instance, model) === true) return 'is in strict mode, which knows no delay';
  // Priority 255 has switched nopreempt off before.
  if (nopreemptStatement(reading) !== undefined && basePriority(reading.instance) !== OWNER_PRIORITY) {
    return 'has nopreempt, so that it never takes the address from another master and has nothing to delay';
  }
  return undefined;
}
