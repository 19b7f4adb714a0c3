import { compareVersions, type Version } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type AuthenticationLoss, type LostAuthentication, lostAuthentication } from '../facts/authentication.ts';
import { deleteBlock } from '../facts/delete-statement.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { familyOf } from '../facts/instance-values.ts';
import { afterReading, mayHoldMore } from '../facts/validation.ts';

/** From this release on auth_hmac works with every version and family. */
const HMAC_SINCE: Version = '2.4.0';

export default defineRule({
  meta: {
    id: 'auth-ignored',
    summary: 'The authentication of an instance is dropped: version 3, IPv6 or a missing password.',
    severity: 'error',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'acassen/keepalived#1895'],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) {
        const lost = lostAuthentication(reading, context.node.binding.model, context.target);
        if (lost !== undefined && lost.why !== 'strict') reportLoss(reading, lost, context);
      }
    },
  }),
});

function reportLoss(reading: InstanceReading, lost: LostAuthentication, { node, target, report }: FileRuleContext) {
  if (lost.why === 'no-password' && mayHoldMore(node, lost.block)) return;
  const fix = deleteBlock(lost.block, { kind: 'safe', title: 'Delete the authentication block' });
  report({
    message: `${whatIsWrong(reading, lost.why)} ${whatToDo(lost.why, target)}`,
    origin: lost.block.word.origin,
    ...(lost.why === 'hmac' && { severity: 'warning' }),
    ...afterReading(node, target, reading, 'state'),
    ...(fix && { fix }),
  });
}

function whatIsWrong(reading: InstanceReading, why: AuthenticationLoss): string {
  const { name } = reading;
  const drops = 'keepalived reports it and ignores this block, so that anybody can send adverts.';
  if (why === 'no-password') return `The authentication of ${name} has no auth_pass: ${drops}`;
  if (why === 'ah-and-ipv6') return `${name} is an IPv6 instance, and AH works with IPv4 only: ${drops}`;
  if (why === 'hmac') return `${name} has auth_hmac, which replaces this block: keepalived reports it and ignores it.`;
  const because = familyOf(reading) === 6 ? ', as IPv6 needs it' : '';
  return `${name} uses VRRP version 3${because}, which knows no authentication: ${drops}`;
}

function whatToDo(why: AuthenticationLoss, target: Version): string {
  if (why === 'no-password') return 'Add an auth_pass of up to 8 characters, or delete the block.';
  if (why === 'hmac') return 'Delete the block.';
  return compareVersions(target, HMAC_SINCE) >= 0 ? 'Delete the block, or use auth_hmac.' : 'Delete the block.';
}
