import { arg, flag, option, optional } from '../define.ts';
import type { EntrySpec, OptionTable } from '../spec.ts';
import { address } from '../types/address.ts';
import { either } from '../types/either.ts';
import { enumeration } from '../types/enumeration.ts';
import { fixedWord } from '../types/fixed-word.ts';
import { ilaLocator } from '../types/ila-locator.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { mplsLabels } from '../types/mpls-labels.ts';
import { reference } from '../types/name.ts';
import { network, networkOrDefault } from '../types/network.ts';
import { realms } from '../types/realms.ts';
import { routeTime } from '../types/route-time.ts';
import { text } from '../types/text.ts';
import { unsigned64 } from '../types/unsigned64.ts';
import { dsField, routeProtocol, routeScope, routeTable, routeType } from './routing-types.ts';

const CODE = 'vrrp_iproute.c:alloc_route';
const MAX_UINT = 4294967295;
const MAX_USHORT = 65535;
const MAX_BYTE = 255;
const unsigned = integer({ min: 0, max: MAX_UINT });
const byte = integer({ min: 0, max: MAX_BYTE });
const bit = integer({ min: 0, max: 1 });
const lock = arg('lock', fixedWord('lock'), { skippable: true });
const destination = arg('destination', networkOrDefault({ defaultSince: '1.3.5' }));

/** An address, perhaps with its family before it: `via inet6 fe80::1`. */
const gateway = [arg('family', enumeration(['inet', 'inet6']), { skippable: true }), arg('address', address())];

const encapsulationOfIpv4 = {
  id: option([arg('id', unsigned64())], 'Key of the tunnel.'),
  dst: option([arg('address', address({ family: 4 }))], 'Far end of the tunnel.'),
  src: option([arg('address', address({ family: 4 }))], 'Near end of the tunnel.'),
  tos: option([arg('dsField', dsField)], 'DS field of the outer header.'),
  ttl: option([arg('hops', byte)], 'Hop limit of the outer header.'),
  flags: option([arg('flags', integer({ min: 0, max: MAX_USHORT }))], 'Flags of the tunnel, as a number.'),
} satisfies OptionTable;

const encapsulationOfIpv6 = {
  id: encapsulationOfIpv4.id,
  dst: option([arg('address', address({ family: 6 }))], 'Far end of the tunnel.'),
  src: option([arg('address', address({ family: 6 }))], 'Near end of the tunnel.'),
  tc: option([arg('dsField', dsField)], 'Traffic class of the outer header.'),
  hoplimit: option([arg('hops', byte)], 'Hop limit of the outer header.'),
  flags: encapsulationOfIpv4.flags,
} satisfies OptionTable;

const encap = option([], 'Send packets of this route inside others; the kind of tunnel follows.', {
  typeName: 'RouteEncapsulation',
  build: ['HAVE_DECL_RTA_ENCAP'],
  choice: true,
  options: {
    ip: flag('A tunnel over IPv4; needs `id` or `dst`.', {
      typeName: 'RouteIpEncapsulation',
      options: encapsulationOfIpv4,
    }),
    ip6: flag('A tunnel over IPv6; needs `id` or `dst`.', {
      typeName: 'RouteIp6Encapsulation',
      options: encapsulationOfIpv6,
    }),
    mpls: option([arg('labels', mplsLabels())], 'MPLS labels to push.', { build: ['HAVE_DECL_LWTUNNEL_ENCAP_MPLS'] }),
    ila: option([arg('locator', ilaLocator())], 'Locator that replaces the upper half of an IPv6 address.', {
      build: ['HAVE_DECL_LWTUNNEL_ENCAP_ILA'],
    }),
  },
});

const asTo = [arg('to', fixedWord('to'), { skippable: true }), optional('address', text({ meaning: 'address' }))];

const dev = option([arg('interface', interfaceName())], 'Interface that packets leave by.');
const onlink = flag('Take it that the gateway is on the link, even if no address says so; IPv4 only.');
const realmsOption = option([arg('realms', realms())], 'Realms of the route, for accounting and filters; IPv4 only.');

const nexthop = option([], 'One of several ways to the destination; all options of the route stand before the first.', {
  typeName: 'RouteNextHop',
  model: 'nexthops',
  repeat: true,
  final: true,
  options: {
    via: option(gateway, 'Gateway.'),
    dev,
    weight: option([arg('weight', integer({ min: 1, max: 256 }))], 'Share of the packets, against the other ways.'),
    onlink,
    encap,
    realms: realmsOption,
    as: option(asTo, 'Not supported: the next hop and what follows are lost.', {
      deprecated: { since: '1.3.5', why: 'keepalived knows the word but has never supported it.' },
    }),
  },
});

