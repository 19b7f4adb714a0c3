import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'option-without-effect';

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
  ['timer_expired_backup', 'needs nopreempt'],
  ['owner_ignore_adverts', 'is for priority 255'],
  ['owner_ignore_adverts off\npriority 255', 'must ignore the adverts of others'],
  ['nopreempt\npriority 255', 'has priority 255'],
])('reports %s', (lines, says) => {
  const [message, ...more] = fileMessages(RULE, node(...lines.split('\n')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain(says);
});

it.each([
  ['timer_expired_backup with nopreempt', node('nopreempt', 'timer_expired_backup')],
  ['owner_ignore_adverts of an owner', node('priority 255', 'owner_ignore_adverts')],
  ['owner_ignore_adverts off of others', node('owner_ignore_adverts off')],
  ['nopreempt beside state MASTER, which has its own rule', node('nopreempt', 'state MASTER', 'priority 255')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report what the release does not know', () => {
  expect(fileLines(RULE, node('timer_expired_backup', 'owner_ignore_adverts'), { target: '2.2.7' })).toEqual([]);
});
