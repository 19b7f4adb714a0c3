import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { addresses, instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'no-garp-repair';
const node = (...lines: string[]) =>
  instance(['interface eth0', 'virtual_router_id 51', ...lines, addresses('192.0.2.10')]);
const second = (...lines: string[]) =>
  instance(['interface eth1', 'virtual_router_id 52', ...lines, addresses('192.0.2.11')], 'VI_2');
const globals = (...lines: string[]) => `global_defs {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('reports a master that announces its addresses once, and offers to repeat it', () => {
  const text = globals('router_id lb01 # left') + node();
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 15, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain('VI_1 announces its addresses when it becomes master');
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(globals('vrrp_garp_master_refresh 60', 'router_id lb01 # left') + node());
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('reports a file once', () => {
  const [message, ...more] = fileMessages(RULE, node() + second());
  expect(more).toEqual([]);
  expect(message?.related).toMatchObject([{ message: 'VI_2 neither' }]);
  expect(message?.fix).toBeUndefined();
});

it('reports a repetition that is switched off', () => {
  expect(fileLines(RULE, globals('vrrp_garp_master_refresh 0') + node())).toEqual([4]);
  expect(fileLines(RULE, node('garp_master_refresh 0'))).toEqual([1]);
});

it('reports the one instance that does not repeat it', () => {
  expect(fileLines(RULE, node('garp_master_refresh 30') + second())).toEqual([9]);
});

it('is part of the preset strict only', () => {
  const reports = (preset: 'recommended' | 'strict') =>
    lint([{ path: 'keepalived.conf', text: node() }], { preset }).results[0]?.messages.some(
      ({ ruleId }) => ruleId === RULE,
    );
  expect([reports('recommended'), reports('strict')]).toEqual([false, true]);
});

it.each([
  ['a repetition for all instances', globals('vrrp_garp_master_refresh 60') + node()],
  ['a repetition of the instance', node('garp_master_refresh 60')],
  ['a number that only the host knows', globals('vrrp_garp_master_refresh ${_ENV N}') + node()],
  ['an instance without addresses', instance(['interface eth0', 'virtual_router_id 51'])],
  ['an include that was not read', `include global.conf\n${node()}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
