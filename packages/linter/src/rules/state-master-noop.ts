import { compareVersions, type Version } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { masterWord } from '../facts/initial-state.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { finalState, nopreemptStatement } from '../facts/instance-values.ts';
import { areKnown } from '../facts/known-settings.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { writeBackup } from '../facts/write-backup.ts';

/** Since this release the `state` line no longer decides anything by itself. */
const STATE_IGNORED_SINCE: Version = '2.0.0';

export default defineRule({
  meta: {
    id: 'state-master-noop',
    summary: '`state MASTER` does not make a node master: the priority does.',
    severity: 'info',
    preset: 'strict',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'vrrp_scheduler.c:vrrp_init_state',
      'vrrp.c:vrrp_complete_instance',
      'acassen/keepalived#754',
      'acassen/keepalived#97',
    ],
  },
  check: (context) => ({
    end: () => {
      if (compareVersions(context.target, STATE_IGNORED_SINCE) < 0) return;
      for (const reading of instanceReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { instance, name } = reading;
  const master = masterWord(instance, target);
  const priority = basePriority(instance);
  if (master === undefined || causeAt(node, master.origin) !== undefined) return;
  if (priority === undefined || priority === OWNER_PRIORITY || !areKnown(reading, ['state'])) return;
  // In strict mode and with AH keepalived overrules it, and reports that.
  if (finalState(reading, node.binding.model, target) !== 'MASTER') return;
  // What it switches off, nopreempt-with-master and preempt-delay-ignored tell.
  if (nopreemptStatement(reading) !== undefined || instance.preemptDelay !== undefined) return;
  const fix = writeBackup(master);
  report({
    message: `state MASTER does not make ${name} master: the highest priority does, and this node has ${priority}. It would only switch off nopreempt and preempt_delay, should somebody add them. Write state BACKUP on every node.`,
    origin: master.origin,
    ...(fix && { fix }),
  });
}
