import { describe, expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../support/cluster-findings.ts';

/** A node of the virtual router 51 for 192.0.2.10. */
const node = (...lines: readonly string[]) =>
  instance(['interface eth0', 'virtual_router_id 51', ...lines, addresses('192.0.2.10/24')]);
const password = (word: string, type = 'PASS') => `authentication {\nauth_type ${type}\nauth_pass ${word}\n  }`;
const unicast = (source: string, ...peers: readonly string[]) => [
  `unicast_src_ip ${source}`,
  `unicast_peer {\n${peers.join('\n')}\n  }`,
];
const ipv6 = (text: string) => text.replace('192.0.2.10/24', 'fe80::1/64');
const otherId = (text: string) => text.replace('virtual_router_id 51', 'virtual_router_id 52');

describe('vrrp-version-mismatch', () => {
  const RULE = 'vrrp-version-mismatch';
  it('reports the odd one of three, and offers the version of the others', () => {
    const [message, ...more] = clusterMessages(RULE, {
      a: node('version 3'),
      b: node('version 2'),
      c: node('version 3'),
    });
    expect(more).toEqual([]);
    expect(message).toMatchObject({ node: 'b', line: 4, fix: { title: 'Set the version to 3' } });
  });
  it.each([
    ['version 2 in words and by default', node('version 2'), node()],
    ['IPv6, which means 3 on both', ipv6(node('version 3')), ipv6(node())],
    ['nodes of different ids', otherId(node('version 3')), node()],
    ['a version that the host alone knows', node('version ${_ENV V}'), node()],
  ])('does not report %s', (_, a, b) => {
    expect(clusterPlaces(RULE, { a, b })).toEqual([]);
  });
});

describe('advert-int-mismatch', () => {
  const RULE = 'advert-int-mismatch';
  it('is an error with version 2, and compares with the default of 1 s', () => {
    const [message] = clusterMessages(RULE, { a: node('advert_int 3'), b: node() });
    expect(message).toMatchObject({ node: 'a', line: 4, severity: 'error' });
    expect(message?.message).toContain('every 3 s, b every 1 s');
  });
  it('is a warning with version 3', () => {
    const [message] = clusterMessages(RULE, { a: node('version 3', 'advert_int 0.5'), b: node('version 3') });
    expect(message).toMatchObject({ node: 'a', line: 5, severity: 'warning' });
  });
  it.each([
    ['1 in words and by default', node('advert_int 1'), node()],
    ['nodes of different versions, which do not hear each other anyway', node('version 3', 'advert_int 2'), node()],
    [
      'an interval that is cut, of which advert-out-of-range tells',
      node('version 3', 'advert_int 50'),
      node('version 3'),
    ],
    ['less than version 3 counts', node('version 3', 'advert_int 1.001'), node('version 3')],
    ['an interval that is no number', node('advert_int __INT__'), node('advert_int 2')],
    ['unicast beside multicast', node('advert_int 2', ...unicast('192.0.2.1', '192.0.2.2')), node()],
    ['a fraction with version 2, of which advert-fraction-v2 tells', node('advert_int 1.4'), node()],
  ])('does not report %s', (_, a, b) => {
    expect(clusterPlaces(RULE, { a, b })).toEqual([]);
  });
});

describe('auth-mismatch', () => {
  const RULE = 'auth-mismatch';
  it('never shows a password', () => {
    const [message] = clusterMessages(RULE, { a: node(password('dR4p-s9k')), b: node(password('dR4p-s9K')) });
    expect(message).toMatchObject({ node: 'a', line: 6, severity: 'error' });
    expect(message?.message).not.toMatch(/s9k/i);
    expect(message?.message).toContain('a has another auth_pass than b');
  });
  it('says who has none', () => {
    const [message] = clusterMessages(RULE, { a: node(), b: node(password('dR4p-s9k')) });
    expect(message?.message).toContain('a sends adverts without a password, and b has one');
  });
  it.each([
    [
      'passwords that differ behind the 8 bytes that count',
      node(password('dR4p-s9kONE')),
      node(password('dR4p-s9kTWO')),
    ],
    ['version 3, which has no passwords', node('version 3', password('one')), node('version 3', password('two'))],
    ['strict mode, which drops passwords', node('strict_mode on', password('one')), node('strict_mode on')],
    [
      'a password without a type, of which auth-pass-without-type tells',
      node('authentication {\nauth_pass x\n}'),
      node(),
    ],
    ['a password that the host alone knows', node(password('${_ENV P}')), node(password('two'))],
    ['nodes of different ids', otherId(node(password('one'))), node(password('two'))],
  ])('does not report %s', (_, a, b) => {
    expect(clusterPlaces(RULE, { a, b })).toEqual([]);
  });
});

describe('unicast-multicast-mixed', () => {
  const RULE = 'unicast-multicast-mixed';
  it('reports the one of three that has no peers', () => {
    const nodes = {
      a: node(...unicast('192.0.2.1', '192.0.2.2', '192.0.2.3')),
      b: node(...unicast('192.0.2.2', '192.0.2.1', '192.0.2.3')),
      c: node(),
    };
    expect(clusterPlaces(RULE, nodes)).toEqual(['c:1']);
  });
  it('does not report unicast keywords without a peer, of which unicast-without-peers tells', () => {
    expect(
      clusterPlaces(RULE, { a: node('unicast_src_ip 192.0.2.1'), b: node(...unicast('192.0.2.2', '192.0.2.1')) }),
    ).toEqual([]);
  });
});

describe('unicast-peer-incomplete', () => {
  const RULE = 'unicast-peer-incomplete';
  it('reports who is missing, and offers to add it', () => {
    const nodes = {
      a: node(...unicast('192.0.2.1', '192.0.2.2')),
      b: node(...unicast('192.0.2.2', '192.0.2.1', '192.0.2.3')),
      c: node(...unicast('192.0.2.3', '192.0.2.1', '192.0.2.2')),
    };
    const [message, ...more] = clusterMessages(RULE, nodes);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ node: 'a', line: 5, fix: { title: 'Add 192.0.2.3 to the peers' } });
  });
  it.each([
    ['complete lists', unicast('192.0.2.1', '192.0.2.2'), unicast('192.0.2.2', '192.0.2.1')],
    ['a node whose address nobody wrote', unicast('192.0.2.1', '192.0.2.9'), ['unicast_peer {\n192.0.2.1\n}']],
    [
      'nodes with one source, of which same-node-identity tells',
      unicast('192.0.2.1', '192.0.2.2'),
      unicast('192.0.2.1', '192.0.2.2'),
    ],
  ])('does not report %s', (_, a, b) => {
    expect(clusterPlaces(RULE, { a: node(...a), b: node(...b) })).toEqual([]);
  });
});

