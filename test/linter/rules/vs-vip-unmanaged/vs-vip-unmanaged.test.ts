import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server } from '../../support/virtual-servers.ts';

const RULE = 'vs-vip-unmanaged';
/** Eight lines, and what is added. */
const instance = (...lines: string[]) =>
  block(
    'vrrp_instance VI_1',
    'interface eth0',
    'virtual_router_id 51',
    'priority 100',
    ...lines,
    'virtual_ipaddress {\n  192.0.2.10/24\n}',
  );
const service = (head: string, ...lines: string[]) =>
  block(`virtual_server ${head}`, 'lb_algo rr', 'lb_kind NAT', 'protocol TCP', ...lines, server('192.0.2.101 80', '#'));
const file = (...blocks: string[]) => blocks.join('\n');

it('reports a virtual server whose address no instance holds', () => {
  const [message, ...more] = fileMessages(RULE, file(instance(), service('192.0.2.19 80')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 9, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('the instances hold only 192.0.2.10');
});

it('says it once for an address with several services', () => {
  const text = file(instance(), service('192.0.2.19 80'), service('192.0.2.19 443'));
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 9, related: [{ line: 17 }] }]);
});

it('looks into groups', () => {
  const group = block('virtual_server_group G', '192.0.2.10 80', '192.0.2.19 80');
  expect(fileLines(RULE, file(instance(), group, service('group G')))).toEqual([11]);
});

it.each([
  ['the address of the instance', file(instance(), service('192.0.2.10 80'))],
  ['an excluded address', file(instance('virtual_ipaddress_excluded {\n  192.0.2.19\n}'), service('192.0.2.19 80'))],
  ['a static address', file(block('static_ipaddress', '192.0.2.19/24 dev eth1'), instance(), service('192.0.2.19 80'))],
  ['the source address of adverts', file(instance('unicast_src_ip 192.0.2.19'), service('192.0.2.19 80'))],
  [
    'a range that an address of the instance lies in',
    file(instance(), block('virtual_server_group G', '192.0.2.5-15 80'), service('group G')),
  ],
  ['a firewall mark', file(instance(), service('fwmark 3').replace('protocol TCP', '#'))],
  ['a director without VRRP', service('192.0.2.19 80')],
  ['a loopback address', file(instance(), service('127.0.0.1 80'))],
  [
    'an address that quorum_up adds',
    file(instance(), service('192.0.2.19 80', 'quorum_up "/usr/sbin/ip address add 192.0.2.19/32 dev lo"')),
  ],
  ['what a file not read may hold', file(instance(), 'include more.conf', service('192.0.2.19 80'))],
  ['what a mistyped block may hold', file(instance('virtual_ipadress {\n  192.0.2.19\n}'), service('192.0.2.19 80'))],
  [
    'a route of type local',
    file(block('static_routes', 'local 192.0.2.16/28 dev lo'), instance(), service('192.0.2.19 80')),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('knows the addresses that are declared of the host', () => {
  const text = file(instance(), service('192.0.2.19 80'));
  const facts = { name: 'lb01', interfaces: { eth0: { addresses: ['192.0.2.19/24'] } } };
  expect(fileLines(RULE, text, { factsOf: () => facts })).toEqual([]);
});
