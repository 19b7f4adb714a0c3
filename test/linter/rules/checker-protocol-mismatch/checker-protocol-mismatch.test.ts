import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server } from '../../support/virtual-servers.ts';

const RULE = 'checker-protocol-mismatch';
const URL = 'url {\npath /\nstatus_code 200\n}';
const service = (protocol: string, port: number, check: string, ...lines: string[]) =>
  block(
    `virtual_server 192.0.2.10 ${port}`,
    'lb_algo rr',
    'lb_kind NAT',
    `protocol ${protocol}`,
    server(`192.0.2.11 ${port}`, block(check, ...lines)),
  );

it.each([
  ['SSL_GET on port 80', service('TCP', 80, 'SSL_GET', URL), 'speaks TLS'],
  ['HTTP_GET on port 443', service('TCP', 443, 'HTTP_GET', URL), 'speaks plain HTTP'],
  ['SMTP_CHECK on port 465', service('TCP', 465, 'SMTP_CHECK', '#'), 'TLS comes first'],
  ['TCP_CHECK on a UDP service', service('UDP', 514, 'TCP_CHECK', '#'), 'is UDP'],
  ['HTTP_GET on a UDP service', service('UDP', 9999, 'HTTP_GET', URL), 'is UDP'],
  ['UDP_CHECK on a TCP service', service('TCP', 80, 'UDP_CHECK', '#'), 'Use TCP_CHECK'],
])('reports %s', (_, text, words) => {
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 6, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain(words);
});

it('goes by connect_port, and by the port of the virtual server where a real server has none', () => {
  expect(fileLines(RULE, service('TCP', 8080, 'SSL_GET', URL, 'connect_port 80'))).toEqual([6]);
  const text = service('TCP', 443, 'HTTP_GET', URL).replace('192.0.2.11 443', '192.0.2.11');
  expect(fileLines(RULE, text)).toEqual([6]);
});

it.each([
  ['SSL_GET on port 443', service('TCP', 443, 'SSL_GET', URL)],
  ['HTTP_GET on port 80', service('TCP', 80, 'HTTP_GET', URL)],
  ['HTTP_GET on port 443 that expects the error', service('TCP', 443, 'HTTP_GET', 'url {\npath /\nstatus_code 400\n}')],
  ['SSL_GET on a port of its own', service('TCP', 80, 'SSL_GET', URL, 'connect_port 443')],
  ['TCP_CHECK on DNS over UDP', service('UDP', 53, 'TCP_CHECK', '#')],
  ['TCP_CHECK on another port of a UDP server', service('UDP', 514, 'TCP_CHECK', 'connect_port 22')],
  ['MISC_CHECK on a UDP service', service('UDP', 514, 'MISC_CHECK', 'misc_path /usr/local/bin/check')],
  [
    'TCP_CHECK on a UDP server that serves TCP, too',
    `${service('UDP', 514, 'TCP_CHECK', '#')}\n${service('TCP', 514, 'TCP_CHECK', '#')}`,
  ],
  [
    'TCP_CHECK behind a firewall mark',
    block('virtual_server fwmark 3', 'lb_algo rr', 'lb_kind NAT', server('192.0.2.11 514', 'TCP_CHECK {\n}')),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
