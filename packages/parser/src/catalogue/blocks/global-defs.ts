import { alias, arg, block, flag, keyword, list, option, optional, rest } from '../define.ts';
import type { ArgumentSpec, KeywordSpec, Source, StatementSpec } from '../spec.ts';
import { address } from '../types/address.ts';
import { boolean } from '../types/boolean.ts';
import { decimal } from '../types/decimal.ts';
import { either } from '../types/either.ts';
import { enumeration } from '../types/enumeration.ts';
import { host } from '../types/host.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { multicastAddress } from '../types/multicast-address.ts';
import { reference } from '../types/name.ts';
import { group, path, script, user } from '../types/path.ts';
import { port } from '../types/port.ts';
import { text } from '../types/text.ts';
import { umask } from '../types/umask.ts';

const MAN = 'Global definitions';

const MAX_INT = 2147483647;
const MAX_UNSIGNED = 4294967295;
/** Most whole seconds that fit an unsigned count of microseconds (UINT_MAX / TIMER_HZ). */
const MAX_SECONDS = 4294;
/** The same with its fraction. */
const MAX_DECIMAL_SECONDS = 4294.967295;
/** LVS_MAX_TIMEOUT: 31 days. */
const MAX_LVS_TIMEOUT = 2678400;
/** TASK_COMM_LEN − 1. */
const MAX_PROCESS_NAME = 15;
/** XT_EXTENSION_MAXNAMELEN − 2. */
const MAX_CHAIN_NAME = 27;
/** IPSET_MAXNAMELEN − 2. */
const MAX_SET_NAME = 30;
/** NFT_TABLE_MAXNAMELEN − 2 with kernel headers since 4.14; it was − 1 before 2.3.2. */
const MAX_TABLE_NAME = 254;
/** CPU_SETSIZE − 1. The true limit is the number of processors of the host. */
const MAX_CPU = 1023;

const LVS = ['_WITH_LVS_'];
const VRRP = ['_WITH_VRRP_'];
const BFD = ['_WITH_BFD_'];
const SNMP = ['_WITH_SNMP_'];
const SNMP_CHECKER = ['_WITH_SNMP_', '_WITH_SNMP_CHECKER_'];
const DBUS = ['_WITH_DBUS_'];
const VMAC = ['_HAVE_VRRP_VMAC_', '_WITH_VRRP_'];
const TRACK_PROCESS = ['_WITH_TRACK_PROCESS_', '_WITH_VRRP_'];
const NFTABLES_VRRP = ['_WITH_NFTABLES_', '_WITH_VRRP_'];
const NFTABLES_LVS = ['_WITH_LVS_', '_WITH_NFTABLES_'];
const FIREWALL = 'defined _WITH_IPTABLES_ || defined _WITH_NFTABLES_';
const SEVERAL_PROCESSES = ['_ONE_PROCESS_DEBUG_'];

/** `vrrp_strict` or `vrrp_strict off`. */
const SWITCH = [optional('enabled', boolean(), { default: true })];
const ONLY_SETS = 'Words after it are not read: with `no` or `false` behind it, it is on all the same.';

type Extras = Partial<Pick<StatementSpec, 'since' | 'build' | 'details'>>;

const checkerProcessName = processName('health checker', 'checker_process_name_handler', {
  since: '2.2.0',
  build: LVS,
});
const flushOnStop = keyword({
  args: [optional('what', enumeration(['VS']))],
  since: '2.2.0',
  build: LVS,
  defaultText: 'off (each server is removed on its own)',
  summary: 'Clear the IPVS table in one go when keepalived stops.',
  details:
    'With `VS` the virtual servers that keepalived manages are removed one by one, their real servers with them.',
  source: from('lvs_flush_on_stop_handler'),
});
const garpExtraInterface = keyword({
  args: {
    byFirstWord: { all: [arg('seconds', integer({ min: 1, max: 86400, unit: 's' }))] },
    otherwise: [arg('seconds', integer({ min: 1, max: 86400, unit: 's' }))],
  },
  options: {
    all: flag('Send on every interface that the instance uses, not only on VMAC interfaces.'),
  },
  extra: 'reported',
  since: '2.2.3',
  build: VMAC,
  defaultText: 'off',
  summary: "Repeat gratuitous ARP at this interval on interfaces of VIPs that are not the instance's own interface.",
  details:
    '`all` may stand before or behind the number. A third of the time that the switches remember a MAC is enough.',
  source: from('vrrp_vmac_garp_extra_if_handler'),
});
const snmpVrrp = keyword({
  build: ['_WITH_SNMP_', '_WITH_SNMP_VRRP_'],
  defaultText: 'off (on with --snmp)',
  summary: 'Answer SNMP requests for the VRRP part of the keepalived MIB.',
  source: from('snmp_vrrp_handler'),
});
const vrrpRealtimeLimit = realtimeLimit('VRRP', 'vrrp_rt_rlimit_handler', VRRP);
const checkerRealtimeLimit = realtimeLimit('checker', 'checker_rt_rlimit_handler', LVS);
const bfdRealtimeLimit = realtimeLimit('BFD', 'bfd_rt_rlimit_handler', BFD);

