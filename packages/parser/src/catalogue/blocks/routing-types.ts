import { nameOrNumber } from '../types/name-or-number.ts';

const MAX_UINT = 4294967295;
const MAX_INT = 2147483647;
const MAX_BYTE = 255;
const TABLES = ['main', 'default', 'local'];

/** A routing table of a route: a name of rt_tables or a number. */
export const routeTable = nameOrNumber({ meaning: 'routing table', names: TABLES, max: MAX_UINT });

/** A routing table of a rule: the same, but not 0. */
export const ruleTable = nameOrNumber({ meaning: 'routing table', names: TABLES, min: 1, max: MAX_UINT });

/** The scope of an address or route. Hosts could name more in rt_scopes; nobody does. */
export const routeScope = nameOrNumber({
  meaning: 'scope',
  names: ['global', 'site', 'link', 'host', 'nowhere'],
  closed: true,
  max: MAX_BYTE,
});

/** Who made a route: a name of rt_protos or a number. */
export const routeProtocol = nameOrNumber({
  meaning: 'routing protocol',
  names: [
    'none',
    'redirect',
    'kernel',
    'boot',
    'static',
    'gated',
    'ra',
    'mrt',
    'zebra',
    'bird',
    'babel',
    'dnrouted',
    'xorp',
    'ntk',
    'dhcp',
  ],
  max: MAX_BYTE,
});

/** What a route does with packets. */
export const routeType = nameOrNumber({
  meaning: 'route type',
  names: [
    'unicast',
    'local',
    'broadcast',
    'multicast',
    'anycast',
    'blackhole',
    'unreachable',
    'prohibit',
    'throw',
    'nat',
    'xresolve',
  ],
  aliases: { brd: 'broadcast' },
  emptyIsZero: true,
  closed: true,
  max: MAX_BYTE,
});

/** The DS field (once TOS) of packets: a name of rt_dsfield or a number. */
export const dsField = nameOrNumber({ meaning: 'DS field', max: MAX_BYTE });

/** A group of interfaces: a name of iproute2's file `group` or a number. */
export const interfaceGroup = nameOrNumber({ meaning: 'interface group', max: MAX_INT });

/** The protocol inside IP packets: a name of /etc/protocols or a number, the latter up to 127 only. */
export const ipProtocol = nameOrNumber({
  meaning: 'IP protocol',
  names: ['tcp', 'udp', 'icmp', 'ipv6-icmp', 'sctp', 'dccp', 'udplite'],
  max: 127,
});
