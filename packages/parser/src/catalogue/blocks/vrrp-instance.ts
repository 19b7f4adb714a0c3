import { alias, arg, block, flag, keyword, list, option, optional, rest } from '../define.ts';
import { address } from '../types/address.ts';
import { boolean } from '../types/boolean.ts';
import { decimal } from '../types/decimal.ts';
import { either } from '../types/either.ts';
import { enumeration } from '../types/enumeration.ts';
import { fixedWord } from '../types/fixed-word.ts';
import { hmacKey } from '../types/hmac-key.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { multicastAddress } from '../types/multicast-address.ts';
import { definedName } from '../types/name.ts';
import { serverAddress } from '../types/server-address.ts';
import { text } from '../types/text.ts';
import { vmacAddress } from '../types/vmac-address.ts';
import { virtualAddressEntry } from './address-entry.ts';
import { virtualRouteEntry } from './route-entry.ts';
import { virtualRuleEntry } from './rule-entry.ts';
import { trackedBfd, trackedFile, trackedInterface, trackedProcess, trackedScript } from './track-entries.ts';
import { NOTIFY_ARGUMENTS, notifyScript, smtpAlert } from './vrrp-notify.ts';

const MAX_UNSIGNED = 4294967295;
const MAX_INT = 2147483647;
/** Most whole seconds in an unsigned count of microseconds (UINT_MAX / TIMER_HZ). */
const MAX_TIMER_SECONDS = 4294;
const MAX_PREEMPT_DELAY_SECONDS = 1000;
const SECONDS_PER_DAY = 86400;
const DEFAULT_PRIORITY = 100;

const MAN = 'VRRP instance(s)';
const AUTH_BUILD = ['defined _WITH_VRRP_AUTH_'];
const VMAC_BUILD = ['_HAVE_VRRP_VMAC_'];

const enabled = optional('enabled', boolean(), { default: true });

/** The interface that use_vmac or use_ipvlan creates. */
const createdInterface = interfaceName({ created: true });

/** Options that use_vmac and use_ipvlan share. */
const createdInterfaceOptions = {
  name: option([arg('interface', createdInterface)], 'Name of the interface, where it could be taken for an option.', {
    since: '2.3.0',
  }),
  group: option(
    [arg('group', text({ meaning: 'number, or name in /etc/iproute2/group' }))],
    'Link group of the interface; otherwise that of its parent.',
    { since: '2.3.0' },
  ),
} as const;

/** How often an address is announced. 0 is reported and read as 1. */
const announcements = arg('count', integer({ min: 1, max: MAX_UNSIGNED }));

const garpExtraInterface = keyword({
  args: [
    arg('allFirst', fixedWord('all'), { skippable: true }),
    arg('seconds', integer({ min: 0, max: SECONDS_PER_DAY, unit: 's' })),
  ],
  options: { all: flag('Announce on all interfaces that hold addresses, not only on VMACs.') },
  extra: 'reported',
  since: '2.2.3',
  build: VMAC_BUILD,
  defaultText: 'vrrp_garp_extra_if of global_defs, else 0 (off)',
  summary: 'Seconds between announcements of addresses on other interfaces than that of the instance.',
  details: 'Keeps those interfaces in the tables of switches. `all` without a number is reported and ignored.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_extra_if_handler' },
});

const timerExpiredBackup = keyword({
  args: [optional('highestOtherPriority', integer({ min: 1, max: 254 }), { default: 254 })],
  since: '2.2.8',
  defaultText: 'off',
  summary: 'Become BACKUP when keepalived was held up so long that another node may have taken over.',
  details:
    'The number is what the strongest of the other nodes can reach, weights included. Reported and reset without `nopreempt`.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_timer_expired_backup_handler' },
});