/** `global_defs { … }`: settings of the whole daemon and defaults for its parts. */
export const globalDefs = block({
  typeName: 'GlobalDefs',
  model: 'globalDefs',
  summary: 'Settings of the whole daemon, and defaults for instances and virtual servers.',
  details: 'Several blocks add up: a later one goes on where the first ended.',
  source: { man: MAN, code: 'global_parser.c:init_global_keywords' },
  keywords: () => ({
    tmp_config_directory: keyword({
      args: [arg('directory', path('folder that keepalived can write to'))],
      repeat: 'first',
      repeatReported: true,
      since: '2.2.0',
      defaultText: 'in memory',
      summary: 'Folder for the working copy of the configuration, which otherwise is held in memory.',
      details: 'For very large configurations. It should stand near the top of the file. A change needs a restart.',
      source: from('config_copy_directory_handler'),
    }),
    config_save_dir: keyword({
      args: [arg('directory', path('folder, made when it does not exist'))],
      since: '2.2.3',
      build: SEVERAL_PROCESSES,
      defaultText: 'off',
      summary: 'Folder in which state and configuration are kept around every reload, for debugging.',
      details: 'The folder itself is made at need, even by `keepalived -t`; the folders above it must exist.',
      source: from('config_save_dir_handler'),
    }),
    process_names: keyword({
      since: '2.0.16',
      summary: 'Give the child processes the names keepalived_vrrp, keepalived_lvs and keepalived_bfd.',
      details: ONLY_SETS,
      source: from('process_names_handler'),
    }),
    process_name: processName('main', 'process_name_handler', { since: '2.0.16' }),
    vrrp_process_name: processName('VRRP', 'vrrp_process_name_handler', { since: '2.0.16', build: VRRP }),
    checker_process_name: checkerProcessName,
    lvs_process_name: alias('checker_process_name', checkerProcessName, {
      since: '2.0.16',
      deprecated: {
        since: '2.2.0',
        use: 'checker_process_name',
        why: 'It was renamed to checker_process_name.',
        reported: false,
      },
      source: from('lvs_process_name_handler'),
    }),
    bfd_process_name: processName('BFD', 'bfd_process_name_handler', { since: '2.0.16', build: BFD }),
    use_symlink_paths: keyword({
      args: SWITCH,
      since: '2.3.0',
      defaultText: 'off (links are resolved)',
      summary: 'Keep symbolic links in the paths of scripts as they are written.',
      source: from('use_symlink_path_handler'),
    }),
    startup_script: runOnce('Script that runs once before keepalived starts its child processes.', {
      handler: 'startup_script_handler',
      details:
        'For what must exist first, such as firewall marks. Without `enable_script_security` the configuration test ends with status 6.',
    }),
    startup_script_timeout: keyword({
      args: [arg('seconds', integer({ min: 1, max: 1000, unit: 's' }))],
      since: '2.1.0',
      defaultText: '10 s',
      summary: 'Seconds after which a startup script that still runs is killed.',
      source: from('startup_script_timeout_handler'),
    }),
    shutdown_script: runOnce('Script that runs once after all child processes have ended.', {
      handler: 'shutdown_script_handler',
      details: 'Without `enable_script_security` the configuration test ends with status 6.',
    }),
    shutdown_script_timeout: keyword({
      args: [arg('seconds', integer({ min: 1, max: 1000, unit: 's' }))],
      since: '2.1.0',
      defaultText: '10 s',
      summary: 'Seconds after which a shutdown script that still runs is killed.',
      source: from('shutdown_script_timeout_handler'),
    }),
    notification_email: list({
      model: 'notificationEmails',
      entryPer: 'word',
      neverEmpty: true,
      entry: {
        args: [
          arg('address', text({ meaning: 'e-mail address, perhaps "Name <address>" in quotes' }), {
            confidential: 'name',
          }),
        ],
        changed: [{ before: '2.3.0', note: 'A word is the bare address; "Name <address>" is not understood.' }],
        summary: 'One address that mails go to.',
        source: from('email_handler'),
      },
      summary: 'Addresses that get the mails about state changes.',
      details: 'Several may stand on one line. An empty list is reported. Nothing is sent without `smtp_server`.',
      source: from('email_handler'),
    }),
    notification_email_from: keyword({
      args: [
        arg('address', text({ meaning: 'e-mail address, perhaps "Name <address>" in quotes' }), {
          confidential: 'name',
        }),
      ],
      extra: 'reported',
      changed: [
        {
          before: '2.3.0',
          extra: 'ignored',
          note: 'Surplus words are dropped in silence; "Name <address>" is not understood.',
        },
      ],
      defaultText: 'the user keepalived runs as, at the local host name',
      summary: 'Sender of the mails.',
      source: from('emailfrom_handler'),
    }),
    smtp_server: keyword({
      args: [arg('server', host(), { confidential: 'name' }), optional('port', port(), { default: 25 })],
      defaultText: 'none (no mail is sent)',
      summary: 'Mail server that takes the mails.',
      details: 'A name is looked up while the file is read; one that cannot be resolved is reported.',
      source: from('smtpserver_handler'),
    }),
    smtp_helo_name: keyword({
      args: [arg('name', text({ meaning: 'name of this host' }), { confidential: 'name' })],
      defaultText: 'the local host name',
      summary: 'Name that keepalived gives itself in the HELO command.',
      source: from('smtphelo_handler'),
    }),
    smtp_connect_timeout: keyword({
      args: [arg('seconds', integer({ min: 1, max: MAX_SECONDS, unit: 's' }))],
      defaultText: '30 s',
      summary: 'Seconds to wait for the mail server.',
      details: '0 is reported and read as 1.',
      source: from('smtpto_handler'),
    }),
    smtp_alert: keyword({
      args: SWITCH,
      since: '2.0.0',
      defaultText: 'off, but on for real servers',
      summary: 'Whether state changes are mailed where nothing else says so.',
      source: from('smtp_alert_handler'),
    }),
    smtp_alert_vrrp: keyword({
      args: SWITCH,
      since: '2.0.0',
      build: VRRP,
      defaultText: 'smtp_alert, else off',
      summary: 'Whether instances and sync groups mail their state changes where they do not say so themselves.',
      source: from('smtp_alert_vrrp_handler'),
    }),
    smtp_alert_checker: keyword({
      args: SWITCH,
      since: '2.0.0',
      build: LVS,
      defaultText: 'smtp_alert, else off for virtual and on for real servers',
      summary: 'Whether virtual and real servers mail their state changes where they do not say so themselves.',
      source: from('smtp_alert_checker_handler'),
    }),
    checker_log_all_failures: keyword({
      args: SWITCH,
      since: '2.0.11',
      build: LVS,
      defaultText: 'off (only the change to down is logged)',
      summary: 'Log every failed check of a real server, also those that are tried again.',
      source: from('checker_log_all_failures_handler'),
    }),
    no_checker_emails: keyword({
      args: SWITCH,
      since: '2.0.0',
      build: LVS,
      defaultText: 'off',
      summary: 'Mail only when a real server is added or removed, not when one of its checks changes.',
      source: from('no_checker_emails_handler'),
    }),
    no_email_faults: keyword({
      since: '2.0.0',
      build: VRRP,
      defaultText: 'off',
      summary: 'Send no mail about the FAULT state.',
      details: ONLY_SETS,
      source: from('no_email_faults_handler'),
    }),
    router_id: keyword({
      args: [arg('name', text({ meaning: 'name of this machine' }), { confidential: 'name' })],
      defaultText: 'the local host name',
      summary: 'Name of this machine in mails and SNMP; it need not be the host name.',
      source: from('routerid_handler'),
    }),
    vrrp_mcast_group4: keyword({
      args: [arg('group', multicastAddress({ family: 4 }))],
      changed: [{ before: '2.2.5', args: [arg('group', address())], note: 'The address is not checked.' }],
      build: VRRP,
      defaultText: '224.0.0.18',
      summary: 'Multicast group of IPv4 adverts; the same on all routers.',
      source: from('vrrp_mcast_group4_handler'),
    }),
    vrrp_mcast_group6: keyword({
      args: [arg('group', multicastAddress({ family: 6, linkLocal: true }))],
      changed: [{ before: '2.2.5', args: [arg('group', address())], note: 'The address is not checked.' }],
      build: VRRP,
      defaultText: 'ff02::12',
      summary: 'Multicast group of IPv6 adverts; the same on all routers.',
      details: 'A group that is not link-local is reported and used.',
      source: from('vrrp_mcast_group6_handler'),
    }),
    default_interface: keyword({
      args: [arg('interface', interfaceName({ reported: false }))],
      build: VRRP,
      defaultText: 'eth0',
      summary: 'Interface of static addresses that name none.',
      source: from('default_interface_handler'),
    }),
    lvs_sync_daemon: keyword({
      args: [
        arg('interface', interfaceName()),
        optional('instance', reference('vrrp_instance')),
        optional('syncId', integer({ min: 0, max: 255 })),
      ],
      options: {
        inst: option([arg('instance', reference('vrrp_instance'))], 'VRRP instance whose state the daemons follow.', {
          repeatReported: true,
          since: '2.1.0',
        }),
        id: option([arg('syncId', integer({ min: 0, max: 255 }))], 'Number that sender and receiver must share.'),
        maxlen: option([arg('bytes', integer({ min: 1, max: 65507, unit: 'bytes' }))], 'Longest packet.', {
          build: ['_HAVE_IPVS_SYNCD_ATTRIBUTES_'],
        }),
        port: option([arg('port', port())], 'UDP port; 8848 when left out.', {
          build: ['_HAVE_IPVS_SYNCD_ATTRIBUTES_'],
        }),
        ttl: option([arg('ttl', integer({ min: 1, max: 255 }))], 'Time to live of the packets.', {
          build: ['_HAVE_IPVS_SYNCD_ATTRIBUTES_'],
        }),
        group: option([arg('group', multicastAddress())], 'Multicast group; 224.0.0.81 when left out.', {
          build: ['_HAVE_IPVS_SYNCD_ATTRIBUTES_'],
        }),
      },
      changed: [
        {
          before: '2.1.0',
          args: [
            arg('interface', interfaceName()),
            arg('instance', reference('vrrp_instance')),
            optional('syncId', integer({ min: 0, max: 255 })),
          ],
          note: 'The VRRP instance must be given, right behind the interface and without `inst`.',
        },
      ],
      extra: 'reported',
      repeat: 'first',
      repeatReported: true,
      build: ['_WITH_LVS_', '_WITH_VRRP_'],
      defaultText: 'off',
      summary: "Synchronise IPVS connections with the other routers by the kernel's sync daemon, on this interface.",
      details:
        'With an instance the sending daemon runs while it is MASTER and the receiving one otherwise; without, both run. The sync id is the virtual_router_id of the instance when left out, else 0. The bare instance and sync id behind the interface are the old way of writing; a bare sync id is reported.',
      source: from('lvs_syncd_handler'),
    }),
    lvs_timeouts: keyword({
      args: [],
      options: {
        tcp: option([lvsTimeout()], 'Idle TCP connections.'),
        tcpfin: option([lvsTimeout()], 'TCP connections after a FIN.'),
        udp: option([lvsTimeout()], 'UDP flows.'),
      },
      extra: 'reported',
      repeat: 'append',
      build: LVS,
      defaultText: 'as the kernel has them',
      summary: 'Seconds after which IPVS forgets connections; at least one kind must be given.',
      source: from('lvs_timeouts'),
    }),
    lvs_flush: keyword({
      build: LVS,
      defaultText: 'off',
      summary: 'Clear the IPVS table when keepalived starts.',
      details: ONLY_SETS,
      source: from('lvs_flush_handler'),
    }),
    lvs_flush_on_stop: flushOnStop,
    lvs_flush_onstop: alias('lvs_flush_on_stop', flushOnStop, {
      since: '2.0.15',
      deprecated: {
        since: '2.2.0',
        use: 'lvs_flush_on_stop',
        why: 'It was renamed to lvs_flush_on_stop.',
        reported: false,
      },
    }),
    vrrp_garp_master_repeat: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_UNSIGNED }))],
      build: VRRP,
      defaultText: '5',
      summary: 'Gratuitous ARP messages per VIP in one go after becoming MASTER.',
      details: '0 is reported and read as 1.',
      source: from('vrrp_garp_rep_handler'),
    }),
    vrrp_garp_master_delay: keyword({
      args: [arg('seconds', integer({ min: 0, max: MAX_SECONDS, unit: 's' }))],
      build: VRRP,
      defaultText: '5 s',
      summary: 'Seconds after becoming MASTER until the gratuitous ARP messages are sent again; 0: not again.',
      source: from('vrrp_garp_delay_handler'),
    }),
    vrrp_garp_lower_prio_repeat: keyword({
      args: [arg('count', integer({ min: 0, max: MAX_INT }))],
      build: VRRP,
      defaultText: 'vrrp_garp_master_repeat',
      summary: 'Gratuitous ARP messages in one go when a MASTER hears an advert of lower priority.',
      source: from('vrrp_garp_lower_prio_rep_handler'),
    }),
    vrrp_garp_lower_prio_delay: keyword({
      args: [arg('seconds', integer({ min: 0, max: MAX_SECONDS, unit: 's' }))],
      build: VRRP,
      defaultText: 'vrrp_garp_master_delay',
      summary: 'Seconds after an advert of lower priority until the gratuitous ARP messages are sent again.',
      source: from('vrrp_garp_lower_prio_delay_handler'),
    }),
    vrrp_garp_master_refresh: keyword({
      args: [arg('seconds', integer({ min: 0, max: MAX_UNSIGNED, unit: 's' }))],
      build: VRRP,
      defaultText: '0 (never)',
      summary: 'Shortest time between two rounds of gratuitous ARP while MASTER.',
      source: from('vrrp_garp_refresh_handler'),
    }),
    vrrp_garp_master_refresh_repeat: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_UNSIGNED }))],
      build: VRRP,
      defaultText: '1',
      summary: 'Gratuitous ARP messages per VIP in one such round.',
      details: '0 is reported and read as 1.',
      source: from('vrrp_garp_refresh_rep_handler'),
    }),
    vrrp_garp_interval: keyword({
      args: [arg('seconds', decimal({ min: 0.000001, max: MAX_DECIMAL_SECONDS, zeroRule: 'garp-interval-zero' }))],
      build: VRRP,
      defaultText: '0 (no pause)',
      summary: 'Pause between two gratuitous ARP messages on one interface.',
      details: 'From one second on keepalived logs that this is very long.',
      source: from('vrrp_garp_interval_handler'),
    }),
    vrrp_gna_interval: keyword({
      args: [arg('seconds', decimal({ min: 0.000001, max: MAX_DECIMAL_SECONDS, zeroRule: 'garp-interval-zero' }))],
      build: VRRP,
      defaultText: '0 (no pause)',
      summary: 'Pause between two unsolicited neighbour advertisements (IPv6) on one interface.',
      details: 'From one second on keepalived logs that this is very long.',
      source: from('vrrp_gna_interval_handler'),
    }),
    vrrp_min_garp: keyword({
      args: SWITCH,
      since: '2.0.12',
      build: VRRP,
      defaultText: 'off',
      summary: 'One gratuitous ARP message, not repeated, in place of five and five again.',
      details:
        'Settings of `vrrp_garp_master_*` that differ from their defaults stay. `vrrp_min_garp off` undoes nothing.',
      source: from('vrrp_min_garp_handler'),
    }),
    vrrp_garp_extra_if: garpExtraInterface,
    vrrp_vmac_garp_intvl: alias('vrrp_garp_extra_if', garpExtraInterface, {
      since: '2.2.0',
      deprecated: { since: '2.2.3', use: 'vrrp_garp_extra_if', why: 'It was renamed to vrrp_garp_extra_if.' },
    }),
    vrrp_down_timer_adverts: keyword({
      args: [arg('count', integer({ min: 1, max: 100 }))],
      since: '2.2.3',
      build: VRRP,
      defaultText: '3',
      summary: 'Adverts that must be missing before a BACKUP takes over; default for all instances.',
      source: from('vrrp_down_timer_adverts_handler'),
    }),
    vrrp_lower_prio_no_advert: keyword({
      args: SWITCH,
      build: VRRP,
      defaultText: 'off, on with vrrp_strict',
      summary: 'A MASTER that hears an advert of lower priority does not answer with one of its own.',
      source: from('vrrp_lower_prio_no_advert_handler'),
    }),
    vrrp_higher_prio_send_advert: keyword({
      args: SWITCH,
      build: VRRP,
      defaultText: 'off',
      summary: 'A MASTER that hears an advert of higher priority sends one more before it steps down.',
      details: 'The new MASTER then repeats its gratuitous ARP, which helps after both were MASTER.',
      source: from('vrrp_higher_prio_send_advert_handler'),
    }),
    vrrp_version: keyword({
      args: [arg('version', integer({ min: 2, max: 3 }))],
      build: VRRP,
      defaultText: '2 (3 for IPv6 instances)',
      summary: 'VRRP version of instances that name none.',
      source: from('vrrp_version_handler'),
    }),
    v3_checksum_as_v2: keyword({
      since: '2.2.8',
      build: VRRP,
      defaultText: 'off',
      summary: 'Leave the pseudo header out of the checksum of IPv4 adverts of version 3; default for all instances.',
      details: `${ONLY_SETS} The manual page promises a boolean.`,
      source: from('v3_checksum_as_v2'),
    }),
    nftables: keyword({
      args: [optional('table', tableName(MAX_TABLE_NAME), { default: 'keepalived' })],
      changed: [
        {
          before: '2.3.2',
          args: [optional('table', tableName(MAX_TABLE_NAME + 1), { default: 'keepalived' })],
          note: 'The name may be one byte longer.',
        },
      ],
      repeat: 'first',
      repeatReported: true,
      since: '2.0.11',
      build: NFTABLES_VRRP,
      defaultText: 'used at need, where nothing else is configured',
      summary: 'Use nftables for no_accept and VMAC rules, in a table of this name.',
      details:
        'The table must not exist, and each keepalived in a network namespace needs its own. A change needs a restart.',
      source: from('vrrp_nftables_handler'),
    }),
    nftables_priority: keyword({
      args: [chainPriority()],
      since: '2.0.11',
      build: NFTABLES_VRRP,
      defaultText: '-1',
      summary: 'Priority of the chains that keepalived makes.',
      details: 'It must stand behind `nftables`, which sets it back to -1.',
      source: from('vrrp_nftables_priority_handler'),
    }),
    nftables_counters: keyword({
      since: '2.0.11',
      build: ['_WITH_NFTABLES_', 'defined _WITH_VRRP_ || defined _WITH_LVS_'],
      defaultText: 'off',
      summary: 'Give the nftables rules counters, for debugging.',
      details: ONLY_SETS,
      source: from('nftables_counters_handler'),
    }),
    nftables_ifindex: keyword({
      since: '2.0.11',
      build: NFTABLES_VRRP,
      defaultText: 'on unless an instance has dont_track_primary',
      summary: 'Put interface numbers, not names, into the sets of IPv6 link-local addresses.',
      details: ONLY_SETS,
      source: from('vrrp_nftables_ifindex_handler'),
    }),
    nftables_ipvs: keyword({
      args: [optional('table', tableName(MAX_TABLE_NAME), { default: 'keepalived_ipvs' })],
      changed: [
        {
          before: '2.3.2',
          args: [optional('table', tableName(MAX_TABLE_NAME + 1), { default: 'keepalived_ipvs' })],
          note: 'The name may be one byte longer.',
        },
      ],
      repeat: 'first',
      repeatReported: true,
      since: '2.2.2',
      build: NFTABLES_LVS,
      defaultText: 'off',
      summary: 'Give each virtual server group a firewall mark by nftables, so that IPVS holds one service per group.',
      source: from('ipvs_nftables_handler'),
    }),
    nftables_ipvs_priority: keyword({
      args: [chainPriority()],
      since: '2.2.2',
      build: NFTABLES_LVS,
      defaultText: '-1',
      summary: 'Priority of the chains that set the marks.',
      details: 'It must stand behind `nftables_ipvs`, which sets it back to -1.',
      source: from('ipvs_nftables_priority_handler'),
    }),
    nftables_ipvs_start_fwmark: keyword({
      args: [arg('mark', integer({ min: 1, max: MAX_UNSIGNED }))],
      since: '2.2.2',
      build: NFTABLES_LVS,
      defaultText: '1000',
      summary: 'First firewall mark to use; each further group gets the next.',
      details: 'It must stand behind `nftables_ipvs`, which sets it back to 1000.',
      source: from('ipvs_nftables_start_fwmark_handler'),
    }),
    vrrp_iptables: keyword({
      args: [optional('inputChain', chainName(), { default: 'INPUT' }), optional('outputChain', chainName())],
      repeat: 'first',
      repeatReported: true,
      build: ['_WITH_VRRP_', FIREWALL],
      defaultText: 'off',
      summary: 'Use iptables for no_accept and VMAC rules, in these chains, which must exist.',
      details:
        'Without any name the chains are INPUT and OUTPUT; with one name outgoing packets are not filtered. The names must differ. A keepalived built with nftables alone reports the statement and uses nftables.',
      source: from('vrrp_iptables_handler'),
    }),
    vrrp_ipsets: keyword({
      args: [
        optional('addresses', setName()),
        optional('addresses6', setName()),
        optional('interfaceAddresses6', setName()),
        optional('igmp', setName(), { since: '2.0.19' }),
        optional('mld', setName(), { since: '2.0.19' }),
        optional('vmacNd', setName(), { since: '2.3.0' }),
      ],
      build: ['_HAVE_LIBIPSET_', '_WITH_VRRP_', FIREWALL],
      defaultText: 'keepalived keepalived6 keepalived_if6 keepalived_igmp keepalived_mld keepalived_nd',
      summary: 'Names of the ipsets for the iptables rules; without any name ipsets are not used.',
      details:
        'Names left out are built from those given. All must differ (checked since 2.3.2). A keepalived without libipset, such as the one of Debian 12, does not know the keyword.',
      source: from('vrrp_ipsets_handler'),
    }),
    disable_local_igmp: keyword({
      since: '2.2.0',
      build: VRRP,
      defaultText: 'off',
      summary: 'Have the kernel send no IGMP reports for 224.0.0.0/24 (sysctl igmp_link_local_mcast_reports).',
      details: `${ONLY_SETS} Needs Linux 4.3; a kernel without the sysctl is reported. A change needs a restart.`,
      source: from('disable_local_igmp_handler'),
    }),
    vrrp_check_unicast_src: keyword({
      build: VRRP,
      defaultText: 'off',
      summary: 'Drop unicast adverts whose source is not one of the unicast peers.',
      details: ONLY_SETS,
      source: from('vrrp_check_unicast_src_handler'),
    }),
    vrrp_skip_check_adv_addr: keyword({
      args: SWITCH,
      changed: [{ before: '2.3.0', args: [], note: 'It takes no argument: `off` behind it leaves it on.' }],
      build: VRRP,
      defaultText: 'off',
      summary: 'Compare the VIPs of adverts only when the sender changes.',
      source: from('vrrp_check_adv_addr_handler'),
    }),
    vrrp_strict: keyword({
      args: SWITCH,
      changed: [{ before: '2.3.0', args: [], note: 'It takes no argument: `off` behind it leaves it strict.' }],
      build: VRRP,
      defaultText: 'off',
      summary: 'Hold all instances to the letter of the VRRP standard.',
      details:
        'Among other things it rules out unicast peers, authentication, preempt_delay and instances without VIP, allows `accept` with version 3 alone, and makes a VIP drop packets addressed to it unless the priority is 255 or `accept` is set.',
      source: from('vrrp_strict_handler'),
    }),
    vrrp_notify_priority_changes: keyword({
      args: SWITCH,
      since: '2.0.16',
      build: VRRP,
      defaultText: 'off',
      summary: 'Write changes of priority to the notify FIFOs, too; default for all instances.',
      source: from('vrrp_notify_priority_changes'),
    }),
    max_auto_priority: keyword({
      args: [optional('priority', integer({ min: -1, max: 99 }), { default: 99 })],
      since: '2.1.0',
      defaultText: '0 (never raised)',
      summary: 'Highest real-time priority to which keepalived raises itself when it runs late.',
      details: '0 switches it off; -1 does, too, and suppresses the warning at start.',
      source: from('max_auto_priority_handler'),
    }),
    min_auto_priority_delay: keyword({
      args: [arg('microseconds', integer({ min: 1, max: 10000000, unit: 'µs' }))],
      since: '2.1.0',
      defaultText: '1000000 µs',
      summary: 'How late a timer must be before the priority is raised.',
      source: from('min_auto_priority_delay_handler'),
    }),
    vrrp_priority: niceLevel('VRRP', 'vrrp_prio_handler', { build: VRRP }),
    checker_priority: niceLevel('checker', 'checker_prio_handler', { build: LVS }),
    bfd_priority: niceLevel('BFD', 'bfd_prio_handler', { since: '2.0.0', build: BFD }),
    vrrp_no_swap: noSwap('VRRP', 'vrrp_no_swap_handler', { build: VRRP }),
    checker_no_swap: noSwap('checker', 'checker_no_swap_handler', { build: LVS }),
    bfd_no_swap: noSwap('BFD', 'bfd_no_swap_handler', { since: '2.0.0', build: BFD }),
    vrrp_cpu_affinity: cpuAffinity('VRRP', 'vrrp_cpu_affinity_handler', VRRP),
    checker_cpu_affinity: cpuAffinity('checker', 'checker_cpu_affinity_handler', LVS),
    bfd_cpu_affinity: cpuAffinity('BFD', 'bfd_cpu_affinity_handler', BFD),
    vrrp_rt_priority: realtimePriority('VRRP', 'vrrp_rt_priority_handler', VRRP),
    checker_rt_priority: realtimePriority('checker', 'checker_rt_priority_handler', LVS),
    bfd_rt_priority: realtimePriority('BFD', 'bfd_rt_priority_handler', BFD),
    vrrp_rlimit_rttime: vrrpRealtimeLimit,
    vrrp_rlimit_rtime: formerRealtimeLimit('vrrp_rlimit_rttime', vrrpRealtimeLimit),
    checker_rlimit_rttime: checkerRealtimeLimit,
    checker_rlimit_rtime: formerRealtimeLimit('checker_rlimit_rttime', checkerRealtimeLimit),
    bfd_rlimit_rttime: bfdRealtimeLimit,
    bfd_rlimit_rtime: formerRealtimeLimit('bfd_rlimit_rttime', bfdRealtimeLimit),
    snmp_socket: keyword({
      args: [arg('address', text({ meaning: 'address of the SNMP master agent, e.g. udp:192.0.2.1:705' }))],
      extra: 'reported',
      repeat: 'first',
      repeatReported: true,
      build: SNMP,
      defaultText: 'unix:/var/agentx/master',
      summary: 'Where the SNMP master agent listens.',
      details: 'With surplus words the whole statement is dropped.',
      source: from('snmp_socket_handler'),
    }),
    enable_snmp_vrrp: { ...snmpVrrp, since: '2.0.0' },
    enable_snmp_keepalived: alias('enable_snmp_vrrp', snmpVrrp, {
      deprecated: {
        since: '2.0.0',
        use: 'enable_snmp_vrrp',
        why: 'It was renamed to enable_snmp_vrrp.',
        reported: false,
      },
    }),
    enable_snmp_checker: keyword({
      build: SNMP_CHECKER,
      defaultText: 'off (on with --snmp)',
      summary: 'Answer SNMP requests for the checker part of the keepalived MIB.',
      source: from('snmp_checker_handler'),
    }),
    enable_snmp_rfc: keyword({
      build: ['_WITH_SNMP_', '_WITH_SNMP_RFC_'],
      defaultText: 'off (on with --snmp)',
      summary: 'Answer SNMP requests for both standard VRRP MIBs (RFC 2787 and RFC 6527).',
      source: from('snmp_rfc_handler'),
    }),
    enable_snmp_rfcv2: keyword({
      build: ['_WITH_SNMP_', '_WITH_SNMP_RFCV2_'],
      defaultText: 'off (on with --snmp)',
      summary: 'Answer SNMP requests for the VRRP version 2 MIB (RFC 2787).',
      source: from('snmp_rfcv2_handler'),
    }),
    enable_snmp_rfcv3: keyword({
      build: ['_WITH_SNMP_', '_WITH_SNMP_RFCV3_'],
      defaultText: 'off (on with --snmp)',
      summary: 'Answer SNMP requests for the VRRP version 3 MIB (RFC 6527).',
      source: from('snmp_rfcv3_handler'),
    }),
    enable_traps: keyword({
      build: SNMP,
      defaultText: 'off',
      summary: 'Send SNMP traps.',
      source: from('trap_handler'),
    }),
    snmp_vs_stats_update_interval: keyword({
      args: [arg('seconds', decimal({ min: 0.001, max: 30 }))],
      since: '2.3.0',
      build: SNMP_CHECKER,
      defaultText: '5 s',
      summary: 'How old the statistics of a virtual server may be before an SNMP request reads them anew.',
      source: from('snmp_vs_stats_update_interval_handler'),
    }),
    snmp_rs_stats_update_interval: keyword({
      args: [arg('seconds', decimal({ min: 0.001, max: 30 }))],
      since: '2.3.0',
      build: SNMP_CHECKER,
      defaultText: 'snmp_vs_stats_update_interval',
      summary: 'How old the statistics of real servers may be before an SNMP request reads them anew.',
      source: from('snmp_rs_stats_update_interval_handler'),
    }),
    enable_dbus: keyword({
      build: DBUS,
      defaultText: 'off',
      summary: 'Offer the D-Bus interface.',
      details: ONLY_SETS,
      source: from('enable_dbus_handler'),
    }),
    dbus_service_name: keyword({
      args: [arg('name', text({ meaning: 'name of the D-Bus service' }))],
      since: '1.3.9',
      build: DBUS,
      defaultText: 'org.keepalived.Vrrp1',
      summary: 'Name of the D-Bus service; several keepalived on one bus need different ones.',
      source: from('dbus_service_name_handler'),
    }),
    dbus_no_interface_name: keyword({
      args: [arg('name', text({ meaning: 'word in place of the interface' }))],
      since: '2.3.0',
      build: DBUS,
      defaultText: 'none',
      summary: 'Word that stands in the D-Bus path of an instance without interface.',
      details: 'Needed where an interface is called "none".',
      source: from('dbus_no_interface_name_handler'),
    }),
    script_user: keyword({
      args: [arg('user', user()), optional('group', group())],
      defaultText: 'keepalived_script where that user exists, else the user keepalived runs as',
      summary: 'User, and perhaps group, that scripts run as where they name none.',
      details: 'An unknown user or group is reported; scripts without a user of their own then do not run.',
      source: from('script_user_handler'),
    }),
    enable_script_security: keyword({
      defaultText: 'off',
      summary: 'Do not run scripts as root that another user could change or replace.',
      details: `${ONLY_SETS} Without it \`keepalived -t\` ends with status 6 as soon as a script is configured. With it scripts need \`script_user\`, a user of their own, or the system user keepalived_script; they are dropped otherwise.`,
      source: from('script_security_handler'),
    }),
    notify_fifo: fifo('all notifications', 'global_notify_fifo', {
      details: 'Different from `vrrp_notify_fifo` and `lvs_notify_fifo`: of two that are the same, this one is kept.',
    }),
    notify_fifo_script: fifoScript('notify_fifo', 'global_notify_fifo_script'),
    vrrp_notify_fifo: fifo('the notifications of instances and sync groups', 'vrrp_notify_fifo', { build: VRRP }),
    vrrp_notify_fifo_script: fifoScript('vrrp_notify_fifo', 'vrrp_notify_fifo_script', { build: VRRP }),
    lvs_notify_fifo: fifo('the notifications of virtual and real servers', 'lvs_notify_fifo', { build: LVS }),
    lvs_notify_fifo_script: fifoScript('lvs_notify_fifo', 'lvs_notify_fifo_script', { build: LVS }),
    fifo_write_vrrp_states_on_reload: keyword({
      since: '2.2.5',
      build: VRRP,
      defaultText: 'off',
      summary: 'Write the states of instances and sync groups to the FIFOs after a reload, too.',
      details: ONLY_SETS,
      source: from('fifo_write_vrrp_states_on_reload'),
    }),
    dynamic_interfaces: keyword({
      args: [optional('mode', enumeration(['allow_if_changes']), { since: '2.0.8' })],
      since: '2.0.0',
      build: VRRP,
      defaultText: 'off (every interface must exist at start)',
      summary: 'Accept interfaces that do not exist yet, or come and go.',
      details:
        'With `allow_if_changes` an interface may return as another type or on another parent. Any other word is reported, but the statement is on all the same: `dynamic_interfaces off` switches it on.',
      source: from('dynamic_interfaces_handler'),
    }),
    vrrp_netlink_cmd_rcv_bufs: receiveBuffer('the netlink command socket of VRRP', {
      handler: 'vrrp_netlink_cmd_rcv_bufs_handler',
      build: VRRP,
    }),
    vrrp_netlink_cmd_rcv_bufs_force: forceBuffer('vrrp_netlink_cmd_rcv_bufs', {
      handler: 'vrrp_netlink_cmd_rcv_bufs_force_handler',
      build: VRRP,
    }),
    vrrp_netlink_monitor_rcv_bufs: receiveBuffer('the netlink monitor socket of VRRP', {
      handler: 'vrrp_netlink_monitor_rcv_bufs_handler',
      build: VRRP,
    }),
    vrrp_netlink_monitor_rcv_bufs_force: forceBuffer('vrrp_netlink_monitor_rcv_bufs', {
      handler: 'vrrp_netlink_monitor_rcv_bufs_force_handler',
      build: VRRP,
    }),
    lvs_netlink_cmd_rcv_bufs: receiveBuffer('the netlink command socket of the checkers', {
      handler: 'lvs_netlink_cmd_rcv_bufs_handler',
      build: LVS,
    }),
    lvs_netlink_cmd_rcv_bufs_force: forceBuffer('lvs_netlink_cmd_rcv_bufs', {
      handler: 'lvs_netlink_cmd_rcv_bufs_force_handler',
      build: LVS,
    }),
    lvs_netlink_monitor_rcv_bufs: receiveBuffer('the netlink monitor socket of the checkers', {
      handler: 'lvs_netlink_monitor_rcv_bufs_handler',
      build: LVS,
    }),
    lvs_netlink_monitor_rcv_bufs_force: forceBuffer('lvs_netlink_monitor_rcv_bufs', {
      handler: 'lvs_netlink_monitor_rcv_bufs_force_handler',
      build: LVS,
    }),
    process_monitor_rcv_bufs: receiveBuffer('the socket that watches processes', {
      handler: 'process_monitor_rcv_bufs_handler',
      since: '2.0.11',
      build: TRACK_PROCESS,
    }),
    process_monitor_rcv_bufs_force: forceBuffer('process_monitor_rcv_bufs', {
      handler: 'process_monitor_rcv_bufs_force_handler',
      since: '2.0.11',
      build: TRACK_PROCESS,
    }),
    vrrp_rx_bufs_policy: keyword({
      args: [
        arg(
          'size',
          either(
            integer({ min: 0, max: MAX_UNSIGNED, unit: 'bytes' }),
            enumeration(['MTU', 'ADVERT'], { ignoreCase: true }),
          ),
        ),
      ],
      extra: 'reported',
      since: '2.0.3',
      build: VRRP,
      defaultText: 'as the system has it (net.core.rmem_default)',
      summary:
        'Receive buffer of the VRRP sockets: a size, or the sum of MTUs or of advert sizes times the multiplier.',
      details: 'Only one of the three can be set.',
      source: from('vrrp_rx_bufs_policy_handler'),
    }),
    vrrp_rx_bufs_multiplier: keyword({
      args: [arg('factor', integer({ min: 1, max: MAX_UNSIGNED }))],
      extra: 'reported',
      since: '2.0.3',
      build: VRRP,
      defaultText: '3',
      summary: 'Factor for `vrrp_rx_bufs_policy` MTU or ADVERT.',
      details: 'With surplus words the whole statement is dropped.',
      source: from('vrrp_rx_bufs_multiplier_handler'),
    }),
    rs_init_notifies: keyword({
      args: SWITCH,
      since: '2.0.0',
      build: LVS,
      defaultText: 'off',
      summary: 'Run the notifications of real servers for their first state at start, too.',
      source: from('rs_init_notifies_handler'),
    }),
    umask: keyword({
      args: [rest('mask', umask())],
      since: '2.0.9',
      defaultText: '0177 (IXUSR | IRWXG | IRWXO)',
      summary: 'Mask for the permissions of files that keepalived makes.',
      details:
        'A number stands alone; names of bits are joined by `|`, with or without spaces. The command line option wins.',
      source: from('umask_handler'),
    }),
    vrrp_startup_delay: keyword({
      args: [arg('seconds', decimal({ min: 0.001, max: MAX_DECIMAL_SECONDS }))],
      since: '2.0.14',
      build: VRRP,
      defaultText: '0 (at once)',
      summary: 'Seconds after the start of keepalived before any instance runs.',
      details:
        'For interfaces that pass no traffic at first. From 2.4.0 on the longest delay counts, of this and `vrrp_delay_after_boot`.',
      source: from('vrrp_startup_delay_handler'),
    }),
    vrrp_delay_after_boot: keyword({
      args: [arg('seconds', decimal({ min: 0.001, max: MAX_DECIMAL_SECONDS }))],
      since: '2.4.0',
      build: VRRP,
      defaultText: '0 (at once)',
      summary: 'Seconds after the boot of the system before any instance runs.',
      details:
        'Unlike `vrrp_startup_delay` it costs nothing when keepalived is started later. The longer of both counts.',
      source: from('vrrp_delay_after_boot_handler'),
    }),
    log_unknown_vrids: keyword({
      since: '2.0.16',
      build: VRRP,
      defaultText: 'off',
      summary: 'Log adverts with a virtual_router_id that is not configured on their interface.',
      details: ONLY_SETS,
      source: from('vrrp_log_unknown_vrids_handler'),
    }),
    vrrp_owner_ignore_adverts: keyword({
      args: SWITCH,
      since: '2.3.3',
      build: VRRP,
      defaultText: 'off, on with vrrp_strict',
      summary: 'Instances of priority 255 ignore all adverts; default for all instances.',
      source: from('vrrp_owner_ignore_adverts_handler'),
    }),
    vmac_prefix: keyword({
      args: [arg('prefix', text({ meaning: 'start of the interface names' }))],
      repeat: 'first',
      repeatReported: true,
      since: '2.2.0',
      build: VMAC,
      defaultText: 'vrrp',
      summary: 'Start of the names that keepalived makes up for VMAC interfaces.',
      source: from('vrrp_vmac_prefix_handler'),
    }),
    vmac_addr_prefix: keyword({
      args: [arg('prefix', text({ meaning: 'start of the interface names' }))],
      repeat: 'first',
      repeatReported: true,
      since: '2.2.0',
      build: VMAC,
      defaultText: 'vmac_prefix',
      summary: "Start of the names of VMAC interfaces for VIPs that are not on the instance's own interface.",
      source: from('vrrp_vmac_addr_prefix_handler'),
    }),
    random_seed: keyword({
      args: [arg('seed', integer({ min: 0, max: MAX_UNSIGNED }))],
      since: '2.0.15',
      defaultText: 'the time',
      summary: 'Seed of the random numbers (`_RANDOM`): a configuration that uses them comes out the same each time.',
      source: from('random_seed_handler'),
    }),
    reload_check_config: keyword({
      args: [optional('logFile', path('file for the messages of the check'), { default: '/dev/null' })],
      since: '2.2.0',
      build: SEVERAL_PROCESSES,
      defaultText: 'off',
      summary: 'Check the new configuration before a reload, and reload only when it has no errors.',
      details: 'The word is a file name, not a boolean: `reload_check_config off` checks and writes to a file "off".',
      source: from('reload_check_config_handler'),
    }),
    reload_time_file: keyword({
      args: [arg('file', path('absolute path of the file with the time'))],
      extra: 'reported',
      since: '2.1.0',
      build: SEVERAL_PROCESSES,
      defaultText: 'off',
      summary: 'File that holds the time of a planned reload; keepalived watches it.',
      details:
        'Written as HH:MM:SS, YY-MM-DD HH:MM:SS or YYYY-MM-DD HH:MM:SS, with Z behind it for UTC. With surplus words the whole statement is dropped.',
      source: from('reload_time_file_handler'),
    }),
    reload_repeat: keyword({
      since: '2.1.0',
      build: SEVERAL_PROCESSES,
      defaultText: 'off',
      summary: 'Keep the file of `reload_time_file` after a reload: a time without date comes again every day.',
      details: ONLY_SETS,
      source: from('reload_repeat_handler'),
    }),
    reload_file: keyword({
      args: [optional('file', path('absolute path of the file'))],
      since: '2.2.0',
      build: SEVERAL_PROCESSES,
      defaultText: 'off; without a path keepalived.reload beside the pid file',
      summary: 'File that exists for as long as keepalived reads its configuration.',
      details: 'Scripts that write the configuration can wait until it is gone.',
      source: from('reload_file_handler'),
    }),
    include_check: keyword({
      args: [
        rest(
          'checks',
          enumeration([
            'read',
            'match',
            'wildcard_match',
            'brace_match',
            '+read',
            '+match',
            '+wildcard_match',
            '+brace_match',
            '-read',
            '-match',
            '-wildcard_match',
            '-brace_match',
          ]),
          { optional: true },
        ),
      ],
      model: 'includeChecks',
      repeat: 'append',
      since: '2.2.0',
      build: SEVERAL_PROCESSES,
      defaultText: 'none',
      summary: 'Which failures of plain `include` are errors; without a word, all.',
      details:
        'A word without sign sets the checks anew and must be the first; `+` adds one and `-` takes one away. The manual page writes `readable` for `read`, but that is reported as unknown.',
      source: from('include_check_handler'),
    }),
    data_use_instance: keyword({
      args: SWITCH,
      since: '2.2.3',
      defaultText: 'off',
      summary: 'Put the names of instance and network namespace into the names of the dump files.',
      source: from('data_use_instance_handler'),
    }),
    state_dump_file: dumpFile('the state (SIGUSR1)', 'state_dump_file_handler', {
      details:
        'A path that ends in `/` is a folder. Each process adds its own suffix. The manual page calls it state_file_location, which is unknown.',
    }),
    stats_dump_file: dumpFile('the statistics (SIGUSR2)', 'stats_dump_file_handler', {
      details: 'A path that ends in `/` is a folder. The manual page calls it stats_file_location, which is unknown.',
    }),
    json_dump_file: dumpFile('the JSON dump', 'json_dump_file_handler', {
      details: 'A path that ends in `/` is a folder. The manual page calls it json_file_location, which is unknown.',
    }),
    json_version: keyword({
      args: [arg('version', integer({ min: 1, max: 2 }))],
      since: '2.2.8',
      build: ['_WITH_JSON_'],
      defaultText: '1',
      summary: 'Layout of the JSON dump; 2 names the VRRP part and adds the tracked processes.',
      source: from('json_version_handler'),
    }),
    iproute_usr_dir: iprouteDirectory('as shipped', 'iproute_usr_handler'),
    iproute_etc_dir: iprouteDirectory('of the administrator, which win over the shipped ones', 'iproute_etc_handler'),
  }),
});

