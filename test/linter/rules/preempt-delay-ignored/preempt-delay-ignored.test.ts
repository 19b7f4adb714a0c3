import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'preempt-delay-ignored';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it.each([
  ['state MASTER\npriority 100', 'says state MASTER'],
  ['state MASTER', 'owns its address'],
  ['priority 255', 'owns its address'],
  ['nopreempt', 'has nopreempt'],
  ['strict_mode', 'is in strict mode'],
])('reports the delay beside %s', (lines, says) => {
  const text = node('preempt_delay 5', ...lines.split('\n'));
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 4, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain(says);
  expect(apply(text, message?.fix)).toBe(node(...lines.split('\n')));
});

it.each([
  ['a BACKUP', node('preempt_delay 5', 'state BACKUP', 'priority 100')],
  ['a delay of 0', node('preempt_delay 0', 'nopreempt')],
  ['nopreempt that a preempt undoes', node('preempt_delay 5', 'nopreempt', 'preempt')],
  ['nopreempt that priority 255 switches off', node('preempt_delay 5', 'nopreempt', 'state BACKUP', 'priority 255')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
