import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { instance } from '../../support/cluster-findings.ts';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'boot-race';
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines]);
const second = (...lines: string[]) => instance(['interface eth1', 'virtual_router_id 52', ...lines], 'VI_2');
const globals = (line: string) => `global_defs {\n  ${line}\n}\n`;

it('reports nopreempt without a delay at the start', () => {
  const [message, ...more] = fileMessages(RULE, node('nopreempt'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 3, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain(
    'nopreempt of VI_1 keeps this node from taking the address of a master that it hears',
  );
});

it('reports preempt_delay, which counts for a master that is heard', () => {
  expect(fileMessages(RULE, node('preempt_delay 60'))[0]?.message).toContain('preempt_delay of VI_1 keeps');
});

it('reports a file once', () => {
  const [message, ...more] = fileMessages(RULE, node('nopreempt') + second('nopreempt'));
  expect(more).toEqual([]);
  expect(message?.related).toMatchObject([{ line: 9, message: 'nopreempt of VI_2' }]);
});

it('is part of the preset strict only', () => {
  const reports = (preset: 'recommended' | 'strict') =>
    lint([{ path: 'keepalived.conf', text: node('nopreempt') }], { preset }).results[0]?.messages.some(
      ({ ruleId }) => ruleId === RULE,
    );
  expect([reports('recommended'), reports('strict')]).toEqual([false, true]);
});

it('is silent for releases that know no delay', () => {
  expect(fileLines(RULE, node('nopreempt'), { target: '2.0.13' })).toEqual([]);
});

it.each([
  ['a node that preempts at once', node('priority 150')],
  ['a start that is delayed', globals('vrrp_startup_delay 5') + node('nopreempt')],
  ['a start that is delayed after a boot', globals('vrrp_delay_after_boot 15') + node('nopreempt')],
  ['a delay that only the host knows', globals('vrrp_startup_delay ${_ENV DELAY}') + node('nopreempt')],
  ['nopreempt that state MASTER switches off', node('state MASTER', 'priority 150', 'nopreempt')],
  ['preempt_delay that state MASTER switches off', node('state MASTER', 'priority 150', 'preempt_delay 10')],
  ['an include that was not read', `include global.conf\n${node('nopreempt')}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
