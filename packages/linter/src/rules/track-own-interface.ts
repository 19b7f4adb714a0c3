import { defineRule } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { afterReading } from '../facts/validation.ts';
import { trackedInterfaces } from '../facts/weighted-entries.ts';

export default defineRule({
  meta: {
    id: 'track-own-interface',
    summary: '`track_interface` names the interface of the instance itself, which is tracked anyway.',
    severity: 'info',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#921'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const reading of sureReadings(node, target)) {
        const { instance, interfaceName, name } = reading;
        const entry = trackedInterfaces(instance).find((one) => one.interface?.value === interfaceName);
        if (entry === undefined || interfaceName === undefined) continue;
        const isUntracked = instance.dontTrackPrimary !== undefined;
        const anyway = isUntracked
          ? 'dont_track_primary switches that off, and this entry does not bring it back'
          : 'it is tracked anyway, and without a weight';
        const fix = deleteStatement(entry.statement, { kind: 'safe', title: 'Delete the entry' });
        report({
          message: `${interfaceName} is the interface of ${name}: keepalived reports this entry and ignores it; ${anyway}. Delete it.`,
          origin: entry.statement.word.origin,
          ...(reading.interface && {
            related: [{ origin: reading.interface.word.origin, message: 'the interface of the instance' }],
          }),
          ...afterReading(node, target, reading, 'settings'),
          ...(fix && { fix }),
        });
      }
    },
  }),
});