function from(handler: string): Source {
  return { man: MAN, code: `global_parser.c:${handler}` };
}

function lvsTimeout(): ArgumentSpec {
  return arg('seconds', integer({ min: 0, max: MAX_LVS_TIMEOUT, unit: 's' }));
}

function chainPriority(): ArgumentSpec {
  return arg('priority', integer({ min: -MAX_INT - 1, max: MAX_INT }));
}

function chainName() {
  return text({ meaning: 'name of an iptables chain', maxBytes: MAX_CHAIN_NAME });
}

function setName() {
  return text({ meaning: 'name of an ipset', maxBytes: MAX_SET_NAME });
}

function tableName(maxBytes: number) {
  return text({ meaning: 'name of an nftables table', maxBytes });
}

function processName(process: string, handler: string, more: Extras): KeywordSpec {
  return keyword({
    args: [arg('name', text({ meaning: 'name of the process', maxBytes: MAX_PROCESS_NAME }))],
    summary: `Name of the ${process} process.`,
    details: 'A longer one is cut.',
    source: from(handler),
    ...more,
  });
}

function runOnce(summary: string, more: { readonly handler: string; readonly details: string }): KeywordSpec {
  return keyword({
    args: [arg('command', script()), optional('user', user()), optional('group', group())],
    quoted: true,
    repeat: 'first',
    repeatReported: true,
    since: '2.1.0',
    summary,
    details: more.details,
    source: from(more.handler),
  });
}

