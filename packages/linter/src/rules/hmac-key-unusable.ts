import { childrenOf, type VrrpInstance } from '@kalint/parser';
import { isAvailable } from '@kalint/parser/catalogue';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';
import { afterReading, mayHoldMore } from '../facts/validation.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'hmac-key-unusable',
    summary: '`active_key` names no key of `auth_hmac`, or two keys have one number.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c:vrrp_complete_instance',
      'vrrp_parser.c:vrrp_auth_hmac_key_handler',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) {
        const [block] = childrenOf(reading.instance.statement, 'auth_hmac');
        if (block === undefined || !('repeat' in block.spec) || !isAvailable(block.spec, context.target)) continue;
        checkRepeats(reading.instance, context);
        checkActive(reading, context);
      }
    },
  }),
});

/** Its number and its secret. */
const KEY_ARGUMENTS = 2;

function checkRepeats({ authHmac }: VrrpInstance, { node, report }: FileRuleContext): void {
  const byNumber = new Map<number, NonNullable<VrrpInstance['authHmac']>['keys'][number]>();
  for (const key of authHmac?.keys ?? []) {
    // One that lacks a word, or that keepalived refuses, is reported where it stands, and not used.
    const { args } = key.statement;
    if (args.length < KEY_ARGUMENTS || args.some(({ problem }) => problem !== undefined)) continue;
    const first = byNumber.get(key.value.id);
    if (first === undefined) byNumber.set(key.value.id, key);
    if (first === undefined || isFromFile(first.value.value) || isFromFile(key.value.value)) continue;
    report({
      message: `Key ${key.value.id} stands in ${lineOf(first.origin, key.origin)} already: keepalived reports this one and ignores it. Give it another number.`,
      origin: key.origin,
      severity: 'warning',
      related: [{ origin: first.origin, message: 'this key counts' }],
      reportedByKeepalived: isRead(node, key.statement.parent),
    });
  }
}

function checkActive(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { authHmac, statement } = reading.instance;
  const block = childrenOf(statement, 'auth_hmac')[0];
  if (block === undefined || mayHoldMore(node, block) || mayHoldMore(node, statement)) return;
  const written = childrenOf(statement, 'auth_hmac').flatMap((one) => one.children);
  // A key or number that keepalived refuses is reported where it stands.
  if (written.some(({ args }) => args.some(({ problem }) => problem !== undefined))) return;
  const active = authHmac?.activeKey;
  if (authHmac?.keys.some(({ value }) => value.id === active?.value)) return;
  const what = active === undefined ? 'auth_hmac has no active_key' : `active_key ${active.value} is none of the keys`;
  report({
    message: `${what}: keepalived reports it and turns auth_hmac of ${reading.name} off, so that adverts are not signed. ${active === undefined ? 'Add active_key with the number of a key.' : 'Write the number of a key.'}`,
    origin: active?.origin ?? block.word.origin,
    ...afterReading(node, target, reading, 'state'),
  });
}

/** Whether a key can be used is then known to the host only. */
function isFromFile(key: string): boolean {
  return key.startsWith('file:');
}