const authentication = block({
  typeName: 'VrrpInstanceAuthentication',
  build: AUTH_BUILD,
  summary: 'Password of VRRP version 2, sent in the clear.',
  details: 'Ignored with a message under version 3, under `strict_mode` and beside `auth_hmac`.',
  source: { man: MAN, code: 'vrrp_parser.c:init_vrrp_keywords' },
  keywords: () => ({
    auth_type: keyword({
      args: [arg('type', enumeration(['PASS', 'AH']))],
      required: true,
      build: AUTH_BUILD,
      summary: 'How adverts prove where they come from: PASS (a password in each) or AH (a header with a checksum).',
      details: 'Without it `auth_pass` does nothing. AH works with IPv4 only.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_type_handler' },
    }),
    auth_pass: keyword({
      args: [
        arg('password', text({ meaning: 'password, the same on all nodes', maxBytes: 8 }), {
          rule: 'auth-pass-too-long',
          confidential: 'secret',
        }),
      ],
      required: true,
      build: AUTH_BUILD,
      summary: 'The password. Only its first 8 bytes count.',
      details: 'Without quotes, `#` and `!` start a comment and so cut it.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_pass_handler' },
    }),
  }),
});

const authHmac = block({
  typeName: 'VrrpInstanceAuthHmac',
  since: '2.4.0',
  build: AUTH_BUILD,
  summary: 'Signs adverts with HMAC-SHA256 and keeps replayed ones out. Only keepalived understands it.',
  details:
    'It does not matter which VRRP version, address family and mode (unicast or multicast) the instance uses. It replaces `authentication`: with both, that is dropped with a message.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_hmac_handler' },
  keywords: () => ({
    key: keyword({
      args: [arg('id', integer({ min: 1, max: 255 })), arg('value', hmacKey(), { confidential: 'secret' })],
      repeat: 'append',
      required: true,
      model: 'keys',
      since: '2.4.0',
      build: AUTH_BUILD,
      summary: 'A key with its number: 32 to 64 bytes as text, after `hex:`, or in the file after `file:`.',
      details: 'The same on all nodes. A number that is already taken is reported and the key dropped.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_hmac_key_handler' },
    }),
    active_key: keyword({
      args: [arg('id', integer({ min: 1, max: 255 }))],
      required: true,
      since: '2.4.0',
      build: AUTH_BUILD,
      summary: 'Number of the key that this node signs with.',
      details: 'Nodes may sign with different keys. Without it, or if the key is missing, nothing is signed.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_hmac_active_key_handler' },
    }),
    time_window: keyword({
      args: [arg('seconds', integer({ min: 1, max: 300, unit: 's' }))],
      since: '2.4.0',
      build: AUTH_BUILD,
      defaultText: '3 × advert_int, at least 5 s',
      summary: 'Seconds that an advert stays valid, with `anti_replay time`.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_hmac_window_handler' },
    }),
    anti_replay: keyword({
      args: [arg('mode', enumeration(['time', 'monotonic']))],
      since: '2.4.0',
      build: AUTH_BUILD,
      defaultText: 'time',
      summary: 'How replayed adverts are found: by the clock, or by a number that must grow.',
      details: '`time` needs clocks that agree.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_hmac_anti_replay_handler' },
    }),
    mode: keyword({
      args: [arg('mode', enumeration(['enforce', 'permissive', 'receive-only']))],
      changed: [
        {
          before: '2.4.2',
          args: [arg('mode', enumeration(['enforce', 'permissive']))],
          note: '`receive-only` is unknown.',
        },
      ],
      since: '2.4.0',
      build: AUTH_BUILD,
      defaultText: 'enforce',
      summary: 'Whether adverts without a signature count (permissive), and are sent (receive-only).',
      details: 'Under `strict_mode` it must be enforce; anything else is reported and reset.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_auth_hmac_mode_handler' },
    }),
  }),
});

