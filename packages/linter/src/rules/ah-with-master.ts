import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { lostAuthentication } from '../facts/authentication.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { clearsMaster, writtenState } from '../facts/instance-values.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { afterReading } from '../facts/validation.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'ah-with-master',
    summary: '`state MASTER` stands beside AH authentication, which starts as BACKUP.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['vrrp.c:vrrp_complete_instance', 'acassen/keepalived#955', 'acassen/keepalived#1953'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { model } = node.binding;
  const priority = basePriority(reading.instance);
  const { state, statement } = writtenState(reading, target);
  const word = statement?.args[0]?.words[0];
  if (state !== 'MASTER' || word === undefined || priority === undefined || priority === OWNER_PRIORITY) return;
  const lost = lostAuthentication(reading, model, target);
  if (!clearsMaster(reading, model) || (lost !== undefined && lost.why !== 'hmac')) return;
  const { start, end } = word.origin;
  report({
    message: `${reading.name} uses AH authentication, which counts packets and must hear the master once before it can take over: keepalived reports it and starts as BACKUP. Write state BACKUP; the priority decides who is master.`,
    origin: word.origin,
    ...afterReading(node, target, reading, 'state'),
    ...(isAsWritten(word) && {
      fix: { kind: 'safe', title: 'Write state BACKUP', edits: [{ start, end, text: 'BACKUP' }] },
    }),
  });
}
