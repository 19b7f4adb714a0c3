import { childrenOf } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { isStrict } from '../facts/strictness.ts';
import { afterReading, strictRefusesUnicast } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'strict-with-unicast',
    summary: 'Strict mode and unicast peers do not go together.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#2645'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const reading of sureReadings(node, target)) {
        const strict = isStrict(reading.instance, node.binding.model);
        const [list] = childrenOf(reading.instance.statement, 'unicast_peer');
        if (strict !== true || list === undefined || reading.peers.length === 0 || reading.interface === undefined) {
          continue;
        }
        const refused = strictRefusesUnicast(target);
        const what = refused
          ? 'keepalived does not start'
          : 'keepalived runs without a word about it; 2.4 and later do not start';
        report({
          message: `${reading.name} is in strict mode, which allows multicast only, and has unicast peers: ${what}. Leave strict mode for this instance (strict_mode off), or drop unicast_peer.`,
          origin: list.word.origin,
          ...(refused && afterReading(node, target, reading, 'strict-unicast')),
        });
      }
    },
  }),
});
