import type { Version } from '@kalint/parser';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'incomplete-block';

it.each([
  ['vrrp_script', block('vrrp_script chk', 'interval 2'), 'no script'],
  ['vrrp_script with an empty command', block('vrrp_script chk', 'script ""'), 'no script that'],
  ['track_file', block('track_file f', 'weight 2'), 'no file'],
  ['vrrp_track_process', block('vrrp_track_process p', 'weight 2'), 'no process'],
  ['bfd_instance', block('bfd_instance b', 'min_rx 100'), 'no neighbor_ip'],
  ['garp_group', block('garp_group', 'interface eth0'), 'no garp_interval or gna_interval'],
  ['garp_group with a bad delay', block('garp_group', 'garp_interval abc'), 'no garp_interval or gna_interval that'],
  ['virtual_server_group', block('virtual_server_group G', 'nonsense 80'), 'no address that'],
  ['virtual_server', block('virtual_server 192.0.2.10 80', 'lb_algo rr'), 'no real_server'],
  ['track_group', block('track_group g', '# empty'), 'no group'],
  ['vrrp_sync_group', block('vrrp_sync_group g', 'smtp_alert'), 'no group'],
])('reports %s at its }', (_, text, what) => {
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: text.split('\n').length, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain(what);
  expect(message?.related).toMatchObject([{ line: 1 }]);
});

it.each([
  ['HTTP_GET without a url', block('HTTP_GET', 'retry 3'), 8],
  ['MISC_CHECK without a path', block('MISC_CHECK', 'misc_timeout 3'), 8],
  ['BFD_CHECK without a name', block('BFD_CHECK', 'alpha'), 8],
  ['FILE_CHECK without a file', block('FILE_CHECK', 'weight 3'), 8],
  ['FILE_CHECK with an unknown file', block('FILE_CHECK', 'track_file nothing'), 8],
])('reports %s', (_, check, line) => {
  expect(fileLines(RULE, tcpService(server('192.0.2.11 80', check)))).toEqual([line]);
});

it('reports a url without a path, and the check that has no other', () => {
  const text = tcpService(server('192.0.2.11 80', block('HTTP_GET', block('url', 'status_code 200'))));
  expect(fileLines(RULE, text)).toEqual([10, 9].sort((a, b) => a - b));
});

it('reports an empty list without dropping anything', () => {
  const [message] = fileMessages(RULE, block('global_defs', 'notification_email {\n}'));
  expect(message).toMatchObject({ line: 3, severity: 'warning', reportedByKeepalived: true });
});

it('reports both the empty list of a group and the group without members', () => {
  expect(fileLines(RULE, block('vrrp_sync_group g', 'group {\n}'))).toEqual([3, 4]);
});

it('counts real servers of another family as missing', () => {
  expect(fileLines(RULE, tcpService(server('2001:db8::11 80', 'weight 1')))).toEqual([8]);
});

it.each([
  ['track_group', block('track_group g', '# empty'), false],
  ['vrrp_sync_group', block('vrrp_sync_group g', 'smtp_alert'), true],
  ['virtual_server', block('virtual_server 192.0.2.10 80', 'lb_algo rr'), true],
])('knows whether 2.2.7 reports a %s', (_, text, reported) => {
  expect(fileMessages(RULE, text, { target: '2.2.7' })).toMatchObject([{ reportedByKeepalived: reported }]);
});

it.each<readonly [string, string] | readonly [string, string, Version]>([
  ['a complete block', block('vrrp_script chk', 'script /usr/bin/true')],
  ['a neighbour that drops the instance at once', block('bfd_instance b', 'neighbor_ip nonsense')],
  [
    'a block that is skipped',
    `${block('vrrp_sync_group g', 'group {\nA\n}')}\n${block('vrrp_sync_group g', '# again')}`,
  ],
  ['a virtual_server with a bad address', block('virtual_server nonsense 80', 'lb_algo rr')],
  ['a group that an older release drops for its name', block('virtual_server group NONE', 'lb_algo rr'), '2.2.7'],
  ['a file that includes another', `include other.conf\n${block('vrrp_script chk', 'interval 2')}`],
  ['broken braces', 'vrrp_script chk {\n  interval 2\n'],
])('does not report %s', (_, text, target = '2.4.3') => {
  expect(fileLines(RULE, text, { target })).toEqual([]);
});
