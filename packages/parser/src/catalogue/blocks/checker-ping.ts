import { block } from '../define.ts';
import { adapt, checkerKeywords, MAN } from './checker-common.ts';

/** `PING_CHECK { … }`: the server is up when it answers an ICMP echo request. */
export const pingCheck = block({
  typeName: 'RealServerPingCheck',
  model: 'pingChecks',
  repeat: 'append',
  since: '2.1.0',
  summary: 'The server is up when it answers a ping.',
  details:
    'keepalived may widen the kernel’s `net.ipv4.ping_group_range` for it. ICMP has no ports: those here do nothing.',
  source: { man: MAN, code: 'check_ping.c:ping_check_handler' },
  keywords: () => adapt(checkerKeywords, { since: '2.1.0' }),
});
