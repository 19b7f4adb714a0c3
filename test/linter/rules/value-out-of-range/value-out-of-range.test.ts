import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'value-out-of-range';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('names the limits and what keepalived goes on with', () => {
  const [message, ...more] = fileMessages(RULE, instance('priority 300'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toBe('priority 300 is outside 1…255. keepalived reports it and goes on with 100.');
});

it('only warns of what keepalived takes in silence', () => {
  const [message] = fileMessages(RULE, instance('unicast_src_ip 192.0.2.1/24'));
  expect(message).toMatchObject({ severity: 'warning', reportedByKeepalived: false });
});

it('names the option that a value belongs to', () => {
  const text = 'global_defs {\n  lvs_sync_daemon eth0 id 300\n}\n';
  expect(fileMessages(RULE, text)[0]?.message).toContain('id 300 is outside');
});

it.each([
  ['the limits themselves', instance('priority 1', 'virtual_router_id 255')],
  ['a weight, which has a rule of its own', 'vrrp_script c {\n  weight 300\n}\n'],
  ['what is no number at all', instance('priority x')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
