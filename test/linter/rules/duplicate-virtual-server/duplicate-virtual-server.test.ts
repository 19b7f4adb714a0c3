import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server } from '../../support/virtual-servers.ts';

const RULE = 'duplicate-virtual-server';

/** A virtual server of seven lines. */
const service = (head: string, protocol = 'protocol TCP') =>
  block(`virtual_server ${head}`, 'lb_algo rr', 'lb_kind NAT', protocol, server('192.0.2.11 80', '#'));
const group = (name: string, ...entries: string[]) => block(`virtual_server_group ${name}`, ...entries);
const file = (...blocks: string[]) => blocks.join('\n');

it('reports a second virtual server with the same address, port and protocol, and points at the first', () => {
  const text = file(service('192.0.2.10 80'), service('192.0.2.10 80'));
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 9, severity: 'error', reportedByKeepalived: false, related: [{ line: 1 }] });
  expect(message?.message).toContain('stands in line 1 already');
  expect(message?.message).toContain('real servers of both are mixed');
});

it.each([
  ['a firewall mark', file(service('fwmark 3', '#'), service('fwmark 3', '#')), [9]],
  ['no protocol and UDP', file(service('192.0.2.10 53', '#'), service('192.0.2.10 53', 'protocol UDP')), [9]],
  ['a group', file(group('G', '192.0.2.10 80'), service('group G'), service('group G')), [12]],
  ['an address in a group', file(group('G', '192.0.2.10 80'), service('group G'), service('192.0.2.10 80')), [12]],
  [
    'an address in a range of another group',
    file(group('G', '192.0.2.10-20 80'), group('H', '192.0.2.15 80'), service('group G'), service('group H')),
    [15],
  ],
  ['each further one', file(...Array(3).fill(service('192.0.2.10 80'))), [9, 17]],
])('reports what is served twice: %s', (_, text, lines) => {
  expect(fileLines(RULE, text)).toEqual(lines);
});

it('names the addresses in both groups', () => {
  const text = file(group('G', '192.0.2.10 80'), group('H', '192.0.2.10 80'), service('group G'), service('group H'));
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('serves 192.0.2.10 80 (TCP), as does group G in line 7');
  expect(message?.related.map(({ line }) => line)).toEqual([7, 5, 2]);
});

it('reports it where a definition writes the address', () => {
  const text = file('$VIP=192.0.2.10', service('$VIP 80'), service('192.0.2.10 80'));
  expect(fileLines(RULE, text)).toEqual([10]);
});

it.each([
  ['TCP and UDP', file(service('192.0.2.10 53'), service('192.0.2.10 53', 'protocol UDP'))],
  ['two ports', file(service('192.0.2.10 80'), service('192.0.2.10 443'))],
  ['two addresses', file(service('192.0.2.10 80'), service('192.0.2.20 80'))],
  ['TCP and UDP of a group', file(group('G', '192.0.2.10 53'), service('group G'), service('group G', 'protocol UDP'))],
  ['ranges side by side', file(group('G', '192.0.2.10-14 80'), service('group G'), service('192.0.2.15 80'))],
  ['two marks', file(service('fwmark 3', '#'), service('fwmark 4', '#'))],
  [
    'marks for IPv4 and IPv6',
    file(service('fwmark 3', '#'), service('fwmark 3', '#').replace('192.0.2.11 80', '2001:db8::11')),
  ],
  [
    'a mark beside addresses, once for each protocol',
    file(group('G', '192.0.2.10 53', 'fwmark 3'), service('group G'), service('group G', 'protocol UDP')),
  ],
  [
    'one without real servers, which is dropped',
    file(service('192.0.2.10 80'), block('virtual_server 192.0.2.10 80', '#')),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