/** `vrrp_instance NAME { … }`: one virtual router. */
export const vrrpInstance = block({
  typeName: 'VrrpInstance',
  model: 'vrrpInstances',
  args: [arg('name', definedName('vrrp_instance'))],
  extra: 'reported',
  summary: 'A virtual router: the addresses that move between nodes, and how the nodes agree on who holds them.',
  details:
    'A word behind the name, and a name that is already taken, make keepalived skip the whole block with a message. The name is local: nodes know each other by `virtual_router_id`.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_handler' },
  keywords: () => ({
    use_vmac: keyword({
      args: [
        optional('interface', createdInterface, { skippable: true }),
        optional('mac', vmacAddress(), { skippable: true }),
        optional('interfaceBehindMac', either(vmacAddress(), createdInterface)),
      ],
      options: {
        ...createdInterfaceOptions,
        netlink_notify_msg: flag('Make the kernel announce the change of the parent interface.', { since: '2.3.0' }),
      },
      changed: [
        { before: '2.2.5', args: [optional('interface', createdInterface)], note: 'A MAC address cannot be given.' },
      ],
      extra: 'reported',
      repeat: 'first',
      repeatReported: true,
      build: VMAC_BUILD,
      defaultText: 'off; vrrp.<virtual_router_id> as the name',
      summary: 'Put the addresses on an interface of their own, with a MAC that belongs to the virtual router.',
      details:
        'A MAC of five octets is completed with the virtual_router_id. Two instances cannot use one name. With unicast it needs `vmac_xmit_base`, which is then set with a message.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vmac_handler' },
    }),
    use_vmac_addr: keyword({
      since: '2.2.0',
      build: VMAC_BUILD,
      defaultText: 'off',
      summary: 'Create such interfaces for addresses on other interfaces (`dev`) or of the other family, too.',
      details: 'Words after it are not read: `use_vmac_addr no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vmac_addr_handler' },
    }),
    vmac_xmit_base: keyword({
      build: VMAC_BUILD,
      defaultText: 'off',
      summary: 'Send and receive adverts on the parent interface instead of the VMAC.',
      details: 'Reported and reset under `strict_mode`. Words after it are not read: `vmac_xmit_base no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vmac_xmit_base_handler' },
    }),
    use_ipvlan: keyword({
      args: [
        rest(
          'words',
          either(enumeration(['bridge', 'private', 'vepa']), either(address({ prefix: 'optional' }), interfaceName())),
          { optional: true },
        ),
      ],
      options: createdInterfaceOptions,
      repeat: 'first',
      repeatReported: true,
      since: '2.0.17',
      build: ['_HAVE_VRRP_IPVLAN_'],
      defaultText: 'off; bridge as the mode',
      summary: 'Give the addresses to an ipvlan interface: its name, its own address and its mode, in any order.',
      details:
        'IPv4 needs the address, which becomes the source of adverts unless another is set. All ipvlans of one parent need the same mode. A second name, address or mode is reported and ignored.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_ipvlan_handler' },
    }),
    unicast_peer: list({
      entryPer: 'line',
      model: 'unicastPeers',
      entry: {
        typeName: 'UnicastPeer',
        args: [arg('address', serverAddress())],
        options: {
          min_ttl: option([arg('ttl', integer({ min: 0, max: 255 }))], 'Drop adverts with a lower TTL.', {
            since: '2.1.0',
          }),
          max_ttl: option([arg('ttl', integer({ min: 0, max: 255 }))], 'Drop adverts with a higher TTL.', {
            since: '2.1.0',
          }),
        },
        extra: 'reported',
        summary: 'Address of another node of the virtual router.',
        details:
          'It must be of the family of the instance. `min_ttl` and `max_ttl` turn `check_unicast_src` on. From 2.3.3 on a second entry of the same address is reported and dropped.',
        source: { man: MAN, code: 'vrrp_data.c:alloc_vrrp_unicast_peer' },
      },
      extra: 'reported',
      summary: 'Send adverts to these nodes one by one instead of to a multicast group.',
      details:
        'This node must be on the lists of the others. An empty list, or another unicast keyword without a list, means multicast; from 2.2.5 on that is reported.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_unicast_peer_handler' },
    }),
    unicast_fault_no_peer: keyword({
      since: '2.2.5',
      defaultText: 'off: multicast is used',
      summary: 'Without unicast peers go to FAULT instead of using multicast.',
      details: 'Words after it are not read: `unicast_fault_no_peer no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_unicast_fault_no_peer' },
    }),
    check_unicast_src: keyword({
      since: '2.1.0',
      defaultText: 'vrrp_check_unicast_src of global_defs',
      summary: 'Accept adverts from unicast peers only.',
      details: 'Words after it are not read: `check_unicast_src no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_check_unicast_src_handler' },
    }),
    old_unicast_checksum: keyword({
      args: [optional('never', enumeration(['never']))],
      since: '1.3.9',
      build: ['_WITH_UNICAST_CHKSUM_COMPAT_'],
      defaultText: 'found out from the adverts received',
      summary: 'Use the checksum of unicast adverts that 1.3.6 and older had; `never`: never accept it.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_unicast_chksum_handler' },
    }),
    native_ipv6: keyword({
      deprecated: {
        since: '1.3.6',
        why: 'The virtual addresses decide whether the instance is IPv4 or IPv6.',
        reported: false,
      },
      summary: 'Make this an IPv6 instance of version 3.',
      details: 'Reported and ignored where an IPv4 address stands before it.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_native_ipv6_handler' },
    }),
    state: keyword({
      args: [arg('state', enumeration(['MASTER', 'BACKUP']), { rule: 'state-invalid' })],
      repeat: 'first',
      repeatReported: true,
      defaultText: 'MASTER with priority 255, else BACKUP',
      summary: 'What the instance wants to be at the start. The election goes by priority, whatever stands here.',
      details:
        'MASTER switches `nopreempt` and `preempt_delay` off, and without `priority` means 255. Of MASTER and BACKUP in one instance MASTER counts, in either order; only a BACKUP behind it is reported. Any other word is reported and read as BACKUP.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_state_handler' },
    }),
    interface: keyword({
      args: [arg('interface', interfaceName())],
      summary: 'Interface that adverts are sent on, and that addresses are added to.',
      details:
        'Needed unless a unicast keyword and a source address are set. Its link is tracked, unless `dont_track_primary` is set. It cannot be a loopback interface.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_int_handler' },
    }),
    vrf: keyword({
      args: [arg('interface', interfaceName())],
      repeat: 'first',
      repeatReported: true,
      since: '2.2.5',
      build: ['_HAVE_VRF_'],
      summary: 'VRF to work in, for unicast without `interface`.',
      details: 'Reported and ignored beside `interface` or without unicast peers.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vrf_handler' },
    }),
    dont_track_primary: keyword({
      defaultText: 'off: FAULT while the interface is down',
      summary: 'Do not go to FAULT when the interface of the instance is down.',
      details: 'Both nodes can then be MASTER. Words after it are not read: `dont_track_primary no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_dont_track_handler' },
    }),
    track_interface: list({
      entryPer: 'line',
      model: 'trackInterfaces',
      entry: trackedInterface,
      extra: 'reported',
      summary: 'Further interfaces whose links count.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_track_if_handler' },
    }),
    track_script: list({
      entryPer: 'line',
      model: 'trackScripts',
      entry: trackedScript,
      extra: 'reported',
      summary: 'Scripts whose results count.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_track_scr_handler' },
    }),
    track_file: list({
      entryPer: 'line',
      model: 'trackFiles',
      entry: trackedFile,
      extra: 'reported',
      since: '2.0.0',
      summary: 'Files whose numbers count.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_track_file_handler' },
    }),
    track_process: list({
      entryPer: 'line',
      model: 'trackProcesses',
      entry: trackedProcess,
      extra: 'reported',
      since: '2.0.11',
      build: ['_WITH_TRACK_PROCESS_'],
      summary: 'Processes that must run.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_track_process_handler' },
    }),
    track_bfd: list({
      entryPer: 'line',
      model: 'trackBfds',
      entry: trackedBfd,
      extra: 'reported',
      since: '2.0.0',
      build: ['_WITH_BFD_'],
      summary: 'BFD sessions that count.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_track_bfd_handler' },
    }),
    mcast_src_ip: keyword({
      args: [arg('address', serverAddress())],
      defaultText: 'first address of the interface',
      summary: 'Source address of adverts sent by multicast.',
      details: 'The same setting as `unicast_src_ip`: the last of both counts.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_srcip_handler' },
    }),
    unicast_src_ip: keyword({
      args: [arg('address', serverAddress())],
      defaultText: 'first address of the interface',
      summary: 'Source address of adverts sent to unicast peers.',
      details:
        'Without `unicast_peer` adverts are still sent by multicast. The same setting as `mcast_src_ip`: the last of both counts.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_unicast_srcip_handler' },
    }),
    mcast_dst_ip: keyword({
      args: [arg('address', multicastAddress({ linkLocal: true }))],
      since: '2.2.5',
      defaultText: 'vrrp_mcast_group4 or vrrp_mcast_group6 of global_defs (224.0.0.18, ff02::12)',
      summary: 'Multicast group to send adverts to and to listen on.',
      details: 'The same on all nodes. Reported and ignored with unicast peers.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_mcast_dstip_handler' },
    }),
    track_src_ip: keyword({
      since: '2.0.0',
      defaultText: 'off',
      summary: 'Go to FAULT while the source address set by mcast_src_ip or unicast_src_ip is missing.',
      details: 'Words after it are not read: `track_src_ip no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_track_srcip_handler' },
    }),
    virtual_router_id: keyword({
      args: [arg('id', integer({ min: 1, max: 255 }))],
      required: true,
      summary: 'Number of the virtual router: the same on all its nodes, unlike that of any other on the segment.',
      details: 'Without it keepalived refuses the whole configuration.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vrid_handler' },
    }),
    unicast_ttl: keyword({
      args: [arg('ttl', integer({ min: 0, max: 255 }))],
      since: '2.1.0',
      defaultText: '255 (IPv6: the default of the kernel)',
      summary: 'TTL or hop limit of adverts sent to unicast peers.',
      details: 'Reported and reset without unicast peers.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_ttl_handler' },
    }),
    version: keyword({
      args: [arg('version', integer({ min: 2, max: 3 }))],
      repeat: 'first',
      repeatReported: true,
      defaultText: 'vrrp_version of global_defs (2), for IPv6 always 3',
      summary: 'Version of the VRRP protocol: 2 or 3.',
      details: 'Both versions do not understand each other. A second statement of the same version is no mistake.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_version_handler' },
    }),
    priority: keyword({
      args: [arg('priority', integer({ min: 1, max: 255, instead: DEFAULT_PRIORITY }))],
      defaultText: '100, with state MASTER 255',
      summary: 'The highest one becomes MASTER.',
      details:
        '255 means that the node owns the addresses: weights do not count then, and it always takes over. A number outside the limits is reported and read as 100.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_prio_handler' },
    }),
    advert_int: keyword({
      args: [arg('seconds', decimal({ min: 0.01, max: 255 }))],
      defaultText: '1 s',
      summary: 'Seconds between two adverts of the MASTER.',
      details:
        'Version 2 takes whole seconds, rounds others with a message, and needs one value on all nodes. Version 3 takes steps of 0.01 s up to 40.95 s.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_adv_handler' },
    }),
    virtual_ipaddress: list({
      entryPer: 'line',
      model: 'virtualAddresses',
      entry: virtualAddressEntry,
      extra: 'reported',
      summary: 'The addresses that the MASTER holds and names in its adverts.',
      details:
        'All of one family; the first decides which. Version 3 and `strict_mode` refuse an instance without addresses, version 2 reports it.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vip_handler' },
    }),
    virtual_ipaddress_excluded: list({
      entryPer: 'line',
      model: 'excludedVirtualAddresses',
      entry: virtualAddressEntry,
      extra: 'reported',
      summary: 'Addresses that the MASTER holds, but does not name in its adverts: of any family and number.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_evip_handler' },
    }),
    no_virtual_ipaddress: keyword({
      since: '2.2.8',
      defaultText: 'off',
      summary: 'Allow the instance to have no virtual addresses.',
      details:
        'Reported and reset under `strict_mode`. Words after it are not read: `no_virtual_ipaddress no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_no_vip_handler' },
    }),
    promote_secondaries: keyword({
      defaultText: 'off',
      summary: 'Set promote_secondaries on the interface, so that removing one address keeps others of its network.',
      details: 'Words after it are not read: `promote_secondaries no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_promote_secondaries_handler' },
    }),
    linkbeat_use_polling: keyword({
      since: '2.0.0',
      build: ['_WITH_LINKBEAT_'],
      deprecated: { since: '2.0.13', why: 'Name the interface in a linkbeat_interfaces block instead.' },
      summary: 'Ask the interface of the instance at intervals whether its link is up.',
      details: 'Words after it are not read: `linkbeat_use_polling no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_linkbeat_handler' },
    }),
    v3_checksum_as_v2: keyword({
      args: [enabled],
      since: '2.2.8',
      defaultText: 'v3_checksum_as_v2 of global_defs, else off',
      summary: 'Leave the IP addresses out of the checksum of version 3 over IPv4, as some routers do.',
      details: 'The same on all nodes.',
      source: { man: MAN, code: 'vrrp_parser.c:v3_checksum_as_v2' },
    }),
    virtual_routes: list({
      entryPer: 'line',
      entry: virtualRouteEntry,
      extra: 'reported',
      summary: 'Routes that the MASTER adds and others remove.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vroutes_handler' },
    }),
    virtual_rules: list({
      entryPer: 'line',
      entry: virtualRuleEntry,
      extra: 'reported',
      summary: 'Routing rules that the MASTER adds and others remove.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vrules_handler' },
    }),
    accept: keyword({
      undoes: 'no_accept',
      defaultText: 'on, off under strict_mode',
      summary: 'Accept packets to the virtual addresses although the priority is not 255.',
      details:
        'Under `strict_mode` it needs version 3. The last of `accept` and `no_accept` counts. Words after it are not read: `accept false` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_accept_handler' },
    }),
    no_accept: keyword({
      build: ['_WITH_FIREWALL_'],
      defaultText: 'off, on under strict_mode',
      summary: 'Drop packets to the virtual addresses with firewall rules, unless the priority is 255.',
      details:
        'Ping and services at the virtual addresses do not answer then. Words after it are not read: `no_accept false` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_no_accept_handler' },
    }),
    skip_check_adv_addr: keyword({
      args: [optional('enabled', boolean({ alwaysOn: true }), { default: true })],
      changed: [{ before: '2.2.5', args: [enabled], note: '`skip_check_adv_addr off` turns it off.' }],
      defaultText: 'vrrp_skip_check_adv_addr of global_defs',
      summary: 'Do not compare the addresses in an advert with the own ones if it comes from the known MASTER.',
      details: 'From 2.2.5 on `skip_check_adv_addr off` turns it on, by a slip in keepalived.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_skip_check_adv_addr_handler' },
    }),
    strict_mode: keyword({
      args: [enabled],
      defaultText: 'vrrp_strict of global_defs',
      summary: 'Keep to the RFC: no unicast, no authentication, no packets to the addresses unless `accept` is set.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_strict_mode_handler' },
    }),
    preempt: keyword({
      undoes: 'nopreempt',
      defaultText: 'on',
      summary: 'Take over from a MASTER of lower priority. This is the default; it undoes a `nopreempt` before it.',
      details: 'Words after it are not read: `preempt no` changes nothing.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_preempt_handler' },
    }),
    nopreempt: keyword({
      defaultText: 'off',
      summary: 'Leave a MASTER of lower priority alone.',
      details:
        'Reported and reset with state MASTER or priority 255. Weights then move nothing while the MASTER is alive. Words after it are not read: `nopreempt false` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_nopreempt_handler' },
    }),
    preempt_delay: keyword({
      args: [arg('seconds', decimal({ min: 0, max: MAX_PREEMPT_DELAY_SECONDS }))],
      changed: [
        {
          before: '2.0.0',
          args: [arg('seconds', integer({ min: 0, max: MAX_PREEMPT_DELAY_SECONDS, unit: 's' }))],
          note: 'Whole seconds only.',
        },
      ],
      defaultText: '0 s',
      summary: 'Seconds to wait before taking over from a MASTER of lower priority.',
      details:
        'Reported and reset with state MASTER, `nopreempt` or `strict_mode`. A number outside the limits is read as 0.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_preempt_delay_handler' },
    }),
    debug: keyword({
      args: [arg('level', integer({ min: 0, max: 4 }))],
      defaultText: '0',
      summary: 'Meant as a level of detail for the log; nothing reads it.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_debug_handler' },
    }),
    notify_backup: notifyScript({
      summary: 'Command to run when the instance becomes BACKUP.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_backup_handler' },
    }),
    notify_master: notifyScript({
      summary: 'Command to run when the instance becomes MASTER.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_master_handler' },
    }),
    notify_fault: notifyScript({
      summary: 'Command to run when the instance goes to FAULT.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_fault_handler' },
    }),
    notify_stop: notifyScript({
      summary: 'Command to run when keepalived stops.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_stop_handler' },
    }),
    notify_deleted: notifyScript({
      commandOptional: true,
      since: '2.1.0',
      summary: 'Report DELETED instead of FAULT when a reload removes the instance, and perhaps run a command.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_deleted_handler' },
    }),
    notify: notifyScript({
      summary: 'Command to run at every change of state.',
      details: NOTIFY_ARGUMENTS,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_handler' },
    }),
    notify_master_rx_lower_pri: notifyScript({
      since: '2.0.6',
      summary: 'Command to run when the MASTER hears an advert of lower priority.',
      details: 'A place to claim an address again that the other node took in the meantime.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_master_rx_lower_pri' },
    }),
    smtp_alert: smtpAlert({
      summary: 'Send mail at every change of state of the instance.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_smtp_handler' },
    }),
    notify_priority_changes: keyword({
      args: [enabled],
      since: '2.0.16',
      defaultText: 'that of the sync group, else vrrp_notify_priority_changes of global_defs',
      summary: 'Write changes of priority to the notify FIFO, too.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_notify_priority_changes_handler' },
    }),
    lvs_sync_daemon_interface: keyword({
      args: [arg('interface', interfaceName({ reported: false }))],
      repeat: 'first',
      repeatReported: true,
      build: ['_WITH_LVS_'],
      deprecated: { since: '1.2.20', why: 'Write `lvs_sync_daemon INTERFACE INSTANCE` in global_defs instead.' },
      summary: 'Interface over which the IPVS connections are copied; this instance decides who sends.',
      details: 'There is one for the whole configuration: a second one is reported and dropped, in any instance.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_lvs_syncd_handler' },
    }),
    garp_master_delay: keyword({
      args: [arg('seconds', integer({ min: 0, max: MAX_TIMER_SECONDS, unit: 's' }))],
      defaultText: 'vrrp_garp_master_delay of global_defs, else 5 s',
      summary: 'Seconds after becoming MASTER until the addresses are announced a second time; 0: only once.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_delay_handler' },
    }),
    garp_master_refresh: keyword({
      args: [arg('seconds', integer({ min: 0, max: MAX_UNSIGNED, unit: 's' }))],
      defaultText: 'vrrp_garp_master_refresh of global_defs, else 0 (never)',
      summary: 'Seconds between announcements of the addresses while MASTER; 0: never.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_refresh_handler' },
    }),
    garp_master_repeat: keyword({
      args: [announcements],
      defaultText: 'vrrp_garp_master_repeat of global_defs, else 5',
      summary: 'How many times each address is announced after becoming MASTER.',
      details: '0 is reported and read as 1.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_rep_handler' },
    }),
    garp_master_refresh_repeat: keyword({
      args: [announcements],
      defaultText: 'vrrp_garp_master_refresh_repeat of global_defs, else 1',
      summary: 'How many times each address is announced at every refresh.',
      details: '0 is reported and read as 1.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_refresh_rep_handler' },
    }),
    garp_lower_prio_delay: keyword({
      args: [arg('seconds', integer({ min: 0, max: MAX_TIMER_SECONDS, unit: 's' }))],
      defaultText: 'vrrp_garp_lower_prio_delay, else vrrp_garp_master_delay of global_defs',
      summary: 'Seconds until the second announcement after the MASTER hears an advert of lower priority.',
      details: 'Under `strict_mode` it must be 0; anything else is reported and reset.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_lower_prio_delay_handler' },
    }),
    garp_lower_prio_repeat: keyword({
      args: [arg('count', integer({ min: 0, max: MAX_INT }))],
      defaultText: 'vrrp_garp_lower_prio_repeat, else vrrp_garp_master_repeat of global_defs',
      summary: 'How many times each address is announced after the MASTER hears an advert of lower priority.',
      details: 'Under `strict_mode` it must be 0; anything else is reported and reset.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_garp_lower_prio_rep_handler' },
    }),
    down_timer_adverts: keyword({
      args: [arg('count', integer({ min: 1, max: 100 }))],
      since: '2.2.3',
      defaultText: 'vrrp_down_timer_adverts of global_defs, else 3',
      summary: 'How many adverts must be missed before the MASTER counts as gone.',
      details: 'The same on all nodes. Under `strict_mode` it must be 3; anything else is reported and reset.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_down_timer_adverts_handler' },
    }),
    timer_expired_backup: timerExpiredBackup,
    thread_timer_expired: alias('timer_expired_backup', timerExpiredBackup, {
      since: '2.3.2',
      deprecated: {
        since: '2.3.2',
        use: 'timer_expired_backup',
        why: 'The release notes called it so by mistake.',
      },
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_thread_timer_expired_handler' },
    }),
    garp_extra_if: garpExtraInterface,
    vmac_garp_intvl: alias('garp_extra_if', garpExtraInterface, {
      since: '2.2.0',
      deprecated: { since: '2.2.3', use: 'garp_extra_if', why: 'It was renamed.' },
    }),
    lower_prio_no_advert: keyword({
      args: [enabled],
      defaultText: 'vrrp_lower_prio_no_advert of global_defs, on under strict_mode',
      summary: 'As MASTER, do not answer an advert of lower priority at once.',
      details: 'Under `strict_mode` off is reported and reset.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_lower_prio_no_advert_handler' },
    }),
    higher_prio_send_advert: keyword({
      args: [enabled],
      defaultText: 'vrrp_higher_prio_send_advert of global_defs, off under strict_mode',
      summary: 'As MASTER, send one more advert before giving way to a higher priority.',
      details: 'It makes the new MASTER announce the addresses again. Under `strict_mode` on is reported and reset.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_higher_prio_send_advert_handler' },
    }),
    owner_ignore_adverts: keyword({
      args: [enabled],
      since: '2.3.3',
      defaultText: 'vrrp_owner_ignore_adverts of global_defs, on under strict_mode',
      summary: 'With priority 255, do not listen to the adverts of others.',
      details: 'On is reported and reset with any other priority; off is reported and reset with priority 255.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_owner_ignore_adverts_handler' },
    }),
    kernel_rx_buf_size: keyword({
      args: [arg('bytes', integer({ min: 0, max: MAX_UNSIGNED, unit: 'bytes' }))],
      extra: 'reported',
      since: '2.0.3',
      defaultText: 'by vrrp_rx_bufs_policy of global_defs',
      summary: 'Size of the receive buffer of the socket for adverts.',
      details: 'A second number makes keepalived ignore the statement with a message.',
      source: { man: MAN, code: 'vrrp_parser.c:kernel_rx_buf_size_handler' },
    }),
    authentication,
    auth_hmac: authHmac,
  }),
});
