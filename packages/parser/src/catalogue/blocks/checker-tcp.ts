import { block } from '../define.ts';
import { adapt, checkerKeywords, MAN } from './checker-common.ts';

/** `TCP_CHECK { … }`: the server is up when it accepts a TCP connection. */
export const tcpCheck = block({
  typeName: 'RealServerTcpCheck',
  model: 'tcpChecks',
  repeat: 'append',
  summary: 'The server is up when a TCP connection to it succeeds.',
  source: { man: MAN, code: 'check_tcp.c:tcp_check_handler' },
  keywords: () => adapt(checkerKeywords, { always: ['retry', 'delay_before_retry', 'warmup'] }),
});
