import { alias, arg, block, keyword, optional } from '../define.ts';
import type { ArgumentSpec } from '../spec.ts';
import { enumeration } from '../types/enumeration.ts';
import { integer } from '../types/integer.ts';
import { reference } from '../types/name.ts';
import { persistenceMask } from '../types/persistence-mask.ts';
import { port } from '../types/port.ts';
import { serverAddress } from '../types/server-address.ts';
import { text } from '../types/text.ts';
import { adapt, MAN, MAX_UINT } from './checker-common.ts';
import { realServer } from './real-server.ts';
import { forwarding, MAX_WEIGHT, notifyScript, serverEndpoint, serverKeywords } from './server-common.ts';

/** 31 days in seconds. */
const MAX_PERSISTENCE = 2678400;
const MAX_ENGINE_NAME = 16;
const SCHEDULER_FLAGS = ['IP_VS_SVC_F_SCHED1'];

/** Heads that are no address. */
const namedHeads: Readonly<Record<string, readonly ArgumentSpec[]>> = {
  fwmark: [arg('mark', integer({ min: 0, max: MAX_UINT }))],
  group: [arg('group', reference('virtual_server_group'))],
};

const lvsSched = keyword({
  args: [
    arg(
      'scheduler',
      enumeration(['rr', 'wrr', 'lc', 'wlc', 'lblc', 'sh', 'mh', 'dh', 'fo', 'ovf', 'lblcr', 'sed', 'nq', 'twos']),
    ),
  ],
  changed: [
    {
      before: '2.2.5',
      args: [
        arg(
          'scheduler',
          enumeration(['rr', 'wrr', 'lc', 'wlc', 'lblc', 'sh', 'mh', 'dh', 'fo', 'ovf', 'lblcr', 'sed', 'nq']),
        ),
      ],
      note: 'twos is not known.',
    },
  ],
  defaultText: 'wlc (reported)',
  summary: 'How the kernel chooses a real server for a new connection.',
  details: 'The kernel must have the scheduler. Flags such as `sh-port` must stand after it.',
  source: { man: MAN, code: 'check_parser.c:lbalgo_handler' },
});

const lvsMethod = keyword({
  ...forwarding,
  defaultText: 'NAT (reported, unless every server has its own)',
  summary: 'How packets get to the real servers: NAT, DR (direct routing) or TUN (tunnel).',
  details: 'It should stand before the real servers, because their address family is judged by it.',
  source: { man: MAN, code: 'check_parser.c:vs_forwarding_handler' },
});

