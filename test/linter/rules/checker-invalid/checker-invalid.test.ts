import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'checker-invalid';
const checked = (...checks: string[]) => tcpService(server('192.0.2.11 80', ...checks));
const bfd = (...lines: string[]) => block('bfd_instance b', 'neighbor_ip 192.0.2.11', ...lines);
const follow = (name: string) => block('BFD_CHECK', `name ${name}`);

it('reports bindto of another family than the address that is checked', () => {
  expect(fileMessages(RULE, checked(block('TCP_CHECK', 'bindto 2001:db8::1')))).toMatchObject([
    { line: 7, reportedByKeepalived: true },
  ]);
});

it('goes by the order: the second of bindto and connect_ip is the one that keepalived reports', () => {
  const pair = (first: string, second: string) => checked(block('TCP_CHECK', first, second));
  expect(fileLines(RULE, pair('bindto 192.0.2.1', 'connect_ip 2001:db8::2'))).toEqual([8]);
  expect(fileLines(RULE, pair('connect_ip 2001:db8::2', 'bindto 192.0.2.1'))).toEqual([8]);
  expect(fileLines(RULE, pair('connect_ip 2001:db8::2', 'bindto 2001:db8::1'))).toEqual([]);
});

it('does not compare bindto in SMTP_CHECK with the real server, as keepalived does not', () => {
  expect(fileLines(RULE, checked(block('SMTP_CHECK', 'bindto 2001:db8::1')))).toEqual([]);
});

it('reports a link-local address without an interface at the } of the check', () => {
  const local = (...lines: string[]) =>
    tcpService(server('fe80::11 80', 'lvs_method TUN', block('TCP_CHECK', ...lines)));
  expect(fileLines(RULE, local('retry 1'))).toEqual([9]);
  expect(fileLines(RULE, local('bind_if eth0'))).toEqual([]);
});

it('reports replies that must be longer than they may', () => {
  const udp = (...lines: string[]) => checked(block('UDP_CHECK', ...lines));
  expect(fileLines(RULE, udp('min_reply_length 256'))).toEqual([8]);
  expect(fileLines(RULE, udp('min_reply_length 256', 'max_reply_length 300'))).toEqual([]);
});

it.each([
  ['is not defined', checked(follow('b')), 7],
  ['is defined further down', `${checked(follow('b'))}\n${bfd()}`, 7],
  ['is for VRRP only', `${bfd('vrrp')}\n${checked(follow('b'))}`, 11],
  ['is followed already', `${bfd()}\n${checked(follow('b'), follow('b'))}`, 13],
])('reports a BFD session that %s', (_, text, line) => {
  expect(fileLines(RULE, text)).toEqual([line]);
});

it('reports a track_file that is not defined above', () => {
  const file = block('track_file f', 'file /run/f');
  const check = checked(block('FILE_CHECK', 'track_file f'));
  expect(fileLines(RULE, check)).toEqual([7]);
  expect(fileLines(RULE, `${check}\n${file}`)).toEqual([7]);
  expect(fileLines(RULE, `${file}\n${check}`)).toEqual([]);
});

it.each([
  ['a session for checkers', `${bfd('checker')}\n${checked(follow('b'))}`],
  ['a name that an included file may define', `include bfd.conf\n${checked(follow('b'))}`],
  ['a real server that is skipped', tcpService(server('nonsense 80', follow('b')))],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
