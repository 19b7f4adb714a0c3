import { arg, block, keyword, optional } from '../define.ts';
import { boolean } from '../types/boolean.ts';
import { integer } from '../types/integer.ts';
import { bfdCheck } from './checker-bfd.ts';
import { adapt, MAN, MAX_UINT } from './checker-common.ts';
import { dnsCheck } from './checker-dns.ts';
import { fileCheck } from './checker-file.ts';
import { httpGet, sslGet } from './checker-http.ts';
import { miscCheck } from './checker-misc.ts';
import { pingCheck } from './checker-ping.ts';
import { smtpCheck } from './checker-smtp.ts';
import { tcpCheck } from './checker-tcp.ts';
import { udpCheck } from './checker-udp.ts';
import { forwarding, MAX_WEIGHT, notifyScript, serverEndpoint, serverKeywords } from './server-common.ts';

const INHERITED = 'that of the virtual server';

/** `real_server ADDRESS [PORT] { … }`: one of the servers that the virtual server sends connections to. */
export const realServer = block({
  typeName: 'RealServer',
  model: 'realServers',
  ...serverEndpoint,
  required: true,
  summary: 'A server that gets connections of the virtual server while its checks succeed.',
  details:
    'Without a port, or with 0, it has the port of the virtual server. With DR and TUN a different port is reported and reset. Its family must be that of the virtual server, except with TUN. A second one with the same address and port is dropped and reported. Without any check it always counts as up.',
  source: { man: MAN, code: 'check_parser.c:rs_handler' },
  keywords: () => ({
    weight: keyword({
      args: [arg('weight', integer({ min: 0, max: MAX_WEIGHT }))],
      changed: [
        {
          before: '2.0.0',
          args: [arg('weight', integer({ min: 0, max: MAX_WEIGHT }))],
          note: 'Takes any number unchecked, 0 included.',
        },
        {
          before: '2.0.16',
          args: [arg('weight', integer({ min: 1, max: 65535 }))],
          note: 'Takes 1…65535.',
        },
        {
          before: '2.1.0',
          args: [arg('weight', integer({ min: 0, max: 65535 }))],
          note: 'Takes 0…65535.',
        },
      ],
      defaultText: `${INHERITED} (1)`,
      summary: 'Share of the connections that the server gets, for schedulers that look at weights.',
      details:
        'Weight 0 gets no new connections. From 2.0.0 on it is refused, from 2.0.16 on it works again, from 2.1.0 on it counts as 1, and from 2.2.0 on it works.',
      source: { man: MAN, code: 'check_parser.c:rs_weight_handler' },
    }),
    lvs_method: keyword({
      ...forwarding,
      since: '1.3.9',
      defaultText: INHERITED,
      summary: 'How packets get to this server: NAT, DR (direct routing) or TUN (tunnel).',
      source: { man: MAN, code: 'check_parser.c:rs_forwarding_handler' },
    }),
    uthreshold: keyword({
      args: [arg('connections', integer({ min: 0, max: MAX_UINT }))],
      defaultText: '0 (no limit)',
      summary: 'Number of connections above which the server gets no new ones.',
      source: { man: MAN, code: 'check_parser.c:uthreshold_handler' },
    }),
    lthreshold: keyword({
      args: [arg('connections', integer({ min: 0, max: MAX_UINT }))],
      defaultText: '0 (chosen by the kernel)',
      summary: 'Number of connections below which a server that was full gets new ones again.',
      details: 'The kernel refuses a server whose lthreshold is above its uthreshold.',
      source: { man: MAN, code: 'check_parser.c:lthreshold_handler' },
    }),
    inhibit_on_failure: keyword({
      args: [optional('enabled', boolean(), { default: true })],
      changed: [{ before: '1.3.7', args: [], note: 'It is a flag that ignores words after it.' }],
      defaultText: INHERITED,
      summary: 'Set the weight of a failed server to 0 and keep it, so that open connections go on.',
      source: { man: MAN, code: 'check_parser.c:rs_inhibit_handler' },
    }),
    notify_up: keyword({
      args: notifyScript,
      quoted: true,
      repeat: 'first',
      repeatReported: true,
      summary: 'Command to run when the server comes up.',
      source: { man: MAN, code: 'check_parser.c:notify_up_handler' },
    }),
    notify_down: keyword({
      args: notifyScript,
      quoted: true,
      repeat: 'first',
      repeatReported: true,
      summary: 'Command to run when the server goes down.',
      source: { man: MAN, code: 'check_parser.c:notify_down_handler' },
    }),
    alpha: keyword({
      args: [optional('enabled', boolean(), { default: true })],
      since: '1.3.9',
      defaultText: INHERITED,
      summary: 'Count the server as down until its checks have succeeded.',
      source: { man: MAN, code: 'check_parser.c:rs_alpha_handler' },
    }),
    ...adapt(serverKeywords('rs'), {
      defaults: {
        delay_loop: INHERITED,
        connect_timeout: INHERITED,
        retry: INHERITED,
        delay_before_retry: INHERITED,
        warmup: INHERITED,
        virtualhost: INHERITED,
        smtp_alert: 'smtp_alert_checker or smtp_alert of global_defs, else on',
      },
    }),
    HTTP_GET: httpGet,
    SSL_GET: sslGet,
    TCP_CHECK: tcpCheck,
    SMTP_CHECK: smtpCheck,
    DNS_CHECK: dnsCheck,
    MISC_CHECK: miscCheck,
    BFD_CHECK: bfdCheck,
    UDP_CHECK: udpCheck,
    PING_CHECK: pingCheck,
    FILE_CHECK: fileCheck,
  }),
});
