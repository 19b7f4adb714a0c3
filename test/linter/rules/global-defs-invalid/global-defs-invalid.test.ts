import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block } from '../../support/virtual-servers.ts';

const RULE = 'global-defs-invalid';
const global = (...lines: string[]) => block('global_defs', ...lines);

it.each(['lvs_timeouts', 'startup_script ""', 'shutdown_script ""'])('reports %s', (line) => {
  expect(fileMessages(RULE, global(line))).toMatchObject([{ line: 2, severity: 'error', reportedByKeepalived: true }]);
});

it('reports buffer policies that exclude each other, where the second one stands', () => {
  const policy = (...words: string[]) => fileLines(RULE, global(...words.map((word) => `vrrp_rx_bufs_policy ${word}`)));
  expect(policy('MTU', 'ADVERT')).toEqual([3]);
  expect(policy('MTU', '10000')).toEqual([3]);
  expect(policy('10000', 'ADVERT', 'MTU')).toEqual([3, 4]);
  expect(policy('MTU', 'mtu')).toEqual([]);
});

it('reports equal names of sets from 2.3.2 on, made-up ones included', () => {
  expect(fileLines(RULE, global('vrrp_ipsets ka ka'))).toEqual([2]);
  expect(fileLines(RULE, global('vrrp_ipsets ka ka6 ka_igmp'))).toEqual([2]);
  expect(fileLines(RULE, global('vrrp_ipsets ka ka'), { target: '2.2.7' })).toEqual([]);
});

it.each([
  ['timeouts', global('lvs_timeouts tcp 7200')],
  ['a script', global('startup_script "/usr/bin/true"')],
  ['names that differ', global('vrrp_ipsets ka')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
