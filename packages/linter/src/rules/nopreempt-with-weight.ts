import type { BoundStatement } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { countingWeights } from '../facts/counting-weights.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { nopreemptInForce } from '../facts/nopreempt-in-force.ts';
import { withoutWeight } from '../facts/weight-edits.ts';
import type { WeightedEntry } from '../facts/weighted-entries.ts';
import { listOf } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'nopreempt-with-weight',
    summary: '`nopreempt` stands beside a tracker with a weight: a lower priority then moves nothing.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    covers: ['nopreempt-on-wrong-node'],
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c:vrrp_state_backup',
      'acassen/keepalived#2599',
      'acassen/keepalived#2483',
      'acassen/keepalived#2379',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of instanceReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const nopreempt = nopreemptInForce(reading, node, target);
  if (nopreempt === undefined || causeAt(node, nopreempt.word.origin) !== undefined) return;
  // What the number in a file does with its weight, the text does not tell: it may well mean FAULT.
  const weighted = countingWeights(reading, node, target).filter(({ kind }) => kind !== 'file');
  if (weighted.length === 0) return;
  const fix = dropWeights(weighted, nopreempt);
  report({
    message: `${reading.name} has nopreempt, and ${what(weighted)} only: as BACKUP it accepts a master however low its priority, so it never takes over when such a weight lowers that of the master. Delete the weight (the node then goes to FAULT and gives the address up), or delete nopreempt.`,
    origin: nopreempt.word.origin,
    related: weighted.map(({ name, weight, weightOrigin, statement }) => ({
      origin: weightOrigin ?? statement.word.origin,
      message: `the weight ${weight} of ${name}`,
    })),
    ...(fix && { fix }),
  });
}

function what(weighted: readonly WeightedEntry[]): string {
  const names = listOf(
    weighted.map(({ kind, name, weight }) => `the ${kind === 'bfd' ? 'BFD session' : kind} ${name} (weight ${weight})`),
    'and',
  );
  return `${names} ${weighted.length === 1 ? 'changes' : 'change'} its priority`;
}

/** Only where every weight stands in the track blocks of the same file. */
function dropWeights(weighted: readonly WeightedEntry[], { word }: BoundStatement): Fix | undefined {
  const edits = weighted.map((entry) => withoutWeight(entry));
  if (weighted.some(({ statement }) => statement.word.origin.file !== word.origin.file)) return undefined;
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  return { kind: 'suggestion', title: 'Track without a weight: a failure then means FAULT', edits };
}
