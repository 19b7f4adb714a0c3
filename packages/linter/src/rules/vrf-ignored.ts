import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';
import { afterReading } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'vrf-ignored',
    summary: '`vrf` stands beside `interface`, or without unicast peers.',
    severity: 'warning',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['vrrp_parser.c:vrrp_vrf_handler', 'vrrp.c:vrrp_complete_instance'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) {
        reportConflicts(reading, context);
        checkUse(reading, context);
      }
    },
  }),
});

function reportConflicts({ name, vrfConflicts }: InstanceReading, { node, report }: FileRuleContext): void {
  for (const { statement, by } of vrfConflicts) {
    report({
      message: `${name} has an interface already, which decides its VRF: keepalived reports vrf and ignores it. Delete the line, or the interface if unicast shall work in the VRF.`,
      origin: statement.word.origin,
      related: [{ origin: by.word.origin, message: 'the interface stands here' }],
      reportedByKeepalived: isRead(node, statement.parent),
    });
  }
}

/** What is looked at when all is read. */
function checkUse(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { name, vrf, peers } = reading;
  if (vrf === undefined || (reading.interface === undefined && peers.length > 0)) return;
  const why = reading.interface === undefined ? 'no unicast peers' : 'an interface, which decides its VRF';
  report({
    message: `${name} has ${why}: keepalived reports vrf and ignores it. vrf is for unicast without an interface; delete the line.`,
    origin: vrf.word.origin,
    ...afterReading(node, target, reading, 'settings'),
  });
}