const via = option(gateway, 'Gateway.');
const tos = option([arg('dsField', dsField)], 'DS field that packets must have; IPv4 only.');
const metric = option([arg('metric', unsigned)], 'Of two routes to one destination the lower metric wins.');

/** Limits and hints for TCP connections over the route. Those with `lock` can be fixed against path discovery. */
const metrics = {
  mtu: option([lock, arg('bytes', unsigned)], 'Largest packet; `lock` keeps path MTU discovery from lowering it.'),
  hoplimit: option([arg('hops', byte)], 'Hop limit of packets sent.'),
  advmss: option([lock, arg('bytes', unsigned)], 'Segment size that is announced to the other side.'),
  rtt: option([lock, arg('milliseconds', routeTime({ perMillisecond: 8 }))], 'First guess of the round trip time.'),
  rttvar: option(
    [lock, arg('milliseconds', routeTime({ perMillisecond: 4 }))],
    'First guess of how much the round trip time varies.',
  ),
  reordering: option([lock, arg('packets', unsigned)], 'Packets out of order before loss is assumed.'),
  window: option([arg('bytes', unsigned)], 'Largest receive window to announce.'),
  cwnd: option([lock, arg('packets', unsigned)], 'Limit of the congestion window; counts with `lock` only.'),
  ssthresh: option([lock, arg('packets', unsigned)], 'First slow start threshold.'),
  rto_min: option(
    [lock, arg('milliseconds', routeTime({ perMillisecond: 1 }))],
    'Shortest time before a segment is sent again.',
  ),
  initcwnd: option([arg('packets', unsigned)], 'First congestion window.'),
  initrwnd: option([arg('packets', unsigned)], 'First receive window.'),
  features: option([arg('feature', enumeration(['ecn']))], 'Switch on explicit congestion notification.'),
  quickack: option([arg('on', bit)], '1 acknowledges at once.', { build: ['HAVE_DECL_RTAX_QUICKACK'] }),
  congctl: option(
    [lock, arg('algorithm', text({ meaning: 'congestion control of the kernel, as in cubic' }))],
    'Congestion control.',
    {
      build: ['HAVE_DECL_RTAX_CC_ALGO'],
    },
  ),
  fastopen_no_cookie: option([arg('on', bit)], '1 allows TCP Fast Open without a cookie.', {
    since: '1.4.3',
    build: ['HAVE_DECL_RTAX_FASTOPEN_NO_COOKIE'],
  }),
} satisfies OptionTable;

