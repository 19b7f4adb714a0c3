import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'sorry-server-suspect';
const REAL = server('192.0.2.11 80', 'TCP_CHECK {\n}');
const direct = (...lines: string[]) => tcpService(...lines, REAL).replace('lb_kind NAT', 'lb_kind DR');

it('reports a sorry server that is the virtual server itself', () => {
  const [message, ...more] = fileMessages(RULE, tcpService('sorry_server 192.0.2.10 80', REAL));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, severity: 'warning', reportedByKeepalived: false, related: [{ line: 1 }] });
});

it('reports it in a group, too', () => {
  const group = block('virtual_server_group G', '192.0.2.5-12 80');
  const text = `${group}\n${tcpService('sorry_server 192.0.2.10 80', REAL).replace('192.0.2.10 80', 'group G')}`;
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 8, related: [{ line: 2 }] }]);
});

it('reports a sorry server that is a real server', () => {
  const [message, ...more] = fileMessages(RULE, tcpService('sorry_server 192.0.2.11 80', REAL));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, related: [{ line: 6 }] });
  expect(message?.message).not.toContain('2.0.20');
});

it('says that before 2.0.20 the service may stay empty', () => {
  const [message] = fileMessages(RULE, tcpService('sorry_server 192.0.2.11 80', REAL), { target: '2.0.19' });
  expect(message?.message).toContain('before 2.0.20 the service can even stay empty');
});

it.each(['127.0.0.1 80', '127.0.0.2 8080'])('reports the loopback address %s with NAT', (address) => {
  const [message] = fileMessages(RULE, tcpService(`sorry_server ${address}`, REAL));
  expect(message?.line).toBe(5);
  expect(message?.message).toContain('the kernel drops packets');
});

it.each([
  ['another server', tcpService('sorry_server 192.0.2.20 80', REAL)],
  ['another port of this address', tcpService('sorry_server 192.0.2.10 8080', REAL)],
  ['a loopback address with DR, where this host serves the address itself', direct('sorry_server 127.0.0.1 80')],
  [
    'a loopback address with DR for the sorry server alone',
    tcpService('sorry_server 127.0.0.1 80', 'sorry_server_lvs_method DR', REAL),
  ],
  [
    'a real server with another inhibit_on_failure, which virtual-server-invalid tells of',
    tcpService('inhibit_on_failure', 'sorry_server 192.0.2.11 80', REAL),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
