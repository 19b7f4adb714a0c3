import type { LintOptions } from '@kalint/linter';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'build-option-needed';
const host = (...buildOptions: string[]): LintOptions => ({ factsOf: () => ({ name: 'lb01', buildOptions }) });
const BFD = 'bfd_instance B {\n  neighbor_ip 192.0.2.2\n}\nvrrp_instance V {\n  track_bfd {\n    B\n  }\n}\n';
const globals = (line: string) => `global_defs {\n  ${line}\n}\n`;

it('says what the keepalived of a host was built without', () => {
  const [message, ...more] = fileMessages(RULE, BFD, host('LVS', 'VRRP', 'VRRP_AUTH'));
  expect(message).toMatchObject({ line: 1, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('needs a keepalived with BFD, and that of lb01 is built without');
  expect(more).toMatchObject([{ line: 5 }]);
});

it.each([
  ['enable_dbus', 'DBUS'],
  ['nftables', 'NFTABLES'],
  ['json_version 2', 'JSON'],
  ['enable_snmp_vrrp', 'SNMP_VRRP'],
  ['enable_traps', 'SNMP_CHECKER'],
  ['enable_snmp_vrrp', 'SNMP_KEEPALIVED'],
])('knows that %s needs an option such as %s', (line, option) => {
  expect(fileLines(RULE, globals(line), host('VRRP', 'LVS'))).toEqual([2]);
  expect(fileLines(RULE, globals(line), host('VRRP', 'LVS', option))).toEqual([]);
});

it('knows options that say what was left out', () => {
  const text = 'vrrp_track_process p {\n  process nginx\n}\n';
  expect(fileLines(RULE, text, host('VRRP'))).toEqual([]);
  expect(fileLines(RULE, text, host('VRRP', 'DISABLE_TRACK_PROCESS'))).toEqual([1]);
});

it('only says may where the distribution alone is known', () => {
  const [message] = fileMessages(RULE, BFD, { target: '2.2.8', distribution: 'rhel-9' });
  expect(message).toMatchObject({ line: 1, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain('may be built without');
});

it.each([
  ['an unknown host', BFD, {}],
  ['a host with everything', BFD, host('VRRP', 'BFD')],
  ['a distribution that builds everything', BFD, { target: '2.2.7', distribution: 'debian-12' }],
  ['what every keepalived knows', globals('router_id lb01'), host('VRRP')],
  ['a keyword that the target does not know at all', BFD, { ...host('VRRP'), target: '1.3.5' }],
] as [string, string, LintOptions][])('does not report %s', (_, text, options) => {
  expect(fileLines(RULE, text, options)).toEqual([]);
});
