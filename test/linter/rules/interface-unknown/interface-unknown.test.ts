import type { LintOptions } from '@kalint/linter';
import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'interface-unknown';
const host = (...names: string[]): LintOptions => ({
  factsOf: () => ({ name: 'lb01', interfaces: Object.fromEntries(names.map((name) => [name, {}])) }),
});

/** An instance on eth0; further lines begin in line 4. */
const instance = (...lines: string[]) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}}
`;

it('says nothing unless the interfaces of the host are declared', () => {
  expect(fileLines(RULE, instance())).toEqual([]);
  expect(fileLines(RULE, instance(), { factsOf: () => ({ name: 'lb01', environment: 'aws' }) })).toEqual([]);
});

it('reports an interface that is not declared, and offers to wait for it', () => {
  const text = instance();
  const [message, ...more] = fileMessages(RULE, text, host('ens33', 'ens34'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    line: 2,
    severity: 'error',
    reportedByKeepalived: true,
    fix: { kind: 'suggestion' },
  });
  expect(message?.message).toContain('lb01 has no interface eth0 (declared: ens33 and ens34)');
  expect(message?.message).toContain('does not start');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(`global_defs {\n  dynamic_interfaces\n}\n\n${text}`);
  expect(fileLines(RULE, fixed, host('ens33', 'ens34'))).toEqual([]);
});

it('puts dynamic_interfaces into the global_defs that are there', () => {
  const text = `global_defs {\n  router_id lb01\n}\n${instance()}`;
  const [message] = fileMessages(RULE, text, host('ens33'));
  expect(apply(text, message?.fix)).toBe(text.replace('  router_id', '  dynamic_interfaces\n  router_id'));
});

it('writes the name that is meant where letters are mistyped, but takes no other number for it', () => {
  const text = instance().replace('eth0', 'ehto');
  const [message] = fileMessages(RULE, instance().replace('eth0', 'eht0'), host('eth0', 'eth1'));
  expect(message?.message).toContain('Did you mean eth0?');
  expect(apply(text.replace('ehto', 'eht0'), message?.fix)).toBe(instance());
  expect(fileMessages(RULE, instance(), host('eth1'))[0]?.fix?.title).toContain('dynamic_interfaces');
});

it.each([
  ['virtual_ipaddress {\n192.0.2.10 dev nope\n}', 5],
  ['virtual_ipaddress_excluded {\n192.0.2.10 dev nope\n}', 5],
  ['track_interface {\nnope weight 10\n}', 5],
  ['virtual_routes {\n198.51.100.0/24 via 192.0.2.1 dev nope\n}', 5],
  ['virtual_routes {\n198.51.100.0/24 nexthop via 192.0.2.1 dev nope\n}', 5],
  ['virtual_rules {\nfrom 192.0.2.10 iif nope table 100\n}', 5],
])('looks at %s', (lines, line) => {
  expect(fileMessages(RULE, instance(lines), host('eth0'))).toMatchObject([{ line, reportedByKeepalived: true }]);
});

it.each([
  ['linkbeat_interfaces {\nnope\n}', 2, true, 'skips this line'],
  ['interface_up_down_delays {\nnope 2 3\n}', 2, true, 'skips this line'],
  ['static_ipaddress {\n192.0.2.9/24 dev nope\n}', 2, true, 'does not start'],
  ['garp_group {\ngarp_interval 1\ninterface nope\n}', 3, true, 'does not start'],
  ['global_defs {\nlvs_sync_daemon nope VI_1\n}', 2, false, 'are not copied'],
  [
    'virtual_server 192.0.2.10 80 {\nreal_server 192.0.2.1 80 {\nTCP_CHECK {\nbind_if nope\n}\n}\n}',
    4,
    false,
    'always fails',
  ],
])('says what keepalived does about %s', (text, line, reportedByKeepalived, says) => {
  const [message, ...more] = fileMessages(RULE, text, host('eth0'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line, reportedByKeepalived });
  expect(message?.message).toContain(says);
});

it('does not claim that old releases stop, and offers them no keyword that they do not have', () => {
  const [message] = fileMessages(RULE, instance(), { ...host('ens33'), target: '1.3.5' });
  expect(message).toMatchObject({ reportedByKeepalived: false });
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['declared interfaces and lo', instance('virtual_ipaddress {\n192.0.2.10 dev lo\n}')],
  ['dynamic_interfaces', `global_defs {\ndynamic_interfaces\n}\n${instance().replace('eth0', 'bond0')}`],
  ['an interface that use_vmac creates', instance('use_vmac front', 'virtual_ipaddress {\n192.0.2.10 dev front\n}')],
  ['a name that keepalived makes up', instance('use_vmac', 'virtual_ipaddress {\n192.0.2.10 dev vrrp.51\n}')],
  ['a line that is refused for another word', instance('virtual_ipaddress {\nnobody dev nope\n}')],
  ['a name that only the host knows', instance().replace('eth0', '${_ENV IFACE}')],
  ['a definition that is left over', instance().replace('eth0', '$IFACE')],
  ['a configuration of which a part was not read', `include more.conf\n${instance().replace('eth0', 'bond0')}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text, host('eth0'))).toEqual([]);
});