describe('vip-list-mismatch', () => {
  const RULE = 'vip-list-mismatch';
  const holding = (...list: readonly string[]) =>
    instance(['interface eth0', 'virtual_router_id 51', addresses(...list)]);
  const nodes = { a: holding('192.0.2.10/24'), b: holding('192.0.2.10/24', '192.0.2.11/24') };
  it('drops adverts up to 2.3.2, and logs from 2.3.3 on', () => {
    const [before] = clusterMessages(RULE, nodes, { target: '2.3.2' });
    const [since] = clusterMessages(RULE, nodes, { target: '2.3.3' });
    expect([before?.severity, since?.severity]).toEqual(['error', 'warning']);
    expect(before?.message).toContain('a split brain');
    expect(since?.message).not.toContain('split brain');
  });
  it.each([
    ['another order', holding('192.0.2.10', '192.0.2.11'), holding('192.0.2.11', '192.0.2.10')],
    ['another prefix', holding('192.0.2.10/24'), holding('192.0.2.10/32')],
    ['nodes of different ids', otherId(nodes.a), nodes.b],
    ['a line that keepalived drops, which is the mistake then', holding('192.0.2.10', '192.0.2.1111'), nodes.b],
  ])('does not report %s', (_, a, b) => {
    expect(clusterPlaces(RULE, { a, b })).toEqual([]);
  });
});

it.each(['unicast-multicast-mixed', 'vip-list-mismatch', 'auth-mismatch', 'vrid-collision'])(
  '%s is silent where an include that is not here may hold the rest',
  (rule) => {
    const a = node(...unicast('192.0.2.1', '192.0.2.2'), password('one'));
    expect(clusterPlaces(rule, { a, b: node('include rest.conf') })).toEqual([]);
  },
);

describe('vrid-collision', () => {
  const RULE = 'vrid-collision';
  const other = node().replace('192.0.2.10', '192.0.2.20');
  it('tells two pairs once, and leaves the change to a person', () => {
    const [message, ...more] = clusterMessages(RULE, { a: node(), b: node(), c: other, d: other });
    expect(more).toEqual([]);
    expect(message?.fix).toBeUndefined();
  });
  it('reports the later of two virtual routers with one id, and offers a free one', () => {
    const [message, ...more] = clusterMessages(RULE, { a: node(), b: other });
    expect(more).toEqual([]);
    expect(message).toMatchObject({ node: 'b', line: 3, fix: { title: 'Set virtual_router_id to 52' } });
  });
  it.each([
    ['other interfaces', other.replace('eth0', 'eth1')],
    ['the other family', other.replace('192.0.2.20/24', 'fe80::20/64')],
    ['another id', otherId(other)],
    ['a shared address', node()],
    ['addresses of other networks, which are other segments', other.replace('192.0.2.20', '198.51.100.20')],
    ['another multicast group', other.replace('  virtual_ip', '  mcast_dst_ip 224.0.0.81\n  virtual_ip')],
  ])('does not report %s', (_, b) => {
    expect(clusterPlaces(RULE, { a: node(), b })).toEqual([]);
  });
});

describe('what the rules on hearing say of a split', () => {
  const bare = instance(['interface eth0', 'virtual_router_id 51']);
  it('names the address that all then hold', () => {
    const [message] = clusterMessages('auth-mismatch', { a: node(password('one')), b: node() });
    expect(message?.message).toContain('so each becomes MASTER and all hold the address: a split brain.');
  });
  it('speaks of no address where the nodes share none', () => {
    const [message] = clusterMessages('auth-mismatch', { a: node(password('one')), b: bare });
    expect(message?.message).toContain('so each becomes MASTER: a split brain.');
  });
});
