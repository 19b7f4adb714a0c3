import { defineRule } from '../engine/rule.ts';
import { type HeldAddress, instanceAddresses } from '../facts/instance-addresses.ts';
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
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['vrrp.c:vrrp_complete_instance', 'RFC 5798, 5.2.5', 'acassen/keepalived#2327'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { reading, held } of instanceAddresses(node, target)) {
        const advertised = held.filter(({ excluded }) => !excluded);
        const excess = firstExcess(advertised);
        if (excess === undefined) continue;
        const isCertain = advertised.length > MAX_ADDRESSES;
        const limit = isCertain
          ? `an advert can name ${MAX_ADDRESSES} at most`
          : `an advert has room for ${MAX_IPV6_ADDRESSES} of IPv6 where the interface has the usual MTU of 1500`;
        report({
          message: `${reading.name} has ${advertised.length} virtual addresses, but ${limit}: keepalived reports it and treats those from here on as virtual_ipaddress_excluded, unlike a peer that lists fewer. Move them there on all nodes.`,
          origin: excess.entry.word.origin,
          reportedByKeepalived: isCertain && isChecked(node, target, reading, 'settings'),
        });
      }
    },
  }),
});

function firstExcess(advertised: readonly HeldAddress[]): HeldAddress | undefined {
  const limit = advertised[0]?.address.family === 6 ? MAX_IPV6_ADDRESSES : MAX_ADDRESSES;
  return advertised[limit];
}
