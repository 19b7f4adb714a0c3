import { arg, block, keyword, rest } from '../define.ts';
import { hexOctets } from '../types/hex-octets.ts';
import { integer } from '../types/integer.ts';
import { adapt, checkerKeywords, MAN } from './checker-common.ts';

const MAX_LENGTH = 65535;

/** `UDP_CHECK { … }`: the server is up unless the network says that its port is not reachable. */
export const udpCheck = block({
  typeName: 'RealServerUdpCheck',
  model: 'udpChecks',
  repeat: 'append',
  since: '2.1.0',
  summary: 'The server is up when a datagram to it meets no ICMP error, or is answered.',
  details:
    'Without `require_reply` a server that silently drops the datagram counts as up. An unreachable host shows only after ARP has given up, so `connect_timeout` should be some seconds.',
  source: { man: MAN, code: 'check_udp.c:udp_check_handler' },
  keywords: () => ({
    ...adapt(checkerKeywords, { since: '2.1.0' }),
    payload: keyword({
      args: [rest('octets', hexOctets())],
      since: '2.2.0',
      defaultText: 'made up by keepalived',
      summary: 'Data to send, in hexadecimal; it may be split into words.',
      source: { man: MAN, code: 'check_udp.c:payload_handler' },
    }),
    require_reply: keyword({
      args: [rest('octets', hexOctets({ wildcards: true }), { optional: true, since: '2.2.0' })],
      since: '2.1.0',
      defaultText: 'off',
      summary: 'The server must answer, and with this data where it is given; `x` matches any digit.',
      details: 'Only as many octets are compared as both the answer and the pattern have.',
      source: { man: MAN, code: 'check_udp.c:require_reply_handler' },
    }),
    min_reply_length: keyword({
      args: [arg('octets', integer({ min: 0, max: MAX_LENGTH }))],
      since: '2.2.0',
      defaultText: '0',
      summary: 'Least length of the answer. Counts with `require_reply`.',
      source: { man: MAN, code: 'check_udp.c:min_length_handler' },
    }),
    max_reply_length: keyword({
      args: [arg('octets', integer({ min: 0, max: MAX_LENGTH }))],
      since: '2.2.0',
      defaultText: '255',
      summary: 'Greatest length of the answer. Counts with `require_reply`.',
      source: { man: MAN, code: 'check_udp.c:max_length_handler' },
    }),
  }),
});