/** `virtual_server …`: a service that IPVS spreads over real servers. */
export const virtualServer = block({
  typeName: 'VirtualServer',
  model: 'virtualServers',
  args: {
    byFirstWord: namedHeads,
    otherwise: [arg('address', serverAddress()), optional('port', port({ min: 0 }))],
  },
  changed: [
    {
      before: '2.0.7',
      args: { byFirstWord: namedHeads, otherwise: [arg('address', serverAddress()), arg('port', port({ min: 0 }))] },
      note: 'The port must be there.',
    },
  ],
  summary: 'A service, by address and port, firewall mark or group, that IPVS spreads over real servers.',
  details:
    'Without a real server it is dropped and reported. Without a port, or with 0, it is made persistent, and that is reported. An unknown group drops it with a message in the log only. TCP, UDP and SCTP on one address and port are different services. `fwmark` or `group` without a word behind it crashes keepalived.',
  source: { man: MAN, code: 'check_parser.c:vs_handler' },
  keywords: () => ({
    ip_family: keyword({
      args: [arg('family', enumeration(['inet', 'inet6']))],
      defaultText: 'that of the address or the servers, else inet',
      summary: 'Address family of a firewall mark service whose servers are all tunnelled.',
      details: 'Where the family is known otherwise, a different one is reported and not used.',
      source: { man: MAN, code: 'check_parser.c:ip_family_handler' },
    }),
    lvs_sched: lvsSched,
    lb_algo: alias('lvs_sched', lvsSched),
    hashed: keyword({
      deprecated: {
        since: '2.1.4',
        why: 'It has had no effect since then: programs cannot set this flag of the kernel.',
      },
      summary: 'Once meant a hashed entry; without effect since 2.1.4.',
      details: 'Since then it is reported as belonging to another scheduler, but not after `lvs_sched sh` or `mh`.',
      source: { code: 'check_parser.c:lbflags_handler' },
    }),
    ops: keyword({
      summary: 'One-packet scheduling: each datagram gets its own choice of server.',
      details: 'For UDP and firewall marks; with TCP and SCTP it is reported and reset.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'flag-1': keyword({
      model: 'flag1',
      build: SCHEDULER_FLAGS,
      summary: 'First flag of the scheduler; what it does depends on the scheduler.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'flag-2': keyword({
      model: 'flag2',
      build: SCHEDULER_FLAGS,
      summary: 'Second flag of the scheduler; what it does depends on the scheduler.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'flag-3': keyword({
      model: 'flag3',
      build: SCHEDULER_FLAGS,
      summary: 'Third flag of the scheduler; what it does depends on the scheduler.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'sh-port': keyword({
      model: 'shPort',
      build: SCHEDULER_FLAGS,
      summary: 'With scheduler sh: the source port counts in the hash, too.',
      details: 'It must stand after `lvs_sched sh`; elsewhere it does nothing, which is not reported after `mh`.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'sh-fallback': keyword({
      model: 'shFallback',
      build: SCHEDULER_FLAGS,
      summary: 'With scheduler sh: go to the next server when the chosen one is not available.',
      details: 'It must stand after `lvs_sched sh`; elsewhere it does nothing, which is not reported after `mh`.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'mh-port': keyword({
      model: 'mhPort',
      since: '2.0.20',
      build: SCHEDULER_FLAGS,
      summary: 'With scheduler mh: the source port counts in the hash, too.',
      details: 'It must stand after `lvs_sched mh`; elsewhere it does nothing, which is not reported after `sh`.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    'mh-fallback': keyword({
      model: 'mhFallback',
      since: '2.0.20',
      build: SCHEDULER_FLAGS,
      summary: 'With scheduler mh: go to the next server when the chosen one is not available.',
      details: 'It must stand after `lvs_sched mh`; elsewhere it does nothing, which is not reported after `sh`.',
      source: { man: MAN, code: 'check_parser.c:lbflags_handler' },
    }),
    lvs_method: lvsMethod,
    lb_kind: alias('lvs_method', lvsMethod),
    persistence_engine: keyword({
      args: [
        arg('engine', text({ meaning: 'name of an IPVS persistence engine, such as sip', maxBytes: MAX_ENGINE_NAME })),
      ],
      summary: 'Persistence engine of the kernel that tells which connections belong together.',
      details: 'The only one so far is sip. A longer name is cut to 16 characters.',
      source: { man: MAN, code: 'check_parser.c:pengine_handler' },
    }),
    persistence_timeout: keyword({
      args: [optional('seconds', integer({ min: 1, max: MAX_PERSISTENCE, unit: 's' }), { default: 360 })],
      changed: [
        {
          before: '2.1.3',
          args: [optional('seconds', integer({ min: 1, max: MAX_UINT, unit: 's' }), { default: 360 })],
          note: 'Takes more than 31 days, too.',
        },
      ],
      defaultText: 'not persistent',
      summary: 'Send a client to the same server until this many seconds have passed without a connection.',
      source: { man: MAN, code: 'check_parser.c:pto_handler' },
    }),
    persistence_granularity: keyword({
      args: [arg('mask', persistenceMask(), { rule: 'persistence-options' })],
      defaultText: 'single addresses',
      summary: 'How much of a client’s address counts for persistence: a netmask for IPv4, a prefix length for IPv6.',
      details:
        'It turns persistence on, with 360 s unless `persistence_timeout` says otherwise. A prefix length for IPv4 is taken as an odd netmask (`24` is 0.0.0.24) in silence.',
      source: { man: MAN, code: 'check_parser.c:pgr_handler' },
    }),
    protocol: keyword({
      args: [arg('protocol', enumeration(['TCP', 'UDP', 'SCTP'], { ignoreCase: true }))],
      changed: [
        {
          before: '2.0.0',
          args: [arg('protocol', enumeration(['TCP', 'UDP', 'SCTP']))],
          note: 'Upper case only.',
        },
      ],
      defaultText: 'UDP (reported)',
      summary: 'Protocol of the service. With a firewall mark it is reported and ignored.',
      source: { man: MAN, code: 'check_parser.c:proto_handler' },
    }),
    ha_suspend: keyword({
      summary: 'Run the checks only while this host has the virtual address.',
      details: 'With a firewall mark it is reported and cleared.',
      source: { man: MAN, code: 'check_parser.c:hasuspend_handler' },
    }),
    alpha: keyword({
      defaultText: 'off',
      summary: 'At the start, count the real servers as down until their checks have succeeded.',
      details: 'A flag: `alpha off` turns it on, unlike in a real server or a check.',
      source: { man: MAN, code: 'check_parser.c:vs_alpha_handler' },
    }),
    omega: keyword({
      defaultText: 'off',
      summary: 'When keepalived stops, run the commands for servers and quorum going down.',
      details: 'A flag: `omega off` turns it on.',
      source: { man: MAN, code: 'check_parser.c:omega_handler' },
    }),
    quorum: keyword({
      args: [arg('weight', integer({ min: 1, max: MAX_UINT, instead: 1 }))],
      defaultText: '1',
      summary: 'Total weight of the servers that are up which the service needs.',
      details: 'A bad number counts as 1. More than the real servers have together is reported and lowered.',
      source: { man: MAN, code: 'check_parser.c:quorum_handler' },
    }),
    hysteresis: keyword({
      args: [arg('weight', integer({ min: 0, max: MAX_UINT }))],
      defaultText: '0',
      summary:
        'Dampens the quorum: it is gained at quorum + hysteresis and lost at quorum − hysteresis. Must be below the quorum.',
      source: { man: MAN, code: 'check_parser.c:hysteresis_handler' },
    }),
    quorum_up: keyword({
      args: notifyScript,
      quoted: true,
      repeat: 'first',
      repeatReported: true,
      summary: 'Command to run when the quorum is gained.',
      source: { man: MAN, code: 'check_parser.c:quorum_up_handler' },
    }),
    quorum_down: keyword({
      args: notifyScript,
      quoted: true,
      repeat: 'first',
      repeatReported: true,
      summary: 'Command to run when the quorum is lost.',
      source: { man: MAN, code: 'check_parser.c:quorum_down_handler' },
    }),
    weight: keyword({
      args: [arg('weight', integer({ min: 1, max: MAX_WEIGHT }))],
      changed: [{ before: '2.1.0', args: [arg('weight', integer({ min: 1, max: 65535 }))], note: 'Takes 1…65535.' }],
      since: '1.3.9',
      defaultText: '1',
      summary: 'Weight of the real servers that have none of their own.',
      source: { man: MAN, code: 'check_parser.c:vs_weight_handler' },
    }),
    inhibit_on_failure: keyword({
      since: '1.3.9',
      defaultText: 'off',
      summary: 'Set the weight of failed servers to 0 and keep them, so that open connections go on.',
      details: 'A flag: `inhibit_on_failure off` turns it on, unlike in a real server.',
      source: { man: MAN, code: 'check_parser.c:vs_inhibit_handler' },
    }),
    ...adapt(serverKeywords('vs'), {
      always: ['delay_loop', 'virtualhost'],
      defaults: {
        delay_loop: '60 s',
        connect_timeout: '5 s',
        retry: '1 (DNS_CHECK 3, MISC_CHECK 0)',
        delay_before_retry: '1 s (HTTP_GET and SSL_GET 3 s, DNS_CHECK delay_loop)',
        warmup: 'delay_loop',
        virtualhost: 'the address of the server',
        smtp_alert: 'smtp_alert_checker or smtp_alert of global_defs, else off',
      },
    }),
    sorry_server: keyword({
      ...serverEndpoint,
      summary: 'Server that gets all connections while the quorum is not met.',
      details:
        'With DR and TUN it has the port of the virtual server. One of another family than the virtual server is dropped and reported, except with TUN.',
      source: { man: MAN, code: 'check_parser.c:ssvr_handler' },
    }),
    sorry_server_inhibit: keyword({
      summary: 'Keep the sorry server at weight 0 instead of removing it while the quorum is met.',
      details: 'It must stand after `sorry_server`; elsewhere it is reported and ignored.',
      source: { man: MAN, code: 'check_parser.c:ssvri_handler' },
    }),
    sorry_server_lvs_method: keyword({
      ...forwarding,
      since: '1.3.9',
      defaultText: 'that of the virtual server',
      summary: 'How packets get to the sorry server: NAT, DR (direct routing) or TUN (tunnel).',
      details: 'It must stand after `sorry_server`; elsewhere it is reported and ignored.',
      source: { man: MAN, code: 'check_parser.c:ss_forwarding_handler' },
    }),
    real_server: realServer,
  }),
});
