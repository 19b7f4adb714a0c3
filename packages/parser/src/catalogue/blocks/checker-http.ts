import { arg, block, keyword, optional, rest } from '../define.ts';
import type { KeywordTable } from '../spec.ts';
import { boolean } from '../types/boolean.ts';
import { enumeration } from '../types/enumeration.ts';
import { integer } from '../types/integer.ts';
import { md5Digest } from '../types/md5-digest.ts';
import { statusCodes } from '../types/status-code.ts';
import { text } from '../types/text.ts';
import { adapt, checkerKeywords, MAN, MAX_UINT } from './checker-common.ts';

const REGEX_BUILD = ['_WITH_REGEX_CHECK_'];

/** Options of PCRE2, without their prefix and in lower case. */
const REGEX_OPTIONS = [
  'allow_empty_class',
  'alt_bsux',
  'auto_callout',
  'caseless',
  'dollar_endonly',
  'dotall',
  'dupnames',
  'extended',
  'firstline',
  'match_unset_backref',
  'multiline',
  'never_ucp',
  'never_utf',
  'no_auto_capture',
  'no_auto_possess',
  'no_dotstar_anchor',
  'no_start_optimize',
  'ucp',
  'ungreedy',
  'utf',
  'never_backslash_c',
  'alt_circumflex',
  'alt_verbnames',
  'use_offset_limit',
] as const;

/** An offset or size in bytes; keepalived only logs bad ones. */
const bytes = integer({ min: 0, max: Number.MAX_SAFE_INTEGER, unit: 'bytes', reported: false });

/** What is expected of one page. */
const urlKeywords: KeywordTable = {
  path: keyword({
    args: [arg('path', text({ meaning: 'path to ask for, with its query' }))],
    required: true,
    repeatReported: '2.2.8',
    summary: 'Path to ask for. A url without it is dropped and reported.',
    source: { man: MAN, code: 'check_http.c:path_handler' },
  }),
  digest: keyword({
    args: [arg('digest', md5Digest())],
    repeat: 'first',
    repeatReported: true,
    defaultText: 'content is not compared',
    summary: 'MD5 digest that the page must have, as `genhash` prints it.',
    source: { man: MAN, code: 'check_http.c:digest_handler' },
  }),
  status_code: keyword({
    args: [rest('codes', statusCodes())],
    changed: [
      {
        before: '2.0.17',
        args: [rest('codes', statusCodes({ ranges: false, max: 999 }))],
        note: 'Only the first code counts, and ranges are not known.',
      },
    ],
    model: 'statusCodes',
    repeat: 'append',
    defaultText: '200-299',
    summary: 'HTTP status codes that count as success: numbers and ranges.',
    details: 'A bad word is reported and left out; the others count.',
    source: { man: MAN, code: 'check_http.c:status_code_handler' },
  }),
  virtualhost: keyword({
    args: [arg('host', text({ meaning: 'host name for the Host header' }), { confidential: 'name' })],
    since: '1.3.9',
    repeatReported: '2.2.8',
    defaultText: 'that of the check, the real server or the virtual server; else the address',
    summary: 'Host name to ask for in this url.',
    source: { man: MAN, code: 'check_http.c:url_virtualhost_handler' },
  }),
  regex: keyword({
    args: [arg('pattern', text({ meaning: 'regular expression (PCRE2)' }))],
    extra: 'reported',
    quoted: true,
    since: '2.0.7',
    build: REGEX_BUILD,
    repeatReported: '2.2.8',
    changed: [{ before: '2.2.8', extra: 'ignored', note: 'Surplus words are only logged; the statement is dropped.' }],
    defaultText: 'content is not searched',
    summary: 'Regular expression that the page must match. A pattern with spaces needs quotes.',
    details:
      'Backslash escapes are read before the pattern is: write `\\\\.` for a literal dot, `\\\\d` for a digit. An invalid pattern is noticed in the log only.',
    source: { man: MAN, code: 'check_http.c:regex_handler' },
  }),
  regex_no_match: keyword({
    since: '2.0.7',
    build: REGEX_BUILD,
    summary: 'The page must not match the regular expression.',
    source: { man: MAN, code: 'check_http.c:regex_no_match_handler' },
  }),
  regex_options: keyword({
    args: [rest('options', enumeration(REGEX_OPTIONS, { reported: false }))],
    model: 'regexOptions',
    repeat: 'append',
    since: '2.0.7',
    build: REGEX_BUILD,
    summary: 'Options for the regular expression, as PCRE2 names them. Unknown ones are ignored in silence.',
    source: { man: MAN, code: 'check_http.c:regex_options_handler' },
  }),
  regex_min_offset: keyword({
    args: [arg('offset', bytes)],
    since: '2.0.7',
    build: REGEX_BUILD,
    defaultText: '0',
    summary: 'Where in the page the search starts, in bytes.',
    source: { man: MAN, code: 'check_http.c:regex_min_offset_handler' },
  }),
  regex_max_offset: keyword({
    args: [arg('offset', bytes)],
    since: '2.0.7',
    build: REGEX_BUILD,
    defaultText: 'no limit',
    summary: 'Last byte of the page at which a match may start.',
    details: 'Below `regex_min_offset` both are ignored, with a message in the log only.',
    source: { man: MAN, code: 'check_http.c:regex_max_offset_handler' },
  }),
  regex_stack: keyword({
    args: [arg('start', bytes), arg('max', bytes)],
    since: '2.0.7',
    build: ['PCRE2_DONT_USE_JIT', ...REGEX_BUILD],
    summary: 'First and greatest size of the stack for complicated regular expressions.',
    details: 'There is one stack for all urls: the greatest sizes count.',
    source: { man: MAN, code: 'check_http.c:regex_stack_handler' },
  }),
};

