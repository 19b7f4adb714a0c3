import { compareVersions, type Version } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { areKnown } from '../facts/known-settings.ts';
import { mayHoldMore } from '../facts/validation.ts';

/** From this release on global_defs has a default for all instances. */
const GLOBAL_SINCE: Version = '1.2.20';
/** What the fix writes, in seconds. */
const SUGGESTED = 60;

export default defineRule({
  meta: {
    id: 'no-garp-repair',
    summary: 'The master announces its addresses once only: a switch or host that missed it keeps the old entry.',
    severity: 'info',
    preset: 'strict',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), Global definitions',
      'vrrp_scheduler.c:vrrp_gratuitous_arp_thread',
      'acassen/keepalived#166',
      'acassen/keepalived#1884',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target, report } = context;
      if (compareVersions(target, GLOBAL_SINCE) < 0 || isRefreshedGlobally(node)) return;
      const [first, ...more] = instanceReadings(node, target).filter((reading) => isNotRefreshed(reading, context));
      if (first === undefined) return;
      const origin = first.instance.name?.origin ?? first.instance.origin;
      const fix = writeRefresh(node, first);
      report({
        message: `${first.name} announces its addresses when it becomes master and when it hears a master of lower priority, and never again. What missed that, after a split or a change of switches, goes on sending to the other node until its entry expires. Write vrrp_garp_master_refresh ${SUGGESTED} in global_defs to repeat it every ${SUGGESTED} seconds.`,
        origin,
        related: more.map(({ instance, name }) => ({
          origin: instance.name?.origin ?? instance.origin,
          message: `${name} neither`,
        })),
        ...(fix && { fix }),
      });
    },
  }),
});

/** Also where it may be in what was not read. */
function isRefreshedGlobally({ expansion, binding: { model } }: ConfigurationNode): boolean {
  const { globalDefs } = model;
  if (!expansion.complete) return true;
  const written = globalDefs?.statement.children.some(({ path }) => path === 'global_defs/vrrp_garp_master_refresh');
  return written === true && globalDefs?.vrrpGarpMasterRefresh?.value !== 0;
}

function isNotRefreshed(reading: InstanceReading, { node }: FileRuleContext): boolean {
  const { instance, vips } = reading;
  if (vips.length === 0 || mayHoldMore(node, instance.statement)) return false;
  if (!areKnown(reading, ['garp_master_refresh']) || causeAt(node, instance.origin) !== undefined) return false;
  return (instance.garpMasterRefresh?.value ?? 0) === 0;
}

/** Only where global_defs says nothing yet, and the instance does not say that it wants none. */
function writeRefresh({ binding: { model } }: ConfigurationNode, { instance }: InstanceReading): Fix | undefined {
  const { globalDefs } = model;
  if (globalDefs === undefined || globalDefs.vrrpGarpMasterRefresh !== undefined) return undefined;
  if (instance.garpMasterRefresh !== undefined || globalDefs.origin.file !== instance.origin.file) return undefined;
  const edit = insertAtTop(globalDefs.statement, `vrrp_garp_master_refresh ${SUGGESTED}`);
  return edit && { kind: 'suggestion', title: `Write vrrp_garp_master_refresh ${SUGGESTED}`, edits: [edit] };
}
