import { compareVersions, type Version } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { oncePerPlace } from '../facts/once.ts';
import { keptServices } from '../facts/services.ts';

/** In these releases weight 0 is accepted in silence, and the kernel is given 1. */
const BROKEN_SINCE: Version = '2.1.0';
const MENDED_IN: Version = '2.2.0';

export default defineRule({
  meta: {
    id: 'weight-zero-by-version',
    summary: 'Weight 0 of a real_server becomes 1 in the target release, so that the server gets connections.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['ipwrapper.c: init_service_rs, update_svr_wgt', 'acassen/keepalived#1757', 'acassen/keepalived#1238'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      if (compareVersions(target, BROKEN_SINCE) < 0 || compareVersions(target, MENDED_IN) >= 0) return;
      const once = oncePerPlace(report);
      for (const { name, realServers } of keptServices(node)) {
        for (const { weight, endpoint } of realServers) {
          if (weight?.value !== 0) continue;
          once({
            message: `weight 0 is to keep new connections of virtual_server ${name} away from real_server ${endpoint.text}, but keepalived ${target} gives the kernel weight 1, and the server gets its share. Take the server out, or use keepalived ${MENDED_IN} or later.`,
            origin: weight.statement.word.origin,
          });
        }
      }
    },
  }),
});
