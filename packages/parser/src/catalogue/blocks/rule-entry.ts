import { arg, flag, option } from '../define.ts';
import type { EntrySpec, OptionTable } from '../spec.ts';
import { fwmarkMask } from '../types/fwmark-mask.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { reference } from '../types/name.ts';
import { networkOrDefault } from '../types/network.ts';
import { numberRange } from '../types/number-range.ts';
import { realms } from '../types/realms.ts';
import { unsigned64 } from '../types/unsigned64.ts';
import { dsField, interfaceGroup, ipProtocol, ruleTable } from './routing-types.ts';

const CODE = 'vrrp_iprule.c:alloc_rule';
const MAX_UINT = 4294967295;
const MAX_INT = 2147483647;
const MAX_PORT = 65535;

const IPV4_SUMMARY = 'Make it an IPv4 rule where the addresses leave that open.';
const IPV6_SUMMARY = 'Make it an IPv6 rule where the addresses leave that open.';

const table = option([arg('table', ruleTable)], 'Look the route up in this table.', { repeatReported: true });
const preference = option(
  [arg('preference', integer({ min: 0, max: MAX_UINT, base: 0 }))],
  'Place among the rules: the lowest number is asked first.',
);
const iif = option([arg('interface', interfaceName())], 'Interface that packets come in by.');
const tos = option([arg('dsField', dsField)], 'DS field that packets must have.');
const suppressPrefixLength = option(
  [arg('length', integer({ min: 0, max: MAX_INT }))],
  'Pass over routes whose prefix is this long or shorter; with a table only.',
  { build: ['HAVE_DECL_FRA_SUPPRESS_PREFIXLEN'] },
);
const suppressGroup = option(
  [arg('group', interfaceGroup)],
  'Pass over routes by interfaces of this group; with a table only.',
  { build: ['HAVE_DECL_FRA_SUPPRESS_IFGROUP'] },
);
const ports = arg('ports', numberRange({ min: 1, max: MAX_PORT }));

/** What a rule can do instead of looking into a table; `type` may stand before it. */
const actions = {
  goto: option(
    [arg('preference', integer({ min: 0, max: MAX_UINT }))],
    'Go on at the rule with this preference; it must be higher than the own one, which must be given.',
    { repeatReported: true },
  ),
  nop: flag('Do nothing.', { repeatReported: true }),
  blackhole: flag('Drop the packets in silence.', { repeatReported: true }),
  unreachable: flag('Drop the packets and say that the network cannot be reached.', { repeatReported: true }),
  prohibit: flag('Drop the packets and say that it is forbidden.', { repeatReported: true }),
} satisfies OptionTable;

const commonOptions = {
  inet: flag(IPV4_SUMMARY, { since: '2.0.1', skipsNextWord: true }),
  inet6: flag(IPV6_SUMMARY, { since: '2.0.1', skipsNextWord: true }),
  not: flag('Turn the conditions round: the rule is for packets that do not meet them.'),
  from: option([arg('network', networkOrDefault({ defaultSince: '2.0.8' }))], 'Source addresses.'),
  to: option([arg('network', networkOrDefault({ defaultSince: '2.0.8' }))], 'Destination addresses.'),
  table,
  lookup: { ...table, aliasOf: 'table' },
  preference,
  order: { ...preference, aliasOf: 'preference' },
  priority: { ...preference, aliasOf: 'preference' },
  tos,
  dsfield: { ...tos, aliasOf: 'tos' },
  fwmark: option([arg('mark', fwmarkMask())], 'Firewall mark of packets, perhaps with a mask.'),
  realms: option([arg('realms', realms())], 'Realms that packets get; IPv4 and with a table only.'),
  suppress_prefixlength: suppressPrefixLength,
  sup_pl: { ...suppressPrefixLength, aliasOf: 'suppress_prefixlength' },
  suppress_ifgroup: suppressGroup,
  sup_group: { ...suppressGroup, aliasOf: 'suppress_ifgroup' },
  iif,
  dev: { ...iif, aliasOf: 'iif' },
  oif: option([arg('interface', interfaceName())], 'Interface that a local socket is bound to.'),
  'tunnel-id': option([arg('id', unsigned64())], 'Key of the tunnel that packets came by.', {
    build: ['HAVE_DECL_FRA_TUN_ID'],
  }),
  uidrange: option([arg('users', numberRange({ min: 0, max: MAX_UINT }))], 'Numbers of the local users.', {
    build: ['HAVE_DECL_FRA_UID_RANGE'],
  }),
  l3mdev: flag("Look into the table of the packet's VRF; no other action beside it.", {
    since: '1.4.3',
    repeatReported: true,
    build: ['HAVE_DECL_FRA_L3MDEV'],
  }),
  protocol: option(
    [arg('protocol', integer({ min: 0, max: 255 }))],
    'Number that tells the kernel who made the rule; anything but 18 (keepalived) needs `no_track`.',
    { since: '2.0.1', build: ['HAVE_DECL_FRA_PROTOCOL'] },
  ),
  ipproto: option([arg('protocol', ipProtocol)], 'IP protocol; numbers above 127 need their name.', {
    since: '2.0.1',
    build: ['HAVE_DECL_FRA_IP_PROTO'],
  }),
  sport: option([ports], 'Source ports; a single one is written twice, as in 80-80.', {
    since: '2.0.1',
    build: ['HAVE_DECL_FRA_SPORT_RANGE'],
  }),
  dport: option([ports], 'Destination ports; a single one is written twice, as in 80-80.', {
    since: '2.0.1',
    build: ['HAVE_DECL_FRA_DPORT_RANGE'],
  }),
  type: flag('Stands before an action, and needs not.', { transparent: true, choice: true, options: actions }),
  ...actions,
  no_track: flag('Put up with it when somebody else removes the rule.', { since: '2.0.3' }),
  'no-track': flag('Older spelling of `no_track`.', { since: '2.0.1', removed: '2.0.3', aliasOf: 'no_track' }),
} satisfies OptionTable;

