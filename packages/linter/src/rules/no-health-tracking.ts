import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { isTracked } from '../facts/health-tracking.ts';
import { heldBy } from '../facts/instance-addresses.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { namedBlocks } from '../facts/named-blocks.ts';
import { keptServices } from '../facts/services.ts';
import { allDirectives } from '../facts/statements.ts';
import { groupOf, syncMemberships } from '../facts/sync-membership.ts';
import { TRACK_BLOCKS } from '../facts/trackers.ts';
import { mayHoldMore } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'no-health-tracking',
    summary: 'An instance tracks nothing: the node keeps the address while its service is dead.',
    severity: 'info',
    strictSeverity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_track.c'],
  },
  check: (context) => ({
    end: () => {
      if (!canBeJudged(context.node)) return;
      for (const reading of instanceReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

/** Not where something is to be tracked and is not: that has a rule of its own. Nor on a director, whose service is the kernel. */
function canBeJudged(node: ConfigurationNode): boolean {
  if (!node.expansion.complete || keptServices(node).length > 0) return false;
  const isDefined = namedBlocks(node).some(({ kind }) => TRACK_BLOCKS[kind] !== undefined);
  const isMentioned = allDirectives(node).some(({ keyword }) => keyword?.text.startsWith('track_'));
  return !isDefined || isMentioned;
}

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { instance, name } = reading;
  const memberships = syncMemberships(node, target);
  if (isTracked(reading, memberships) || mayHoldMore(node, instance.statement)) return;
  const group = groupOf(reading, memberships);
  if (group !== undefined && mayHoldMore(node, group.statement)) return;
  const [held, ...more] = heldBy(reading, node, target);
  const origin = instance.name?.origin ?? instance.origin;
  if (held === undefined || causeAt(node, origin) !== undefined) return;
  const what = instance.dontTrackPrimary === undefined ? 'nothing but its own interface' : 'nothing at all';
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  report({
    message: `${name} tracks ${what}: this node keeps ${held.address.text}${others} while the service behind it is dead, as long as keepalived runs. Track the service with a vrrp_track_process or a vrrp_script.`,
    origin,
  });
}
