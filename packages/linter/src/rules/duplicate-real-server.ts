import { defineRule } from '../engine/rule.ts';
import { firstOf } from '../facts/distinct-servers.ts';
import { endsEarly } from '../facts/missing-words.ts';
import { keptServices } from '../facts/services.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'duplicate-real-server',
    summary: 'A real_server stands twice in one virtual_server.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['check_data.c:validate_check_config'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const { name, realServers } of keptServices(node)) {
        for (const server of realServers) {
          const first = firstOf(server, realServers);
          if (first === undefined || first === server) continue;
          const { origin, text } = server.endpoint;
          report({
            message: `real_server ${text} stands in virtual_server ${name} already, in ${lineOf(first.endpoint.origin, origin)}. keepalived reports it and drops this second one with its weight and checks. Correct the address, or delete it.`,
            origin,
            related: [{ origin: first.endpoint.origin, message: 'the first one, which counts' }],
            withoutLine: true,
            reportedByKeepalived: !endsEarly(node),
          });
        }
      }
    },
  }),
});