const commonOptions = {
  to: option([destination], 'Stands before the destination, and needs not; no type can stand between the two.', {
    transparent: true,
  }),
  inet: flag('Make it an IPv4 route where the addresses leave that open.', { since: '2.0.8', skipsNextWord: true }),
  inet6: flag('Make it an IPv6 route where the addresses leave that open.', { since: '2.0.8', skipsNextWord: true }),
  src: option([arg('address', address())], 'Source address that packets of this host get.'),
  via,
  gw: {
    ...via,
    aliasOf: 'via',
    deprecated: { since: '1.3.5', use: 'via', why: 'It was an own word of keepalived; ip(8) says `via`.' },
  },
  from: option(
    [arg('network', network({ family: 6, default6: true }))],
    'Source addresses that the route is for; IPv6 only.',
  ),
  tos,
  dsfield: { ...tos, aliasOf: 'tos' },
  table: option([arg('table', routeTable)], 'Routing table that gets the route; `main` unless given.'),
  vrf: option([arg('interface', interfaceName())], 'VRF interface whose table gets the route; it must exist.', {
    since: '2.2.5',
    build: ['_HAVE_VRF_'],
  }),
  protocol: option(
    [arg('protocol', routeProtocol)],
    'Who the kernel is told made the route; with anything but 18 (keepalived) it needs `no_track`.',
  ),
  scope: option([arg('scope', routeScope)], 'How far away the destination is; IPv4 only.'),
  metric,
  priority: { ...metric, aliasOf: 'metric' },
  preference: { ...metric, aliasOf: 'metric' },
  dev,
  oif: { ...dev, aliasOf: 'dev' },
  onlink,
  encap,
  expires: option([arg('seconds', unsigned)], 'Seconds until the kernel removes the route; IPv6 only.', {
    build: ['HAVE_DECL_RTA_EXPIRES'],
  }),
  ...metrics,
  realms: realmsOption,
  pref: option(
    [arg('preference', either(enumeration(['low', 'medium', 'high']), byte))],
    'Preference of the router, as in its advertisements; IPv6 only.',
    { build: ['HAVE_DECL_RTA_PREF'] },
  ),
  'ttl-propagate': option(
    [arg('state', enumeration(['enabled', 'disabled']))],
    'Whether the hop limit is carried between IP and MPLS.',
    { since: '2.0.8', build: ['HAVE_DECL_RTA_TTL_PROPAGATE'] },
  ),
  add: flag('Add the route only if there is none like it.', { since: '2.2.5' }),
  prepend: flag('Put the route before those like it, as without any of these words.', { since: '2.2.5' }),
  append: flag('Put the route behind those like it.', { since: '2.2.5' }),
  as: option(asTo, 'Reported and ignored: it is for MPLS routes.', {
    deprecated: { since: '1.3.5', why: 'keepalived knows the word but has never supported it.' },
  }),
  or: option([arg('address', address())], 'A second gateway beside that of `via`.', {
    repeatReported: true,
    deprecated: { since: '1.3.5', why: 'Write one `nexthop via …` for each gateway.' },
  }),
  no_track: flag('Put up with it when somebody else removes the route.', { since: '2.0.3' }),
  'no-track': flag('Older spelling of `no_track`.', { since: '2.0.1', removed: '2.0.3', aliasOf: 'no_track' }),
  nexthop,
} satisfies OptionTable;

const entry = {
  args: [arg('type', routeType, { skippable: true }), destination],
  position: 'anywhere',
  extra: 'reported',
  misnomers: { device: 'dev', gateway: 'via', iface: 'dev', interface: 'dev', proto: 'protocol' },
  changed: [
    {
      before: '2.3.2',
      note: 'From 2.0.1 on, a route without `dev` could not be tracked and was reported unless it said `no_track`.',
    },
    {
      before: '2.2.3',
      note: 'Times had no limits; a plain number was milliseconds, and one with a unit came out too short (rtt by 8, rttvar by 4).',
    },
    {
      before: '2.0.8',
      note: '`default` was 0.0.0.0/0, `default6` that of IPv6, and there was no `any` or `all`.',
    },
    { before: '2.0.7', note: 'Numbers could be hexadecimal (0x…) or octal (0…) everywhere.' },
  ],
} satisfies Partial<EntrySpec>;

const commonDetails = [
  'The destination may stand anywhere before the first `nexthop`, perhaps with a type before it (`blackhole 192.0.2.0/24`);',
  'a second one replaces the first.',
  '`default` must stand before whatever decides the family (`via`, `src`, `inet6`), else the route is dropped;',
  '`default6` is an old word for `::/0`.',
  '`inet` and `inet6` do their work, but the word behind them is lost: they belong at the end of the line.',
  'A word that is no option is taken for a destination.',
  'A bad value drops the route (in a `nexthop` that way only; for `features`, `ttl-propagate`, `encap` and `track_group` only itself);',
  'a value missing at the end of the line ends keepalived, with exit status 2 for `-t`.',
  'IPv4 and IPv6 cannot be mixed. If nothing tells the family, it is IPv4.',
].join(' ');

/** One line of `virtual_routes`. */
export const virtualRouteEntry: EntrySpec = {
  ...entry,
  typeName: 'VirtualRoute',
  options: commonOptions,
  summary: 'A route that the master holds, written much as for `ip route add`.',
  details: commonDetails,
  source: { man: 'VRRP instance(s)', code: CODE },
};

/** One line of `static_routes`. */
export const staticRouteEntry: EntrySpec = {
  ...entry,
  typeName: 'StaticRoute',
  options: {
    ...commonOptions,
    track_group: option(
      [arg('group', reference('track_group'))],
      'Track group whose instances go to FAULT when the route is gone and cannot be restored; needs `dev`.',
      { since: '2.0.3', repeatReported: true },
    ),
  },
  summary: 'A route that keepalived sets at start and keeps, whoever is master; written much as for `ip route add`.',
  details: commonDetails,
  source: { man: 'Static routes/addresses/rules', code: CODE },
};