function niceLevel(process: string, handler: string, more: Extras): KeywordSpec {
  return keyword({
    args: [arg('nice', integer({ min: -20, max: 19 }))],
    defaultText: '0',
    summary: `Nice level of the ${process} process; lower runs sooner. It is not the VRRP priority.`,
    source: from(handler),
    ...more,
  });
}

function noSwap(process: string, handler: string, more: Extras): KeywordSpec {
  return keyword({
    defaultText: 'off',
    summary: `Keep the ${process} process in memory, never in swap.`,
    details: ONLY_SETS,
    source: from(handler),
    ...more,
  });
}

function cpuAffinity(process: string, handler: string, build: readonly string[]): KeywordSpec {
  return keyword({
    args: [rest('cpus', integer({ min: 0, max: MAX_CPU }))],
    since: '2.0.17',
    build,
    defaultText: 'all',
    summary: `Processors that the ${process} process may run on.`,
    details: 'Numbers beyond the processors of the host are reported; one bad number drops them all.',
    source: from(handler),
  });
}

function realtimePriority(process: string, handler: string, build: readonly string[]): KeywordSpec {
  return keyword({
    args: [arg('priority', integer({ min: 1, max: 99 }))],
    since: '2.0.0',
    build,
    defaultText: 'off (no real-time scheduling)',
    summary: `Run the ${process} process with real-time scheduling at this priority.`,
    details: 'A number outside the limits is reported and the nearest limit used.',
    source: from(handler),
  });
}

