import type { BindProblem, BoundStatement, Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { isJudgedAsLine } from './option-line.ts';
import { perNode } from './per-node.ts';
import { routeLineEnds } from './route-line.ts';
import { ruleLineEnds } from './rule-line.ts';

type MissingArgument = Extract<BindProblem, { readonly code: 'missing-argument' }>;

/**
 * What keepalived does where a word is missing, the same in 2.2.7 and 2.4.3:
 * - `ends`: it reports the line and ends (parser.c:null_strvec), so that it does not start
 * - `drops`: it reports the line and passes over it
 * - `passes`: it passes over the line and does not report it there
 * - `crashes`: SIGSEGV
 */
export type WhenMissing = 'ends' | 'drops' | 'passes' | 'crashes';

/** Handlers that look whether the word is there. All other keywords end keepalived. */
const DROPS = new Set([
  'net_namespace',
  'instance',
  'track_group',
  'vrrp_sync_group',
  'vrrp_instance',
  ...[
    'tmp_config_directory',
    'startup_script',
    'startup_script_timeout',
    'shutdown_script',
    'shutdown_script_timeout',
    'notification_email_from',
    'router_id',
    'default_interface',
    'lvs_sync_daemon',
    'vrrp_garp_extra_if',
    'vrrp_vmac_garp_intvl',
    'min_auto_priority_delay',
    'vrrp_priority',
    'checker_priority',
    'bfd_priority',
    'vrrp_cpu_affinity',
    'checker_cpu_affinity',
    'bfd_cpu_affinity',
    'vrrp_rt_priority',
    'checker_rt_priority',
    'bfd_rt_priority',
    'snmp_socket',
    'dbus_service_name',
    'script_user',
    'notify_fifo',
    'notify_fifo_script',
    'vrrp_notify_fifo',
    'vrrp_notify_fifo_script',
    'lvs_notify_fifo',
    'lvs_notify_fifo_script',
    'vrrp_netlink_cmd_rcv_bufs',
    'vrrp_netlink_monitor_rcv_bufs',
    'lvs_netlink_cmd_rcv_bufs',
    'lvs_netlink_monitor_rcv_bufs',
    'process_monitor_rcv_bufs',
    'vrrp_rx_bufs_policy',
    'vrrp_rx_bufs_multiplier',
    'reload_time_file',
    'state_dump_file',
    'stats_dump_file',
    'json_dump_file',
    'iproute_usr_dir',
    'iproute_etc_dir',
    'lvs_timeouts',
  ].map((keyword) => `global_defs/${keyword}`),
  'track_file/file',
  'track_file/weight',
  'vrrp_track_file/file',
  'vrrp_track_file/weight',
  'vrrp_track_process/weight',
  'vrrp_instance/garp_extra_if',
  'vrrp_instance/kernel_rx_buf_size',
  'vrrp_instance/auth_hmac/key',
  'virtual_server/virtualhost',
  'virtual_server/snmp_name',
  'virtual_server/real_server/virtualhost',
  'virtual_server/real_server/snmp_name',
  'virtual_server/real_server/HTTP_GET/virtualhost',
  'virtual_server/real_server/HTTP_GET/http_protocol',
  'virtual_server/real_server/HTTP_GET/url/virtualhost',
  'virtual_server/real_server/HTTP_GET/url/regex',
  'virtual_server/real_server/SSL_GET/url/regex',
  'virtual_server/real_server/SSL_GET/virtualhost',
  'virtual_server/real_server/SSL_GET/http_protocol',
  'virtual_server/real_server/SSL_GET/url/virtualhost',
  'virtual_server/real_server/SMTP_CHECK/helo_name',
  'virtual_server/real_server/MISC_CHECK/user',
  'virtual_server/real_server/BFD_CHECK/name',
  'virtual_server/real_server/UDP_CHECK/payload',
  'virtual_server/real_server/FILE_CHECK/weight',
  'SSL/password',
  'SSL/ca',
  'SSL/certificate',
  'SSL/key',
]);
/** Lists whose handlers look for every word of an entry. */
const DROPPING_LISTS = /(_ipaddress|_ipaddress_excluded|unicast_peer|track_(interface|script|file|process|bfd))\/\*$/;
const PASSES = new Set([
  'global_defs/smtp_helo_name',
  'vrrp_script/script',
  'interface_up_down_delays/*',
  'virtual_server/real_server/MISC_CHECK/misc_path',
  'virtual_server/real_server/HTTP_GET/url/status_code',
  'virtual_server/real_server/SSL_GET/url/status_code',
  // regular expressions of a url: a message in the log only
  ...['HTTP_GET', 'SSL_GET'].flatMap((check) =>
    ['regex_options', 'regex_min_offset', 'regex_max_offset', 'regex_stack'].map(
      (keyword) => `virtual_server/real_server/${check}/url/${keyword}`,
    ),
  ),
]);
const CRASHES = new Set(['bfd_instance', 'bfd_instance/neighbor_ip', 'bfd_instance/neighbour_ip']);

/** What keepalived does where a word of a statement or entry is missing. */
export function whenMissing({ path }: BoundStatement): WhenMissing {
  if (DROPS.has(path) || DROPPING_LISTS.test(path)) return 'drops';
  if (PASSES.has(path)) return 'passes';
  return CRASHES.has(path) ? 'crashes' : 'ends';
}

/** The same for what is missing in one place: a line of routes or rules may be dropped before it is looked for. */
export function whenLacking({ statement }: MissingArgument, target: Version): WhenMissing {
  const looksFor = ENDS_OF_LINE.find(({ lists }) => lists.test(statement.path));
  if (looksFor === undefined || !isJudgedAsLine(statement, target)) return whenMissing(statement);
  return looksFor.ends(statement, target) ? 'ends' : 'drops';
}

const ENDS_OF_LINE = [
  { lists: /(static|virtual)_routes\/\*$/, ends: routeLineEnds },
  { lists: /(static|virtual)_rules\/\*$/, ends: ruleLineEnds },
];

/** A word that is missing because a `{` follows at once: what is wrong there is the block. */
export function isBehindStrayBlock({ statement }: MissingArgument): boolean {
  return statement.kind === 'statement' && statement.spec !== undefined && takesNoBlock(statement);
}

function takesNoBlock({ spec, directive }: BoundStatement): boolean {
  return 'shape' in spec && spec.shape === 'keyword' && directive.block !== undefined;
}

/** Statements and entries of which a word is missing. */
export const lackingWord = perNode(
  ({ binding }): ReadonlySet<BoundStatement> =>
    new Set(binding.problems.flatMap((problem) => (problem.code === 'missing-argument' ? [problem.statement] : []))),
);

/** Whether keepalived does not get to the end of the configuration, so that it may not report what else is wrong. */
export const endsEarly = perNode((node: ConfigurationNode): boolean =>
  node.binding.problems.some(
    (problem) =>
      problem.code === 'missing-argument' && ['ends', 'crashes'].includes(whenLacking(problem, node.binding.target)),
  ),
);
