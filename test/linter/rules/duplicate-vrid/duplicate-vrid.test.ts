import { expect, it } from 'vitest';
import { addresses, instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-vrid';
const pair = (first: readonly string[], second: readonly string[]) =>
  instance(['virtual_router_id 51', ...first], 'A') + instance(['virtual_router_id 51', ...second], 'B');
const on = (device: string, address = '192.0.2.1') => [`interface ${device}`, addresses(address)];
const unicast = (...peers: string[]) => `unicast_peer {\n${peers.join('\n')}\n  }`;

it('reports the second instance with the number, family and interface of another', () => {
  const text = pair(on('eth0'), on('eth0', '192.0.2.2'));
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 9, column: 21, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain(
    'A and B both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start',
  );
  expect(message?.related).toMatchObject([{ line: 2, message: 'A uses it here' }]);
});

it('offers the next number that no instance of the node has', () => {
  const text = instance(['virtual_router_id 52'], 'C') + pair(on('eth0'), on('eth0'));
  const [message] = fileMessages(RULE, text);
  expect(message?.fix).toMatchObject({ kind: 'suggestion', edits: [{ text: '53' }] });
  expect(fileLines(RULE, apply(text, message?.fix))).toEqual([]);
});

it('counts a VMAC as its parent interface', () => {
  expect(fileLines(RULE, pair([...on('eth0'), 'use_vmac'], [...on('eth0'), 'use_vmac']))).toHaveLength(1);
});

it('reports unicast instances with one source and a common peer', () => {
  const source = 'unicast_src_ip 192.0.2.11';
  const text = pair(
    [source, unicast('192.0.2.12'), addresses('192.0.2.1')],
    [source, unicast('192.0.2.13', '192.0.2.12'), addresses('192.0.2.2')],
  );
  expect(fileMessages(RULE, text)[0]?.message).toContain('for IPv4 from 192.0.2.11 to the same peer 192.0.2.12');
});

it('reports each instance once', () => {
  const text = pair(on('eth0'), on('eth0')) + instance(['virtual_router_id 51', ...on('eth0')], 'C');
  expect(fileMessages(RULE, text).map(({ related }) => related[0]?.message)).toEqual([
    'A uses it here',
    'A uses it here',
  ]);
});

it.each([
  ['other interfaces', pair(on('eth0'), on('eth1'))],
  ['the other family', pair(on('eth0'), on('eth0', '2001:db8::1'))],
  ['native_ipv6', pair(on('eth0'), ['native_ipv6', 'interface eth0'])],
  ['one unicast and one multicast instance', pair(on('eth0'), [...on('eth0'), unicast('192.0.2.12')])],
  [
    'unicast instances without a common peer',
    pair([...on('eth0'), unicast('192.0.2.12')], [...on('eth0'), unicast('192.0.2.13')]),
  ],
  [
    'unicast instances with sources of their own',
    pair(
      [...on('eth0'), 'unicast_src_ip 192.0.2.11', unicast('192.0.2.12')],
      [...on('eth0'), 'unicast_src_ip 192.0.2.21', unicast('192.0.2.12')],
    ),
  ],
  [
    'a source that may be the first address of the interface',
    pair([...on('eth0'), 'unicast_src_ip 192.0.2.11', unicast('192.0.2.12')], [...on('eth0'), unicast('192.0.2.12')]),
  ],
  ['another multicast group', pair(on('eth0'), [...on('eth0'), 'mcast_dst_ip 224.0.0.99'])],
  ['interfaces that are not named', pair([addresses('192.0.2.1')], [addresses('192.0.2.2')])],
  ['an interface that only the host knows', pair(on('${_ENV IF}'), on('${_ENV IF}'))],
  ['an interface that is left over from a definition', pair(on('$IF'), on('$IF'))],
  ['an address that cannot be read', pair(on('eth0'), on('eth0', 'VIP'))],
  [
    'interfaces that may change',
    `global_defs {\n  dynamic_interfaces allow_if_changes\n}\n${pair(on('eth0'), on('eth0'))}`,
  ],
  [
    'an instance that is skipped, since its name is taken',
    pair(on('eth0'), on('eth0')).replace('vrrp_instance B', 'vrrp_instance A'),
  ],
  ['instances whose braces are broken', `${pair(on('eth0'), on('eth0'))}}\n`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('reports unicast instances without a common peer before 2.2.5', () => {
  const text = pair([...on('eth0'), unicast('192.0.2.12')], [...on('eth0'), unicast('192.0.2.13')]);
  expect(fileLines(RULE, text, { target: '2.2.4' })).toHaveLength(1);
  expect(fileLines(RULE, text, { target: '2.2.5' })).toEqual([]);
});

it('reports one unicast and one multicast instance before 2.1.0', () => {
  const text = pair(on('eth0'), [...on('eth0'), unicast('192.0.2.12')]);
  expect(fileLines(RULE, text, { target: '2.0.20' })).toHaveLength(1);
  expect(fileLines(RULE, text, { target: '2.1.0' })).toEqual([]);
});
