import { arg, flag, option } from '../define.ts';
import type { EntrySpec, OptionTable } from '../spec.ts';
import { address } from '../types/address.ts';
import { either } from '../types/either.ts';
import { enumeration } from '../types/enumeration.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { reference } from '../types/name.ts';
import { network } from '../types/network.ts';
import { text } from '../types/text.ts';
import { routeScope } from './routing-types.ts';

/** Longest label of an address: that of an interface name. */
const MAX_LABEL = 15;
const MAX_UINT = 4294967295;
const CODE = 'vrrp_ipaddress.c:alloc_ipaddress';

const broadcast = option(
  [arg('address', either(enumeration(['+', '-']), address({ family: 4 })))],
  'Broadcast address of an IPv4 address; `+` sets all host bits, `-` clears them.',
);

const commonOptions = {
  dev: option([arg('interface', interfaceName())], 'Interface that gets the address.', { repeatReported: true }),
  scope: option([arg('scope', routeScope)], 'How far an IPv4 address is valid; `global` unless given.'),
  broadcast,
  brd: { ...broadcast, aliasOf: 'broadcast' },
  label: option(
    [arg('label', text({ meaning: 'label such as eth0:1', maxBytes: MAX_LABEL }))],
    'Label of an IPv4 address, by custom the interface and a suffix.',
  ),
  peer: option([arg('address', address())], 'The other end of a point-to-point link, of the same family.', {
    since: '2.0.0',
    repeatReported: true,
  }),
  home: flag('Mark an IPv6 address as home address of a mobile node.', { since: '1.3.6' }),
  '-nodad': flag(
    'Let the kernel look for duplicates of the IPv6 address before it is used; keepalived has that off otherwise.',
    { since: '1.3.6', model: 'detectDuplicates' },
  ),
  mngtmpaddr: flag('Let the kernel derive temporary (privacy) addresses from this IPv6 address.', {
    since: '1.3.6',
    build: ['IFA_F_MANAGETEMPADDR'],
  }),
  noprefixroute: flag('Add no route for the prefix of the address.', {
    since: '1.3.6',
    build: ['IFA_F_NOPREFIXROUTE'],
  }),
  autojoin: flag('Join the multicast group that the address stands for.', {
    since: '1.3.6',
    build: ['IFA_F_MCAUTOJOIN'],
  }),
  no_track: flag('Put up with it when somebody else removes the address.', { since: '2.0.3' }),
  'no-track': flag('Older spelling of `no_track`.', { since: '2.0.0', removed: '2.0.3', aliasOf: 'no_track' }),
  preferred_lft: option(
    [arg('seconds', either(enumeration(['forever']), integer({ min: 0, max: MAX_UINT, unit: 's' })))],
    'How long an IPv6 address is preferred as source: 0 for a /128, else `forever`, unless given.',
    { since: '2.0.20' },
  ),
} satisfies OptionTable;

const entry = {
  args: [arg('address', network())],
  position: 'first',
  extra: 'reported',
  misnomers: { bcast: 'broadcast', device: 'dev', iface: 'dev', interface: 'dev' },
  changed: [
    {
      before: '2.2.3',
      note: 'A label of more than 15 bytes was cut off in silence; now the address is dropped.',
    },
    {
      before: '2.0.8',
      note: 'The prefix length was written with the `peer`; now a peer has none.',
    },
    {
      before: '2.0.7',
      note: 'A prefix length that is no number or too long was not reported.',
    },
    {
      before: '1.3.7',
      note: 'The broadcast address could not be written as `+` or `-`.',
    },
  ],
} satisfies Partial<EntrySpec>;

const commonDetails = [
  'The address comes first on the line; without a prefix length it is /32 or /128.',
  'Unknown words are reported and left out.',
  'The whole address is dropped when the value of an option is missing, when `dev` stands twice,',
  'when the label is too long, when the broadcast address is no address, or when an IPv6 address has one.',
  'With an IPv6 address `scope` and `label` are reported and ignored, and so is a broadcast address beside a `peer`.',
  'A `peer` cannot be combined with a prefix length.',
].join(' ');

/** One line of `virtual_ipaddress` and `virtual_ipaddress_excluded`. */
export const virtualAddressEntry: EntrySpec = {
  ...entry,
  typeName: 'VirtualAddress',
  options: {
    ...commonOptions,
    use_vmac: flag('Put the address on a virtual MAC interface, as `use_vmac_addr` does for all of them.', {
      since: '2.2.0',
    }),
  },
  summary: 'An address that the master holds.',
  details: `${commonDetails} Without \`dev\` it goes to the interface of the instance. An address that the instance already has is dropped with a message.`,
  source: { man: 'VRRP instance(s)', code: CODE },
};

/** One line of `static_ipaddress`. */
export const staticAddressEntry: EntrySpec = {
  ...entry,
  typeName: 'StaticAddress',
  options: {
    ...commonOptions,
    track_group: option(
      [arg('group', reference('track_group'))],
      'Track group whose instances go to FAULT when the address is gone and cannot be restored.',
      { since: '2.0.3', repeatReported: true },
    ),
  },
  summary: 'An address that keepalived sets at start and keeps, whoever is master.',
  details: `${commonDetails} Without \`dev\` it goes to \`default_interface\`, else eth0, and keepalived refuses the configuration where there is no such interface.`,
  source: { man: 'Static routes/addresses/rules', code: CODE },
};
