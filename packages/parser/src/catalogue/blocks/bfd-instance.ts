import { alias, arg, block, flag, keyword, optional } from '../define.ts';
import type { StatementSpec } from '../spec.ts';
import { boolean } from '../types/boolean.ts';
import { decimal } from '../types/decimal.ts';
import { integer } from '../types/integer.ts';
import { definedName } from '../types/name.ts';
import { serverAddress } from '../types/server-address.ts';

const MAN = 'BFD CONFIGURATION';
const MAX_NAME = 31;
/** Most milliseconds that 32 bits of microseconds hold. */
const MAX_INTERVAL = 4294967;
const MAX_TTL = 255;

/** An interval in milliseconds; before 2.2.0 without a fraction. */
function milliseconds(min: number): Pick<StatementSpec, 'args' | 'changed'> {
  const limits = { min, max: MAX_INTERVAL, unit: 'ms' };
  return {
    args: [arg('milliseconds', decimal({ ...limits, digits: 3 }))],
    changed: [
      { before: '2.2.0', args: [arg('milliseconds', integer(limits))], note: 'Takes whole milliseconds only.' },
    ],
  };
}

const neighborIp = keyword({
  args: [arg('address', serverAddress())],
  required: true,
  since: '2.0.0',
  summary: 'Address of the other end of the session.',
  details: 'A bad address drops the whole instance and is reported; none at all crashes keepalived.',
  source: { man: MAN, code: 'bfd_parser.c:bfd_nbrip_handler' },
});

const ttl = keyword({
  args: [arg('hops', integer({ min: 1, max: MAX_TTL }))],
  since: '2.0.0',
  defaultText: '255 for IPv4, 64 for IPv6',
  summary: 'TTL or hop limit of the packets that are sent.',
  details: 'The two spellings set one value.',
  source: { man: MAN, code: 'bfd_parser.c:bfd_ttl_handler' },
});

/** `bfd_instance NAME { … }`: a BFD session that VRRP instances and real servers can follow. */
export const bfdInstance = block({
  typeName: 'BfdInstance',
  model: 'bfdInstances',
  args: [arg('name', definedName('bfd_instance', { maxLength: MAX_NAME }))],
  since: '2.0.0',
  build: ['_ONE_PROCESS_DEBUG_', '_WITH_LVS_'],
  summary: 'A BFD session (bidirectional forwarding detection) with a neighbour.',
  details:
    'A second instance of the same name, or with the same addresses, is dropped and reported. It must stand before the blocks that name it.',
  source: { man: MAN, code: 'bfd_parser.c:bfd_handler' },
  keywords: () => ({
    neighbor_ip: neighborIp,
    neighbour_ip: alias('neighbor_ip', neighborIp),
    source_ip: keyword({
      args: [arg('address', serverAddress())],
      since: '2.0.0',
      defaultText: 'chosen by the kernel',
      summary: 'Address of this end of the session.',
      details: 'Another family than the neighbour’s drops the whole instance and is reported.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_srcip_handler' },
    }),
    min_rx: keyword({
      ...milliseconds(1),
      since: '2.0.0',
      defaultText: '10 ms',
      summary: 'Least time between packets that this end can receive.',
      details: 'Above 10000 ms there is a warning in the log.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_minrx_handler' },
    }),
    min_tx: keyword({
      ...milliseconds(1),
      since: '2.0.0',
      defaultText: '10 ms',
      summary: 'Least time between packets that this end wants to send while the session is up.',
      details: 'Above 10000 ms there is a warning in the log.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_mintx_handler' },
    }),
    idle_tx: keyword({
      ...milliseconds(1000),
      since: '2.0.0',
      defaultText: '1000 ms',
      summary: 'Time between packets while the session is down.',
      details: 'Above 10000 ms there is a warning in the log.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_idletx_handler' },
    }),
    multiplier: keyword({
      args: [arg('count', integer({ min: 1, max: 255 }))],
      since: '2.0.0',
      defaultText: '5',
      summary: 'How many packets may be missed before the session is down.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_multiplier_handler' },
    }),
    passive: keyword({
      since: '2.0.0',
      defaultText: 'off',
      summary: 'Wait for the neighbour’s packets before sending any.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_passive_handler' },
    }),
    ttl,
    hoplimit: alias('ttl', ttl),
    max_hops: keyword({
      args: [arg('hops', integer({ min: -1, max: MAX_TTL }))],
      since: '2.0.0',
      defaultText: '0',
      summary: 'How many hops a received packet may have passed; 255 or -1 allows any number.',
      details: 'More than `ttl` is reported and lowered to it, so “any number” needs `ttl 255`.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_maxhops_handler' },
    }),
    multihop: keyword({
      args: [optional('enabled', boolean(), { default: true })],
      since: '2.2.8',
      defaultText: 'off',
      summary: 'Use the port for sessions over several hops (4784 in place of 3784).',
      details: '`max_hops` must be set, too, for packets that pass routers.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_multihop_handler' },
    }),
    weight: keyword({
      args: [arg('weight', integer({ min: -253, max: 253 }), { rule: 'weight-out-of-range' })],
      options: {
        reverse: flag('Swap up and down for the weight.', { since: '2.0.18' }),
      },
      extra: 'reported',
      since: '2.0.0',
      build: ['_WITH_VRRP_'],
      defaultText: '0 (a session that is down puts the instance in FAULT)',
      summary:
        'Added to the priority of VRRP instances that track the session while it is up (positive), or subtracted while it is down (negative).',
      source: { man: MAN, code: 'bfd_parser.c:bfd_vrrp_weight_handler' },
    }),
    vrrp: keyword({
      since: '2.0.0',
      build: ['_WITH_VRRP_'],
      defaultText: 'VRRP and checkers, where neither is named',
      summary: 'Tell VRRP of changes. Without `checker` beside it, the checkers are not told.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_event_vrrp_handler' },
    }),
    checker: keyword({
      since: '2.0.0',
      build: ['_WITH_LVS_'],
      defaultText: 'VRRP and checkers, where neither is named',
      summary: 'Tell the checkers of changes. Without `vrrp` beside it, VRRP is not told.',
      source: { man: MAN, code: 'bfd_parser.c:bfd_event_checker_handler' },
    }),
  }),
});
