import { describe, expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'address-invalid';
const vip = (...lines: string[]) =>
  `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n  virtual_ipaddress {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;
const FIRST = 5;

describe('an address that is dropped', () => {
  it.each(['2001:db8::1 brd +', '2001:db8::1 broadcast 192.0.2.255', '192.0.2.1/24 dev eth0 dev eth1'])(
    'reports %s as an error',
    (line) => {
      const [message, ...more] = fileMessages(RULE, vip(line));
      expect(more).toEqual([]);
      expect(message).toMatchObject({ line: FIRST, severity: 'error', reportedByKeepalived: true });
      expect(message?.message).toContain('drops the address');
    },
  );

  it('suggests to delete the broadcast address of an IPv6 address, which brings the address back', () => {
    const [message] = fileMessages(RULE, vip('2001:db8::1 brd + dev eth0'));
    expect(message?.fix?.kind).toBe('suggestion');
    expect(apply(vip('2001:db8::1 brd + dev eth0'), message?.fix)).toBe(vip('2001:db8::1 dev eth0'));
  });
});

describe('what keepalived ignores', () => {
  it.each([
    ['192.0.2.1 brd +', '192.0.2.1'],
    ['192.0.2.1/31 brd - dev eth0', '192.0.2.1/31 dev eth0'],
    ['192.0.2.1 peer 192.0.2.2 brd 192.0.2.255', '192.0.2.1 peer 192.0.2.2'],
    ['192.0.2.1 peer 2001:db8::1', '192.0.2.1'],
    ['2001:db8::1 scope link', '2001:db8::1'],
    ['2001:db8::1 label eth0:1', '2001:db8::1'],
  ])('reports %s, and deletes the words safely', (line, fixed) => {
    const [message, ...more] = fileMessages(RULE, vip(line));
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: FIRST, severity: 'warning', reportedByKeepalived: true });
    expect(message?.fix?.kind).toBe('safe');
    expect(apply(vip(line), message?.fix)).toBe(vip(fixed));
  });

  it('reports a prefix length beside a peer, at the address', () => {
    const [message] = fileMessages(RULE, vip('192.0.2.1/24 peer 192.0.2.2'));
    expect(message).toMatchObject({ line: FIRST, column: 5 });
    expect(message?.message).toContain('ignores /24');
  });

  it('reports the second of two peers', () => {
    expect(fileMessages(RULE, vip('192.0.2.1 peer 192.0.2.2 peer 192.0.2.3'))[0]?.column).toBe(30);
  });
});

it('looks at static and at excluded addresses too', () => {
  expect(fileLines(RULE, 'static_ipaddress {\n  192.0.2.1 dev eth0 brd +\n}\n')).toEqual([2]);
  expect(
    fileLines(
      RULE,
      vip().replace('virtual_ipaddress', 'virtual_ipaddress_excluded').replace('{\n  }', '{\n    192.0.2.1 brd +\n  }'),
    ),
  ).toEqual([5]);
});

it.each([
  '192.0.2.1',
  '192.0.2.1/30 brd +',
  '192.0.2.1/24 brd 192.0.2.255',
  '192.0.2.1 brd 192.0.2.255',
  '192.0.2.1/32 peer 192.0.2.2',
  '192.0.2.1 peer 192.0.2.2/24',
  '2001:db8::1 scope global',
  '2001:db8::1/64 preferred_lft forever -nodad',
])('does not report %s', (line) => {
  expect(fileLines(RULE, vip(line))).toEqual([]);
});

it('does not report what a bad value explains, nor a line that only the host can read', () => {
  expect(fileLines(RULE, vip('192.0.2 brd +', '192.0.2.1 label averyveryverylonglabel brd +'))).toEqual([]);
  expect(fileLines(RULE, vip('${_ENV VIP} brd +'))).toEqual([]);
});

it('lets an old peer have its prefix length where the address has it', () => {
  expect(fileLines(RULE, vip('192.0.2.1/24 peer 192.0.2.2'), { target: '2.0.7' })).toEqual([]);
});
