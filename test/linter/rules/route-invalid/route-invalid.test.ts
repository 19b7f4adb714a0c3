import { describe, expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'route-invalid';
const routes = (...lines: string[]) => `static_routes {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe('a route that is dropped', () => {
  it.each([
    ['198.51.100.0/24 via 2001:db8::1 dev eth0', '2001:db8::1'],
    ['198.51.100.0/24 via inet6 2001:db8::1 dev eth0', 'via'],
    ['2001:db8::/32 src 192.0.2.1 dev eth0', '192.0.2.1'],
    ['via 192.0.2.1 dev eth0 default', 'default'],
    ['192.0.2.0/24 dev eth0 expires 30', 'expires'],
    ['192.0.2.0/24 dev eth0 pref low', 'pref'],
    ['2001:db8::/32 dev eth0 realms 1', 'realms'],
    ['192.0.2.0/24 dev eth0 inet6', 'inet6'],
    ['192.0.2.0/24 via 192.0.2.1 or 192.0.2.2 nexthop via 192.0.2.3', 'nexthop'],
  ])('reports %s at %s', (line, word) => {
    const [message, ...more] = fileMessages(RULE, routes(line));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: true });
    expect(message?.column).toBe(3 + line.lastIndexOf(word));
    expect(message?.message).toContain('drops the whole route');
  });

  it('says what settled the family', () => {
    expect(fileMessages(RULE, routes('via 192.0.2.1 default'))[0]?.message).toContain('IPv4 by 192.0.2.1');
  });
});

it('reports a next hop of the other family', () => {
  const [message] = fileMessages(RULE, routes('192.0.2.0/24 nexthop via 192.0.2.1 nexthop via 2001:db8::1'));
  expect(message?.message).toContain('drops this next hop');
});

it('reports a tunnel without a far end', () => {
  expect(
    fileLines(RULE, routes('192.0.2.0/24 dev eth0 encap ip tos 16', '192.0.2.0/24 dev eth0 encap ip6 id 5')),
  ).toEqual([2]);
});

describe('watching', () => {
  it('reports a protocol that is reset, unless the route is not watched', () => {
    const lines = [
      'protocol static',
      'protocol 3',
      'protocol 18',
      'protocol keepalived',
      'protocol ours',
      'protocol static no_track',
    ];
    expect(fileLines(RULE, routes(...lines.map((end) => `192.0.2.0/24 dev eth0 ${end}`)))).toEqual([2, 3]);
  });

  it('reports a track_group without an interface', () => {
    expect(fileLines(RULE, routes('192.0.2.0/24 track_group tg', '192.0.2.0/24 oif eth0 track_group tg'))).toEqual([2]);
  });

  it('reports a route without interface up to 2.3.1, as advice', () => {
    const text = routes('192.0.2.0/24 via 192.0.2.1', '192.0.2.0/24 via 192.0.2.1 no_track', '192.0.2.0/24 dev eth0');
    expect(fileMessages(RULE, text, { target: '2.2.7' })).toMatchObject([
      { line: 2, severity: 'info', reportedByKeepalived: true },
    ]);
    expect(fileLines(RULE, text, { target: '2.3.2' })).toEqual([]);
  });
});

it.each([
  'default via 192.0.2.1',
  'default via 2001:db8::1',
  '0.0.0.0/0 via 192.0.2.1',
  'src 192.0.2.1 to 198.51.100.0/24 via 192.0.2.254 dev eth0',
  'blackhole 192.0.2.0/24',
  'default via fe80::1 dev eth0 pref low',
  '192.0.2.0/24 mtu lock 1400 nexthop via 192.0.2.1 weight 5 nexthop dev eth1',
])('does not report %s', (line) => {
  expect(fileLines(RULE, routes(line))).toEqual([]);
});

it('does not report what a bad value explains', () => {
  expect(
    fileLines(RULE, routes('192.0.2.0/24 metric x via 2001:db8::1', 'bogus 192.0.2.0/24 via 2001:db8::1')),
  ).toEqual([]);
});

it('looks at virtual_routes too', () => {
  expect(fileLines(RULE, 'vrrp_instance VI_1 {\n  virtual_routes {\n    via 192.0.2.1 default\n  }\n}\n')).toEqual([3]);
});
