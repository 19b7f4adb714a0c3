import { defineRule } from '../engine/rule.ts';
import { type HeldAddress, instanceAddresses } from '../facts/instance-addresses.ts';
import { moveToExcluded } from '../facts/move-to-excluded.ts';
import { isChecked } from '../facts/validation.ts';

/** The advert counts its addresses in eight bits. */
const MAX_ADDRESSES = 255;
/** What an IPv6 advert has room for where the interface has the usual MTU: (1500 − 14 − 40 − 8) / 16. */
const MAX_IPV6_ADDRESSES = 89;

export default defineRule({
  meta: {
    id: 'too-many-vips',
    summary: 'An instance has more virtual addresses than an advert can name.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: ['vrrp.c:vrrp_complete_instance', 'RFC 5798, 5.2.5', 'acassen/keepalived#2327'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { reading, held } of instanceAddresses(node, target)) {
        const advertised = held.filter(({ excluded }) => !excluded);
        const excess = excessOf(advertised);
        const [first] = excess;
        if (first === undefined) continue;
        const fix = moveToExcluded(
          excess.map(({ entry }) => entry),
          reading.instance.statement,
        );
        const isCertain = advertised.length > MAX_ADDRESSES;
        const limit = isCertain
          ? `an advert can name ${MAX_ADDRESSES} at most`
          : `an advert has room for ${MAX_IPV6_ADDRESSES} of IPv6 where the interface has the usual MTU of 1500`;
        report({
          message: `${reading.name} has ${advertised.length} virtual addresses, but ${limit}: keepalived reports it and treats those from here on as virtual_ipaddress_excluded, unlike a peer that lists fewer. Move them there on all nodes.`,
          origin: first.entry.word.origin,
          reportedByKeepalived: isCertain && isChecked(node, target, reading, 'settings'),
          ...(fix && { fix }),
        });
      }
    },
  }),
});

function excessOf(advertised: readonly HeldAddress[]): readonly HeldAddress[] {
  return advertised.slice(advertised[0]?.address.family === 6 ? MAX_IPV6_ADDRESSES : MAX_ADDRESSES);
}
