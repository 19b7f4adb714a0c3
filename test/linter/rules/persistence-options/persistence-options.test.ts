import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'persistence-options';
const ipv4 = (mask: string) =>
  tcpService('persistence_timeout 60', `persistence_granularity ${mask}`, server('192.0.2.11 80', '#'));
const ipv6 = (mask: string) => ipv4(mask).replaceAll('192.0.2.1', '2001:db8::1');

it.each(['256.0.0.0', 'abc', '64.'])('reports %s as a netmask, as keepalived does', (mask) => {
  expect(fileMessages(RULE, ipv4(mask))).toMatchObject([{ line: 6, severity: 'error', reportedByKeepalived: true }]);
});

it.each(['255.255.255.0', '24', '0', '1.5', '0x10'])('takes %s as a netmask, as keepalived does', (mask) => {
  expect(fileLines(RULE, ipv4(mask))).toEqual([]);
});

it.each(['255.255.255.0', '0', '129'])('reports %s as a prefix length', (mask) => {
  expect(fileLines(RULE, ipv6(mask))).toEqual([6]);
});

it('reports a service on all ports that is not persistent', () => {
  const text = tcpService(server('192.0.2.11', '#')).replace(' 80', '');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 1, severity: 'warning', reportedByKeepalived: true }]);
});

it('reports an address without a port in the group of a service', () => {
  const group = block('virtual_server_group G', '192.0.2.10');
  const text = `${group}\n${tcpService(server('192.0.2.11', '#')).replace('192.0.2.10 80', 'group G')}`;
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 4, related: [{ line: 2 }] }]);
});

it('tells of a mask that turns persistence on, of which keepalived says nothing', () => {
  const text = tcpService('persistence_granularity 255.255.255.0', server('192.0.2.11 80', '#'));
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 5, reportedByKeepalived: false }]);
});

it.each([
  ['a prefix length for IPv6', ipv6('64')],
  ['all ports with a timeout', tcpService('persistence_timeout', server('192.0.2.11', '#')).replace(' 80', '')],
  ['a firewall mark', block('virtual_server fwmark 3', server('192.0.2.11', '#'))],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
