import { arg, block, keyword, list } from '../define.ts';
import { decimal } from '../types/decimal.ts';
import { interfaceName } from '../types/interface-name.ts';

/** UINT_MAX microseconds. */
const MAX_INTERVAL_SECONDS = 4294.967295;
/** INT_MAX microseconds. */
const MAX_INTERVAL_SECONDS_BEFORE_2_3_2 = 2147.483647;

const MAN = 'VRRP gratuitous ARP and unsolicited neighbour advert delay group(s)';

/** The pause between two messages on the wire. */
const messageInterval = {
  args: [arg('seconds', decimal({ min: 0, max: MAX_INTERVAL_SECONDS }))],
  changed: [
    {
      before: '2.3.2',
      args: [arg('seconds', decimal({ min: 0, max: MAX_INTERVAL_SECONDS_BEFORE_2_3_2 }))],
      note: `At most ${MAX_INTERVAL_SECONDS_BEFORE_2_3_2} s.`,
    },
  ],
} as const;

/** `garp_group { … }`: how fast gratuitous ARP and neighbour messages may follow each other. */
export const garpGroup = block({
  typeName: 'GarpGroup',
  model: 'garpGroups',
  repeat: 'append',
  summary: 'Pauses between the messages that announce addresses, for switches that cannot take them all at once.',
  requiredOneOf: ['garp_interval', 'gna_interval'],
  details: 'Without `garp_interval` and `gna_interval` the group is removed with a message.',
  source: { man: MAN, code: 'vrrp_parser.c:garp_group_handler' },
  keywords: () => ({
    garp_interval: keyword({
      ...messageInterval,
      summary: 'Seconds between two gratuitous ARP messages (IPv4).',
      source: { man: MAN, code: 'vrrp_parser.c:garp_group_garp_interval_handler' },
    }),
    gna_interval: keyword({
      ...messageInterval,
      summary: 'Seconds between two unsolicited neighbour advertisements (IPv6).',
      source: { man: MAN, code: 'vrrp_parser.c:garp_group_gna_interval_handler' },
    }),
    interface: keyword({
      args: [arg('interface', interfaceName())],
      repeat: 'append',
      model: 'singleInterfaces',
      summary: 'The interface that the pauses hold for.',
      details:
        'An interface can be in one group only; a VMAC cannot be in any. The manual asks for either `interface` or `interfaces` in a group.',
      source: { man: MAN, code: 'vrrp_parser.c:garp_group_interface_handler' },
    }),
    interfaces: list({
      entryPer: 'word',
      neverEmpty: true,
      entry: {
        args: [arg('interface', interfaceName())],
        summary: 'An interface on the switch.',
        source: { man: MAN, code: 'vrrp_parser.c:garp_group_interfaces_handler' },
      },
      extra: 'reported',
      summary: 'Interfaces on one switch, which share the pauses.',
      details: 'An empty list is reported.',
      source: { man: MAN, code: 'vrrp_parser.c:garp_group_interfaces_handler' },
    }),
  }),
});
