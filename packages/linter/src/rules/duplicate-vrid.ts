import type { VrrpInstance } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { perNode } from '../facts/per-node.ts';
import { skippedBlocks } from '../facts/skipped-blocks.ts';
import { afterReading } from '../facts/validation.ts';
import type { VridConflict } from '../facts/vrid-conflict.ts';
import { type FoundConflict, VridIndex } from '../facts/vrid-index.ts';
import { isAsWritten } from '../facts/written.ts';

const MAX_VRID = 255;

export default defineRule({
  meta: {
    id: 'duplicate-vrid',
    summary: 'Two instances of one node use the same `virtual_router_id` in the same place.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:check_vrid_conflicts', 'acassen/keepalived#389'],
  },
  check: (context) => ({
    end: () => {
      const { model } = context.node.binding;
      // Interfaces may still be told apart then: keepalived only warns.
      if (model.globalDefs?.dynamicInterfaces?.value.mode === 'allow_if_changes') return;
      // Which address belongs to which instance is a guess then.
      if (hasBrokenBraces(context.node)) return;
      const skipped = skippedBlocks(context.node);
      const instances = model.vrrpInstances.filter(({ statement }) => !skipped.has(statement));
      const before = new VridIndex(context.target);
      for (const instance of instances) {
        const found = before.firstConflict(instance);
        if (found !== undefined) reportConflict(instance, found, context);
        before.add(instance);
      }
    },
  }),
});

/** Reports the first conflict of an instance with one before it. */
function reportConflict(instance: VrrpInstance, { other, conflict }: FoundConflict, context: FileRuleContext): void {
  const [name, otherName] = [instance, other].map((one) => one.name?.value ?? 'an instance without name');
  const fix = useFreeNumber(instance, context);
  context.report({
    message: `${otherName} and ${name} both use virtual_router_id ${conflict.vrid} ${place(conflict)}: keepalived refuses to start. Give one of them another number, the same on all its nodes.`,
    origin: instance.virtualRouterId?.origin ?? instance.origin,
    related: [{ origin: other.virtualRouterId?.origin ?? other.origin, message: `${otherName} uses it here` }],
    ...afterReading(context.node, context.target, undefined, 'conflicts'),
    ...(fix && { fix }),
  });
}

function place({ family, where }: VridConflict): string {
  return `for IPv${family} ${where}`;
}

const takenNumbers = perNode(
  ({ binding }): ReadonlySet<number | undefined> =>
    new Set(binding.model.vrrpInstances.map(({ virtualRouterId }) => virtualRouterId?.value)),
);

/** The next number that no instance of this node has. */
function useFreeNumber(instance: VrrpInstance, { node }: FileRuleContext): Fix | undefined {
  const id = instance.virtualRouterId;
  const word = id?.statement.args[0]?.words[0];
  if (id === undefined || word === undefined || !isAsWritten(word)) return undefined;
  const taken = takenNumbers(node);
  const numbers = Array.from({ length: MAX_VRID }, (_, i) => ((id.value + i) % MAX_VRID) + 1);
  const free = numbers.find((number) => !taken.has(number));
  if (free === undefined) return undefined;
  const { start, end } = word.origin;
  return {
    kind: 'suggestion',
    title: `Use virtual_router_id ${free}, which no instance of this node has`,
    edits: [{ start, end, text: String(free) }],
  };
}