function realtimeLimit(process: string, handler: string, build: readonly string[]): KeywordSpec {
  return keyword({
    args: [arg('microseconds', integer({ min: 1, max: MAX_UNSIGNED, unit: 'µs' }))],
    since: '2.1.0',
    build,
    defaultText: '10000 µs',
    summary: `Processor time that the ${process} process may use between two blocking calls under real-time scheduling.`,
    details: '1 is read as 2.',
    source: from(handler),
  });
}

function formerRealtimeLimit(use: string, spec: KeywordSpec): KeywordSpec {
  return alias(use, spec, {
    since: '2.0.0',
    deprecated: { since: '2.1.0', use, why: `It was renamed to ${use}.`, reported: false },
  });
}

function fifo(what: string, handler: string, more: Extras = {}): KeywordSpec {
  return keyword({
    args: [
      arg('path', path('path of the FIFO')),
      optional('user', user(), { since: '2.0.16' }),
      optional('group', group(), { since: '2.0.16' }),
    ],
    repeat: 'first',
    repeatReported: true,
    since: '1.3.9',
    defaultText: 'off',
    summary: `FIFO that ${what} are written to, in order.`,
    source: from(handler),
    ...more,
  });
}

function fifoScript(fifoKeyword: string, handler: string, more: Extras = {}): KeywordSpec {
  return keyword({
    args: [arg('command', script()), optional('user', user()), optional('group', group())],
    quoted: true,
    repeat: 'first',
    repeatReported: true,
    since: '1.3.9',
    summary: `Command that keepalived starts to read \`${fifoKeyword}\`; the path of the FIFO is its last argument.`,
    source: from(handler),
    ...more,
  });
}

