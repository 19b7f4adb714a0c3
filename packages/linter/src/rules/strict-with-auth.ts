import { defineRule } from '../engine/rule.ts';
import { lostAuthentication } from '../facts/authentication.ts';
import { deleteBlock } from '../facts/delete-statement.ts';
import { sureReadings } from '../facts/instance-reading.ts';
import { afterReading } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'strict-with-auth',
    summary: 'Strict mode drops the authentication of an instance.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#1373'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const reading of sureReadings(node, target)) {
        const lost = lostAuthentication(reading, node.binding.model, target);
        if (lost?.why !== 'strict') continue;
        const fix = deleteBlock(lost.block, { kind: 'safe', title: 'Delete the authentication block' });
        report({
          message: `${reading.name} is in strict mode, which knows no authentication: keepalived reports it and ignores this block, so that anybody can send adverts. Delete the block, or leave strict mode.`,
          origin: lost.block.word.origin,
          ...afterReading(node, target, reading, 'state'),
          ...(fix && { fix }),
        });
      }
    },
  }),
});
