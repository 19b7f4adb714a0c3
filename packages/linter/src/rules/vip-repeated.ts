import { compareVersions, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { deleteLine } from '../facts/delete-line.ts';
import { instanceAddresses, type RepeatedAddress } from '../facts/instance-addresses.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { isRead } from '../facts/reportable.ts';
import { lineOf } from '../facts/written.ts';

/** From here on keepalived looks for repetitions. */
const UNIQUE_SINCE: Version = '2.3.3';

export default defineRule({
  meta: {
    id: 'vip-repeated',
    summary: 'An instance lists the same address twice.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    sources: ['vrrp_data.c:vip_is_duplicate', 'acassen/keepalived#2573'],
  },
  check: (context) => ({
    end: () => {
      for (const { reading, repeated } of instanceAddresses(context.node, context.target)) {
        for (const address of repeated) {
          if (judgeableWords(address.entry, context.node)) context.report(describe(address, reading.name, context));
        }
      }
    },
  }),
});

function describe(repeated: RepeatedAddress, name: string, { node, target }: FileRuleContext): Finding {
  const { entry, address, first } = repeated;
  const { origin } = entry.word;
  const isUnique = compareVersions(target, UNIQUE_SINCE) >= 0;
  const isReported = isUnique && isRead(node, entry.parent);
  const then = isUnique
    ? `keepalived ${isReported ? 'reports it and ' : ''}ignores this line`
    : `keepalived ${target} adds and counts it twice, and says nothing`;
  const prefix =
    address.prefix === first.address.prefix ? '' : ' The prefix length makes no difference: it is the same address.';
  const edit = deleteLine(entry);
  return {
    message: `${name} has ${address.text} already, in ${lineOf(first.entry.word.origin, origin)}: ${then}.${prefix} Delete one of the two.`,
    origin,
    related: [{ origin: first.entry.word.origin, message: 'the first one' }],
    reportedByKeepalived: isReported,
    ...(edit && {
      fix: { kind: isUnique ? 'safe' : 'suggestion', title: `Delete the second ${address.text}`, edits: [edit] },
    }),
  };
}
