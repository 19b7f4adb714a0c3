import { compareVersions, type Version, type Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { finalState } from '../facts/instance-values.ts';
import { areKnown } from '../facts/known-settings.ts';
import { nopreemptInForce } from '../facts/nopreempt-in-force.ts';
import { mayHoldMore } from '../facts/validation.ts';

/** From this release on `vrrp_startup_delay` is known. */
const DELAY_SINCE: Version = '2.0.14';

/** A setting that is to keep an instance from taking the address. */
interface Restraint {
  readonly reading: InstanceReading;
  readonly word: Word;
}

export default defineRule({
  meta: {
    id: 'boot-race',
    summary:
      '`nopreempt` or `preempt_delay` does not hold at a boot where the network is late, and nothing delays the start.',
    severity: 'info',
    preset: 'strict',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), Global definitions',
      'vrrp.c:vrrp_state_backup',
      'acassen/keepalived#2032',
      'acassen/keepalived#2178',
      'acassen/keepalived#512',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target, report } = context;
      if (compareVersions(target, DELAY_SINCE) < 0 || isDelayed(node)) return;
      const [first, ...more] = instanceReadings(node, target).flatMap((reading) => restraintOf(reading, context) ?? []);
      if (first === undefined) return;
      report({
        message: `${first.word.text} of ${first.reading.name} keeps this node from taking the address of a master that it hears. After a boot it may hear nobody for some seconds, while a bond, a bridge or a switch port comes up: it then takes the address although another node has it. Write vrrp_startup_delay in global_defs, a little longer than that takes.`,
        origin: first.word.origin,
        related: more.map(({ word, reading }) => ({ origin: word.origin, message: `${word.text} of ${reading.name}` })),
      });
    },
  }),
});

/** Also where a delay may stand in what was not read. */
function isDelayed({ expansion, binding: { model } }: ConfigurationNode): boolean {
  if (!expansion.complete) return true;
  const children = model.globalDefs?.statement.children ?? [];
  return children.some(({ path }) => DELAYS.includes(path));
}

const DELAYS = ['global_defs/vrrp_startup_delay', 'global_defs/vrrp_delay_after_boot'];

function restraintOf(reading: InstanceReading, { node, target }: FileRuleContext): Restraint | undefined {
  if (mayHoldMore(node, reading.instance.statement)) return undefined;
  const { preemptDelay } = reading.instance;
  // state MASTER and strict mode switch a delay off, which preempt-delay-ignored tells.
  const isDelaying =
    preemptDelay?.value &&
    areKnown(reading, ['state', 'priority']) &&
    finalState(reading, node.binding.model, target) === 'BACKUP';
  const delay = isDelaying ? preemptDelay.statement.word : undefined;
  const word = nopreemptInForce(reading, node, target)?.word ?? delay;
  return word === undefined || causeAt(node, word.origin) !== undefined ? undefined : { reading, word };
}