/** What HTTP_GET and SSL_GET share beside url. */
const getKeywords: KeywordTable = {
  ...adapt(checkerKeywords, {
    always: ['delay_before_retry', 'warmup'],
    defaults: { delay_before_retry: 'that of the real server, else 3 s' },
  }),
  nb_get_retry: keyword({
    args: [arg('count', integer({ min: 0, max: MAX_UINT }))],
    aliasOf: 'retry',
    model: 'retry',
    deprecated: { since: '1.3.9', use: 'retry', why: 'It is the old name of `retry`.' },
    defaultText: 'that of the real server, else 1',
    summary: 'Old name of `retry`.',
    source: { code: 'check_http.c:http_get_retry_handler' },
  }),
  virtualhost: keyword({
    args: [arg('host', text({ meaning: 'host name for the Host header' }), { confidential: 'name' })],
    since: '1.3.9',
    repeatReported: '2.2.8',
    defaultText: 'that of the real server or the virtual server; else the address',
    summary: 'Host name to ask for, where a url does not say.',
    source: { man: MAN, code: 'check_http.c:virtualhost_handler' },
  }),
  http_protocol: keyword({
    args: [arg('version', enumeration(['1.0', '1.0C', '1.1'], { aliases: { '1.0c': '1.0C' } }))],
    since: '2.0.17',
    defaultText: '1.0',
    summary: 'HTTP version of the request; 1.0C is 1.0 with “Connection: close”.',
    source: { man: MAN, code: 'check_http.c:http_protocol_handler' },
  }),
  enable_sni: keyword({
    args: [optional('enabled', boolean(), { default: true })],
    since: '1.4.5',
    build: ['_HAVE_SSL_SET_TLSEXT_HOST_NAME_'],
    defaultText: 'off',
    summary: 'Name the host in the TLS handshake (SNI). It has a use in SSL_GET only.',
    source: { man: MAN, code: 'check_http.c:enable_sni_handler' },
  }),
  fast_recovery: keyword({
    args: [optional('enabled', boolean(), { default: true })],
    since: '2.0.17',
    defaultText: 'off',
    summary: 'Check the urls of a server that comes up without waiting delay_loop between them.',
    source: { man: MAN, code: 'check_http.c:fast_recovery_handler' },
  }),
};

const GET_DETAILS =
  'All urls must succeed. The url block is required: without one the check is dropped and reported (2.2.7 crashes).';
const URL_SUMMARY = 'One page to ask for, and what is expected of it.';

/** `HTTP_GET { … }`: the server is up when its pages are as expected. */
export const httpGet = block({
  typeName: 'RealServerHttpGet',
  model: 'httpGets',
  repeat: 'append',
  summary: 'The server is up when it serves the given pages over HTTP as expected.',
  details: GET_DETAILS,
  source: { man: MAN, code: 'check_http.c:http_get_handler' },
  keywords: () => ({
    ...getKeywords,
    url: block({
      typeName: 'RealServerHttpGetUrl',
      model: 'urls',
      repeat: 'append',
      required: true,
      summary: URL_SUMMARY,
      source: { man: MAN, code: 'check_http.c:url_handler' },
      keywords: () => urlKeywords,
    }),
  }),
});

/** `SSL_GET { … }`: the same over TLS. */
export const sslGet = block({
  typeName: 'RealServerSslGet',
  model: 'sslGets',
  repeat: 'append',
  summary: 'The server is up when it serves the given pages over HTTPS as expected.',
  details: GET_DETAILS,
  source: { man: MAN, code: 'check_http.c:http_get_handler' },
  keywords: () => ({
    ...getKeywords,
    tls_compliant: keyword({
      args: [optional('enabled', boolean(), { default: true })],
      since: '2.2.8',
      defaultText: 'off',
      summary: 'End TLS sessions with close_notify, as the protocol asks, in all urls.',
      source: { man: MAN, code: 'check_http.c:tls_compliant_handler' },
    }),
    url: block({
      typeName: 'RealServerSslGetUrl',
      model: 'urls',
      repeat: 'append',
      required: true,
      summary: URL_SUMMARY,
      source: { man: MAN, code: 'check_http.c:url_handler' },
      keywords: () => ({
        ...urlKeywords,
        tls_compliant: keyword({
          args: [optional('enabled', boolean(), { default: true })],
          since: '2.2.8',
          defaultText: 'off',
          summary: 'End the TLS session of this url with close_notify, as the protocol asks.',
          details: 'It cannot switch off what the check has switched on.',
          source: { man: MAN, code: 'check_http.c:url_tls_compliant_handler' },
        }),
      }),
    }),
  }),
});
