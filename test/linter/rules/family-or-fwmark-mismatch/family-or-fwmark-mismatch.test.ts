import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'family-or-fwmark-mismatch';
const mark = (...lines: string[]) => block('virtual_server fwmark 3', 'lb_algo rr', 'lb_kind DR', ...lines);

it('reports a server of the other family at its }, where keepalived does', () => {
  const [message, ...more] = fileMessages(RULE, tcpService(server('2001:db8::11 80', '#')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 7, severity: 'error', reportedByKeepalived: true, related: [{ line: 5 }] });
});

it('reports a sorry server of the other family at the } of the virtual server', () => {
  const text = tcpService('sorry_server 2001:db8::20 80', server('192.0.2.11 80', '#'));
  expect(fileLines(RULE, text)).toEqual([9]);
});

it('takes no account of a sorry server where no real server is left, except before 2.2.8', () => {
  const text = tcpService('sorry_server 2001:db8::20 80');
  expect(fileLines(RULE, text)).toEqual([]);
  expect(fileLines(RULE, text, { target: '2.2.7' })).toEqual([6]);
});

it('looks at the method as it is above the server', () => {
  const text = block('virtual_server 192.0.2.10 80', server('2001:db8::11 80', '#'), 'lb_kind TUN');
  expect(fileLines(RULE, text)).toEqual([4]);
});

it('lets the first server settle the family of a firewall mark', () => {
  expect(fileLines(RULE, mark(server('2001:db8::11', '#'), server('192.0.2.11', '#'), 'ip_family inet'))).toEqual([
    9, 10,
  ]);
});

it.each([
  ['ha_suspend', mark('ha_suspend', server('192.0.2.11', '#')), 4],
  ['a protocol', mark('protocol TCP', server('192.0.2.11', '#')), 4],
  ['a port', mark(server('192.0.2.11 80', '#')), 4],
  ['a port of the sorry server', mark('sorry_server 192.0.2.20 80', server('192.0.2.11', '#')), 4],
])('reports %s of a firewall mark as a warning', (_, text, line) => {
  expect(fileMessages(RULE, text)).toMatchObject([{ line, severity: 'warning', reportedByKeepalived: true }]);
});

it.each([
  ['ha_suspend', mark('ha_suspend # pasted', server('192.0.2.11', '#')), mark(server('192.0.2.11', '#'))],
  ['the protocol', mark('protocol TCP', server('192.0.2.11', '#')), mark(server('192.0.2.11', '#'))],
  ['the port', mark(server('192.0.2.11 80', '#')), mark(server('192.0.2.11', '#'))],
  [
    'a late ip_family',
    tcpService('ip_family inet6', server('192.0.2.11 80', '#')),
    tcpService(server('192.0.2.11 80', '#')),
  ],
])('suggests to delete %s', (_, text, expected) => {
  const [message] = fileMessages(RULE, text);
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(expected);
  expect(fileLines(RULE, expected)).toEqual([]);
});

it('has no fix where it cannot know what is meant: a server of the other family', () => {
  const [message] = fileMessages(RULE, tcpService(server('2001:db8::11 80', '#')));
  expect(message?.fix).toBeUndefined();
});

it('reports a group that is dropped for its families', () => {
  const group = block('virtual_server_group G', '192.0.2.10 80', '2001:db8::10 80', 'fwmark 3');
  expect(fileMessages(RULE, group)).toMatchObject([{ line: 5, related: [{ line: 4 }] }]);
});

it.each([
  ['TUN', tcpService(server('2001:db8::11 80', 'lvs_method TUN'))],
  ['a port with NAT', mark(server('192.0.2.11 80', 'lvs_method NAT'))],
  ['a mark with a family', block('virtual_server_group G', '192.0.2.10 80', '2001:db8::10 80', 'fwmark 3 inet')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
