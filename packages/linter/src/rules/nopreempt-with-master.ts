import { compareVersions, keywordOf, type VrrpInstance, type Word } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { masterWord } from '../facts/initial-state.ts';
import { readingOf } from '../facts/instance-reading.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { skippedBlocks } from '../facts/skipped-blocks.ts';
import { isStrict } from '../facts/strictness.ts';
import { afterReading } from '../facts/validation.ts';
import { writeBackup } from '../facts/write-backup.ts';

/** Since this release nopreempt is cleared; before, it stayed and was passed over at each start. */
const CLEARED_SINCE = '2.0.0';

export default defineRule({
  meta: {
    id: 'nopreempt-with-master',
    summary: '`nopreempt` stands beside `state MASTER`, which switches it off.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#2379'],
  },
  check: (context) => ({
    end: () => {
      const skipped = skippedBlocks(context.node);
      for (const instance of context.node.binding.model.vrrpInstances) {
        if (!skipped.has(instance.statement)) checkInstance(instance, context);
      }
    },
  }),
});

function checkInstance(instance: VrrpInstance, context: FileRuleContext): void {
  const master = masterWord(instance, context.target);
  const nopreempt = nopreemptWord(instance);
  const priority = basePriority(instance);
  if (master === undefined || nopreempt === undefined || priority === undefined) return;
  if (priority !== OWNER_PRIORITY && !staysMaster(instance, context)) return;
  const fix = priority === OWNER_PRIORITY ? undefined : writeBackup(master);
  context.report({
    message: message(instance, priority, context),
    origin: master.origin,
    related: [{ origin: nopreempt.origin, message: 'nopreempt stands here' }],
    ...said(instance, context),
    ...(fix && { fix }),
  });
}

function said(instance: VrrpInstance, { node, target }: FileRuleContext) {
  const reading = readingOf(instance, node, target);
  const isCleared = compareVersions(target, CLEARED_SINCE) >= 0;
  return reading !== undefined && isCleared && afterReading(node, target, reading, 'settings');
}

/** The last of `preempt` and `nopreempt` counts. */
function nopreemptWord({ statement }: VrrpInstance): Word | undefined {
  const last = statement.children.findLast((child) => ['preempt', 'nopreempt'].includes(keywordOf(child)));
  return last !== undefined && keywordOf(last) === 'nopreempt' ? last.word : undefined;
}

/** Strict mode and AH authentication turn MASTER into BACKUP before nopreempt is looked at. */
function staysMaster(instance: VrrpInstance, { node }: FileRuleContext): boolean {
  return isStrict(instance, node.binding.model) === false && instance.authentication?.authType?.value !== 'AH';
}

function message(instance: VrrpInstance, priority: number, { target }: FileRuleContext): string {
  const name = instance.name?.value ?? 'This instance';
  if (priority === OWNER_PRIORITY) {
    const why = instance.priority === undefined ? 'state MASTER without a priority means 255, and' : 'priority 255 and';
    return `${name} has nopreempt, but ${why} state MASTER switches it off: this node takes the address back as soon as it returns. Write state BACKUP and a priority of at most 254.`;
  }
  const how =
    compareVersions(target, CLEARED_SINCE) < 0
      ? 'with state MASTER keepalived takes the address at each start, whoever holds it'
      : 'state MASTER makes keepalived clear it, so this node takes the address back from a lower priority as soon as it returns';
  return `${name} has nopreempt, but ${how}. Write state BACKUP: the priority decides who is master.`;
}
