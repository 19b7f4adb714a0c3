import { arg, flag, keyword, option, optional } from '../define.ts';
import type { ArgumentSpec, OptionTable, StatementSpec } from '../spec.ts';
import { boolean } from '../types/boolean.ts';
import { decimal } from '../types/decimal.ts';
import { enumeration } from '../types/enumeration.ts';
import { integer } from '../types/integer.ts';
import { group, script, user } from '../types/path.ts';
import { port } from '../types/port.ts';
import { serverAddress } from '../types/server-address.ts';
import { text } from '../types/text.ts';
import { MAN, MAX_SHORT_TIMER, MAX_TIMER, MAX_UINT, MIN_TIMER, type PlainKeywords, seconds } from './checker-common.ts';

/** Most weight of a server: INT32_MAX. */
export const MAX_WEIGHT = 2147483647;

/** Address and port of a real or sorry server. */
export const serverEndpoint: Pick<StatementSpec, 'args' | 'changed'> = {
  args: [arg('address', serverAddress()), optional('port', port({ min: 0 }))],
  changed: [
    {
      before: '2.0.15',
      args: [arg('address', serverAddress()), arg('port', port())],
      note: 'The port must be there.',
    },
  ],
};

/** A command with the user and group that run it. */
export const notifyScript: readonly ArgumentSpec[] = [
  arg('command', script()),
  optional('user', user()),
  optional('group', group()),
];

const TUNNEL_BUILD = ['_HAVE_IPVS_TUN_TYPE_'];
const CHECKSUM_BUILD = ['_HAVE_IPVS_TUN_CSUM_'];

const tunnelOptions: OptionTable = {
  type: option([arg('type', enumeration(['ipip', 'gue', 'gre']))], 'Encapsulation of a tunnel; ipip when not given.', {
    since: '2.0.18',
    build: TUNNEL_BUILD,
  }),
  port: option([arg('port', port())], 'UDP port of a gue tunnel: needed with gue, refused with the others.', {
    since: '2.0.18',
    build: TUNNEL_BUILD,
  }),
  nocsum: flag('No checksums in the tunnel (the default).', { since: '2.0.18', build: CHECKSUM_BUILD }),
  csum: flag('Checksums in the tunnel; not for ipip.', { since: '2.0.18', build: CHECKSUM_BUILD }),
  remcsum: flag('Remote checksums in the tunnel; for gue only.', { since: '2.0.18', build: CHECKSUM_BUILD }),
};

/** How packets get to a server. */
export const forwarding: Pick<StatementSpec, 'args' | 'options' | 'extra'> = {
  args: [arg('method', enumeration(['NAT', 'DR', 'TUN']))],
  options: tunnelOptions,
  extra: 'reported',
};

/** What virtual and real servers both have, as a virtual server has it; its values are the defaults of its real servers. */
const sharedKeywords: PlainKeywords = {
  delay_loop: keyword({
    ...seconds(MIN_TIMER, MAX_TIMER),
    since: '1.3.9',
    summary: 'Seconds between two checks, where a check does not say.',
    source: { man: MAN, code: 'check_parser.c:vs_delay_handler' },
  }),
  connect_timeout: keyword({
    args: [arg('seconds', decimal({ min: MIN_TIMER, max: MAX_SHORT_TIMER }))],
    since: '2.0.13',
    summary: 'Seconds that checks wait for the connection and for each answer, where a check does not say.',
    source: { man: MAN, code: 'check_parser.c:vs_co_timeout_handler' },
  }),
  retry: keyword({
    args: [arg('count', integer({ min: 1, max: MAX_UINT }))],
    since: '1.3.9',
    summary: 'How many more times a failing check is tried, where the check does not say.',
    details: 'Unlike in a check, 0 is refused here.',
    source: { man: MAN, code: 'check_parser.c:vs_retry_handler' },
  }),
  delay_before_retry: keyword({
    ...seconds(0, MAX_TIMER),
    since: '1.3.9',
    summary: 'Seconds between a failure and the next try, where a check does not say.',
    source: { man: MAN, code: 'check_parser.c:vs_delay_before_retry_handler' },
  }),
  warmup: keyword({
    ...seconds(0, MAX_TIMER),
    since: '1.3.9',
    summary: 'Most seconds of the random delay before the first check, where a check does not say; 0 for no delay.',
    source: { man: MAN, code: 'check_parser.c:vs_warmup_handler' },
  }),
  smtp_alert: keyword({
    args: [optional('enabled', boolean(), { default: true })],
    since: '2.0.0',
    summary: 'Send mail when the state changes, to the addresses in global_defs.',
    source: { man: MAN, code: 'check_parser.c:vs_smtp_alert_handler' },
  }),
  virtualhost: keyword({
    args: [arg('host', text({ meaning: 'host name for the Host header' }), { confidential: 'name' })],
    since: '1.3.9',
    repeatReported: '2.2.8',
    summary: 'Host name that HTTP_GET and SSL_GET ask for, where they do not say.',
    source: { man: MAN, code: 'check_parser.c:vs_virtualhost_handler' },
  }),
  snmp_name: keyword({
    args: [arg('name', text({ meaning: 'name shown in SNMP' }))],
    extra: 'reported',
    since: '2.2.3',
    build: ['_WITH_SNMP_CHECKER_'],
    repeatReported: '2.2.8',
    summary: 'Name by which SNMP shows this server.',
    details: 'More than one word is reported, and then no name is set.',
    source: { man: MAN, code: 'check_parser.c:vs_snmp_name_handler' },
  }),
};

/** The keywords that virtual and real servers share, with the handlers of one of them. */
export function serverKeywords(owner: 'vs' | 'rs'): PlainKeywords {
  const named = Object.entries(sharedKeywords).map(([word, spec]) => {
    const code = spec.source.code.replace(':vs_', `:${owner}_`);
    return [word, { ...spec, source: { ...spec.source, code } }] as const;
  });
  return Object.fromEntries(named);
}