const staticOptions = {
  ...commonOptions,
  track_group: option(
    [arg('group', reference('track_group'))],
    'Track group whose instances go to FAULT when the rule is gone and cannot be restored; needs `iif`.',
    { since: '2.0.3', repeatReported: true },
  ),
} satisfies OptionTable;

/** Before 2.0.8 the family was read at the beginning of the line, and no word was lost. */
function withPlainFamilies(options: OptionTable): OptionTable {
  return {
    ...options,
    inet: flag(IPV4_SUMMARY, { since: '2.0.1' }),
    inet6: flag(IPV6_SUMMARY, { since: '2.0.1' }),
  };
}

function changesOf(options: OptionTable): EntrySpec['changed'] {
  return [
    {
      before: '2.0.8',
      options: withPlainFamilies(options),
      note: '`inet` and `inet6` had to be the first word, and `from` and `to` took no `default`, `any` or `all`.',
    },
    { before: '2.0.7', note: 'Numbers could be hexadecimal (0x…) or octal (0…), and `ipproto` took names only.' },
    {
      before: '2.0.2',
      note: 'A rule without preference was not reported, and `goto` worked without one.',
    },
  ];
}

const entry = {
  args: [],
  extra: 'reported',
  misnomers: { device: 'iif', ip_proto: 'ipproto', pref: 'preference', prio: 'preference', proto: 'protocol' },
} satisfies Partial<EntrySpec>;

const commonDetails = [
  'A rule needs exactly one action: `table`, `l3mdev`, `goto`, `nop`, `blackhole`, `unreachable` or `prohibit`.',
  'It should have a preference: else keepalived reports it and picks one, counting down from 16384.',
  'An unknown word or a bad value drops the rule (a bad `protocol`, `ipproto`, `sport` or `dport` only itself);',
  'a value missing at the end of the line ends keepalived, with exit status 2 for `-t`.',
  'IPv4 and IPv6 cannot be mixed, and `default` must stand before an address that decides the family.',
  'If nothing tells the family, it is IPv4.',
  '`inet` and `inet6` do their work, but the word behind them is lost: they belong at the end of the line.',
].join(' ');

/** One line of `virtual_rules`. */
export const virtualRuleEntry: EntrySpec = {
  ...entry,
  typeName: 'VirtualRule',
  options: commonOptions,
  changed: changesOf(commonOptions),
  summary: 'A routing rule that the master holds, written much as for `ip rule add`.',
  details: commonDetails,
  source: { man: 'VRRP instance(s)', code: CODE },
};

/** One line of `static_rules`. */
export const staticRuleEntry: EntrySpec = {
  ...entry,
  typeName: 'StaticRule',
  options: staticOptions,
  changed: changesOf(staticOptions),
  summary: 'A routing rule that keepalived sets at start and keeps; written much as for `ip rule add`.',
  details: commonDetails,
  source: { man: 'Static routes/addresses/rules', code: CODE },
};
