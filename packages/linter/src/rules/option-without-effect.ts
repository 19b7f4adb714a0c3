import { type BoundStatement, compareVersions, type Version } from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { masterWord } from '../facts/initial-state.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { finalState, nopreemptStatement } from '../facts/instance-values.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { afterReading, mayHoldMore } from '../facts/validation.ts';

/** From this release on `owner_ignore_adverts` is known. */
const OWNER_OPTION_SINCE: Version = '2.3.3';

export default defineRule({
  meta: {
    id: 'option-without-effect',
    summary: 'A setting needs another one that the instance does not have, so that keepalived resets it.',
    severity: 'warning',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) {
        checkExpiredTimer(reading, context);
        checkOwnerOption(reading, context);
        checkOwnerNopreempt(reading, context);
      }
    },
  }),
});

function checkExpiredTimer(reading: InstanceReading, context: FileRuleContext): void {
  const { node, target } = context;
  const option = reading.instance.timerExpiredBackup;
  const state = finalState(reading, node.binding.model, target);
  if (option === undefined || state === undefined || !isKnown(option.statement, target)) return;
  const nopreempt = nopreemptStatement(reading);
  const isOwner = basePriority(reading.instance) === OWNER_PRIORITY;
  if (nopreempt !== undefined && state !== 'MASTER' && !isOwner) return;
  if (nopreempt === undefined && mayHoldMore(node, reading.instance.statement)) return;
  const off = isOwner ? 'has priority 255, which switches it off' : 'says state MASTER, which switches it off';
  const why = nopreempt === undefined ? 'has none' : off;
  report(reading, option.statement, `timer_expired_backup needs nopreempt, and ${reading.name} ${why}`, context);
}

function checkOwnerOption(reading: InstanceReading, context: FileRuleContext): void {
  const option = reading.instance.ownerIgnoreAdverts;
  const priority = basePriority(reading.instance);
  if (option === undefined || priority === undefined) return;
  if (compareVersions(context.target, OWNER_OPTION_SINCE) < 0) return;
  const isOwner = priority === OWNER_PRIORITY;
  if (option.value === isOwner) return;
  if (!option.value && !isOwner) return;
  const what = isOwner
    ? `${reading.name} has priority 255 and must ignore the adverts of others`
    : `owner_ignore_adverts is for priority 255, and ${reading.name} has ${priority}`;
  report(reading, option.statement, what, context);
}

/** Beside state MASTER nopreempt-with-master tells of it. */
function checkOwnerNopreempt(reading: InstanceReading, context: FileRuleContext): void {
  const nopreempt = nopreemptStatement(reading);
  if (nopreempt === undefined || basePriority(reading.instance) !== OWNER_PRIORITY) return;
  if (masterWord(reading.instance, context.target) !== undefined) return;
  report(reading, nopreempt, `${reading.name} has priority 255, which nopreempt does not go with`, context);
}

function report(
  reading: InstanceReading,
  statement: BoundStatement,
  what: string,
  { node, target, report }: FileRuleContext,
): void {
  report({
    message: `${what}: keepalived reports it and resets it. Delete the line, or change the other setting.`,
    origin: statement.word.origin,
    ...afterReading(node, target, reading, 'settings'),
  });
}

function isKnown({ spec }: BoundStatement, target: Version): boolean {
  return !('repeat' in spec) || isAvailable(spec, target);
}
