import { arg, keyword, optional } from '../define.ts';
import type { KeywordSpec, StatementSpec } from '../spec.ts';
import { boolean } from '../types/boolean.ts';
import { decimal } from '../types/decimal.ts';
import { integer } from '../types/integer.ts';
import { interfaceName } from '../types/interface-name.ts';
import { port } from '../types/port.ts';
import { serverAddress } from '../types/server-address.ts';
import type { Version } from '../version.ts';

/** Section of keepalived.conf(5) that describes virtual servers with all they contain. */
export const MAN = 'Virtual server(s)';
export const MAX_UINT = 4294967295;
/** Timers count microseconds. */
export const MIN_TIMER = 0.000001;
/** Most seconds that an unsigned long of microseconds holds. */
export const MAX_TIMER = 18446744073709;
/** Most seconds that an unsigned int of microseconds holds. */
export const MAX_SHORT_TIMER = 4294.967295;

/** Keywords without blocks. */
export type PlainKeywords = Readonly<Record<string, KeywordSpec>>;

/** How a block differs from the others that share its keywords. */
export interface Differences {
  /** Keywords that this block has always had, while others got them later. */
  readonly always?: readonly string[];
  /** The whole block is newer than the keywords: they are as old as the block. */
  readonly since?: Version;
  /** Build options that the block needs. */
  readonly build?: readonly string[];
  /** What holds where a keyword is absent, where this block has its own default. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** A time in seconds; before 2.0.13 without a fraction. */
export function seconds(min: number, max: number, maxBefore = max): Pick<StatementSpec, 'args' | 'changed'> {
  const whole = integer({ min: Math.ceil(min), max: Math.floor(maxBefore), unit: 's' });
  return {
    args: [arg('seconds', decimal({ min, max }))],
    changed: [{ before: '2.0.13', args: [arg('seconds', whole)], note: 'Takes whole seconds only.' }],
  };
}

/** The shared keywords as one block has them. */
export function adapt(keywords: PlainKeywords, own: Differences): PlainKeywords {
  return Object.fromEntries(Object.entries(keywords).map(([word, spec]) => [word, adaptOne(word, spec, own)]));
}

function adaptOne(word: string, spec: KeywordSpec, own: Differences): KeywordSpec {
  const { since, build, defaultText, changed, ...rest } = spec;
  const from = own.since ?? (own.always?.includes(word) ? undefined : since);
  const needed = [...(own.build ?? []), ...(build ?? [])];
  const otherwise = own.defaults?.[word] ?? defaultText;
  return {
    ...rest,
    ...(from !== undefined && { since: from }),
    ...(needed.length > 0 && { build: needed }),
    ...(otherwise !== undefined && { defaultText: otherwise }),
    ...(changed !== undefined && own.since === undefined && { changed }),
  };
}

/** Where a check connects to, and from where. */
export const connectionKeywords: PlainKeywords = {
  connect_ip: keyword({
    args: [arg('address', serverAddress())],
    defaultText: 'address of the real server',
    summary: 'Address to check in place of the real server’s.',
    details: 'An IPv6 link-local address needs `bind_if`; without it the check is dropped and reported.',
    source: { man: MAN, code: 'check_api.c:co_ip_handler' },
  }),
  connect_port: keyword({
    args: [arg('port', port())],
    defaultText: 'port of the real server',
    summary: 'Port to check in place of the real server’s.',
    source: { man: MAN, code: 'check_api.c:co_port_handler' },
  }),
  bindto: keyword({
    args: [arg('address', serverAddress())],
    defaultText: 'chosen by the kernel',
    summary: 'Source address of the check.',
    details: 'It must be of the same family as the address that is checked; otherwise it is reported and not used.',
    source: { man: MAN, code: 'check_api.c:co_srcip_handler' },
  }),
  bind_port: keyword({
    args: [arg('port', port())],
    defaultText: 'chosen by the kernel',
    summary: 'Source port of the check. It counts only together with `bindto`.',
    source: { man: MAN, code: 'check_api.c:co_srcport_handler' },
  }),
  bind_if: keyword({
    args: [arg('interface', interfaceName())],
    since: '1.3.9',
    defaultText: 'chosen by the kernel',
    summary: 'Interface that the check goes out by; needed for IPv6 link-local addresses.',
    source: { man: MAN, code: 'check_api.c:co_srcif_handler' },
  }),
  connect_timeout: keyword({
    ...seconds(MIN_TIMER, MAX_SHORT_TIMER),
    defaultText: 'that of the real server',
    summary: 'Seconds to wait for the connection and for each answer.',
    source: { man: MAN, code: 'check_api.c:co_timeout_handler' },
  }),
  fwmark: keyword({
    args: [arg('mark', integer({ min: 0, max: MAX_UINT }))],
    build: ['_WITH_SO_MARK_'],
    defaultText: '0 (none)',
    summary: 'Firewall mark on the packets of the check.',
    source: { man: MAN, code: 'check_api.c:co_fwmark_handler' },
  }),
};

/** When a check runs, and what its outcome means. */
export const scheduleKeywords: PlainKeywords = {
  retry: keyword({
    args: [arg('count', integer({ min: 0, max: MAX_UINT }))],
    since: '1.3.9',
    defaultText: 'that of the real server, else 1',
    summary: 'How many more times a failing check is tried before the server counts as down.',
    source: { man: MAN, code: 'check_api.c:retry_handler' },
  }),
  delay_before_retry: keyword({
    ...seconds(0, MAX_TIMER, MAX_SHORT_TIMER),
    since: '1.3.9',
    defaultText: 'that of the real server, else 1 s',
    summary: 'Seconds between a failure and the next try.',
    source: { man: MAN, code: 'check_api.c:delay_before_retry_handler' },
  }),
  warmup: keyword({
    ...seconds(0, MAX_TIMER, MAX_SHORT_TIMER),
    since: '1.3.9',
    defaultText: 'that of the real server, else delay_loop',
    summary: 'Most seconds of the random delay before the first check; 0 turns the delay off.',
    source: { man: MAN, code: 'check_api.c:warmup_handler' },
  }),
  delay_loop: keyword({
    ...seconds(MIN_TIMER, MAX_TIMER),
    since: '1.3.9',
    defaultText: 'that of the real server',
    summary: 'Seconds between two checks.',
    source: { man: MAN, code: 'check_api.c:delay_handler' },
  }),
  alpha: keyword({
    args: [optional('enabled', boolean(), { default: true })],
    since: '1.3.9',
    defaultText: 'that of the real server',
    summary: 'Count the server as down until this check has succeeded once.',
    source: { man: MAN, code: 'check_api.c:alpha_handler' },
  }),
  log_all_failures: keyword({
    args: [optional('enabled', boolean(), { default: true })],
    since: '2.0.11',
    defaultText: 'off, unless checker_log_all_failures is on',
    summary: 'Log every failure while the server is up, not only the one that takes it down.',
    source: { man: MAN, code: 'check_api.c:log_all_failures_handler' },
  }),
};

/** Keywords of every check that connects somewhere. */
export const checkerKeywords: PlainKeywords = { ...connectionKeywords, ...scheduleKeywords };
