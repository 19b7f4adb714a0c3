import { keywordOf } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';

export default defineRule({
  meta: {
    id: 'version-conflict',
    summary: 'A `version` or `native_ipv6` contradicts what stands before it in the instance.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['vrrp_parser.c: vrrp_version_handler, vrrp_native_ipv6_handler'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { name, versionConflicts } of sureReadings(node, target)) {
        for (const { statement, by } of versionConflicts) {
          // Of two versions duplicate-keyword tells.
          if (keywordOf(by) === 'version') continue;
          const isNative = keywordOf(statement) === 'native_ipv6';
          const why = isNative
            ? 'an IPv4 address stands before it'
            : `${name} is an IPv6 instance by what stands before it`;
          report({
            message: `${isNative ? 'native_ipv6' : 'version 2'} does not go here, since ${why}: keepalived reports it and ignores this line. Delete it.`,
            origin: statement.word.origin,
            related: [{ origin: by.word.origin, message: isNative ? 'this makes it IPv4' : 'this makes it IPv6' }],
            reportedByKeepalived: isRead(node, statement.parent),
          });
        }
      }
    },
  }),
});
