import { childrenOf, compareVersions, keywordOf, type Version, type Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { masterWord } from '../facts/initial-state.ts';
import { insertBelow } from '../facts/insert-below.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { ownerWeights } from '../facts/owner-weights.ts';
import { isStrict } from '../facts/strictness.ts';
import { afterReading, mayHoldMore } from '../facts/validation.ts';

/** From this release on `state MASTER` brings priority 255; before, an instance without a priority had 100. */
const MEANS_OWNER_SINCE: Version = '1.2.20';
/** What the fix writes: above that of a node without a priority, and with room on both sides. */
const SUGGESTED = 150;

export default defineRule({
  meta: {
    id: 'master-without-priority',
    summary: 'An instance says `state MASTER` and has no `priority`, which means priority 255.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: ['vrrp.c:vrrp_complete_instance', 'RFC 5798, 5.2.4'],
  },
  check: (context) => ({
    end: () => {
      if (compareVersions(context.target, MEANS_OWNER_SINCE) < 0) return;
      for (const reading of instanceReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { instance, name } = reading;
  const master = masterWord(instance, target);
  if (master === undefined || causeAt(node, master.origin) !== undefined) return;
  if (childrenOf(instance.statement, 'priority').length > 0 || mayHoldMore(node, instance.statement)) return;
  const weights = ownerWeights(reading, node, target);
  const ignored = weights.length > 0 ? ` The weight of ${weights[0]?.name} counts for nothing.` : '';
  const isReported = weights.some(({ kind }) => kind !== 'process');
  // In strict mode only an owner may say MASTER: another priority would bring the next complaint.
  const fix = isStrict(instance, node.binding.model) === false ? writePriority(reading, master) : undefined;
  report({
    message: `${name} says state MASTER and has no priority: keepalived then takes 255, as if this node owned the address. No check lowers that, nopreempt is cleared, and the node takes the address back at once.${ignored} Write a priority of at most 254.`,
    origin: master.origin,
    ...(weights.length > 0 && {
      related: weights.map(({ statement }) => ({ origin: statement.word.origin, message: 'its weight has no effect' })),
    }),
    ...(isReported && afterReading(node, target, reading, 'trackers')),
    ...(fix && { fix }),
  });
}

function writePriority({ instance }: InstanceReading, master: Word): Fix | undefined {
  const state = instance.statement.children.find(
    (child) => keywordOf(child) === 'state' && child.args[0]?.words[0] === master,
  );
  const edit = state && insertBelow(state, `priority ${SUGGESTED}`);
  return edit && { kind: 'suggestion', title: `Write priority ${SUGGESTED}`, edits: [edit] };
}