function receiveBuffer(socket: string, more: { readonly handler: string } & Extras): KeywordSpec {
  const { handler, ...extras } = more;
  return keyword({
    args: [arg('bytes', integer({ min: 0, max: MAX_UNSIGNED, unit: 'bytes' }))],
    since: '2.0.0',
    defaultText: 'as the system has it',
    summary: `Receive buffer of ${socket}.`,
    details: 'For configurations or hosts so large that the log speaks of a buffer overrun. 0 changes nothing.',
    source: from(handler),
    ...extras,
  });
}

function forceBuffer(sizeKeyword: string, more: { readonly handler: string } & Extras): KeywordSpec {
  const { handler, ...extras } = more;
  return keyword({
    args: SWITCH,
    since: '2.0.0',
    defaultText: 'off',
    summary: `Let \`${sizeKeyword}\` go beyond the limit of the system (net.core.rmem_max).`,
    source: from(handler),
    ...extras,
  });
}

function dumpFile(what: string, handler: string, more: Extras): KeywordSpec {
  return keyword({
    args: [arg('path', path('file, or a folder that ends in /', { nonEmpty: true }))],
    extra: 'reported',
    since: '2.3.3',
    defaultText: 'the usual names in $TMPDIR or /tmp',
    summary: `Where ${what} is written to.`,
    source: from(handler),
    ...more,
  });
}

function iprouteDirectory(whose: string, handler: string): KeywordSpec {
  return keyword({
    args: [arg('directory', path('folder of iproute2'))],
    extra: 'reported',
    since: '2.3.2',
    build: VRRP,
    defaultText: 'found when keepalived was built',
    summary: `Folder with the tables of names of iproute2 ${whose}.`,
    details: 'With surplus words the whole statement is dropped.',
    source: from(handler),
  });
}
