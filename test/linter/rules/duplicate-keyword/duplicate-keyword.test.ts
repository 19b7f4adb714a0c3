import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-keyword';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('reports the statement that has no effect, and deletes it', () => {
  const text = instance('priority 100', 'interface eth0', 'priority 90');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: false, related: [{ line: 4 }] });
  expect(message?.message).toContain('uses the last one, priority 90 in line 4, and says nothing');
  expect(message?.fix?.kind).toBe('safe');
  expect(apply(text, message?.fix)).toBe(instance('interface eth0', 'priority 90'));
});

it('is the later one where the first one counts', () => {
  const text = 'global_defs {\n  vrrp_notify_fifo /run/a\n  vrrp_notify_fifo /run/b\n}\n';
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 3, severity: 'warning', reportedByKeepalived: true, related: [{ line: 2 }] });
});

it('only mentions what says the same', () => {
  expect(fileMessages(RULE, instance('priority 100', 'priority 100'))).toMatchObject([{ line: 2, severity: 'info' }]);
});

it('knows that MASTER wins', () => {
  expect(fileMessages(RULE, instance('state MASTER', 'state BACKUP'))).toMatchObject([
    { line: 3, reportedByKeepalived: true },
  ]);
  expect(fileMessages(RULE, instance('state BACKUP', 'state MASTER'))).toMatchObject([
    { line: 2, reportedByKeepalived: false },
  ]);
});

it('sees through other spellings, and blocks that merge', () => {
  expect(fileLines(RULE, 'virtual_server 192.0.2.1 80 {\n  lb_algo rr\n  lvs_sched wrr\n}\n')).toEqual([2]);
  expect(fileLines(RULE, 'global_defs {\n  router_id a\n}\nglobal_defs {\n  router_id b\n}\n')).toEqual([2]);
});

it.each([
  ['a value that is refused', instance('priority 100', 'priority x')],
  ['what adds up', instance('virtual_ipaddress {', '  192.0.2.1', '}', 'virtual_ipaddress {', '  192.0.2.2', '}')],
  ['the same keyword in two blocks', instance('priority 1') + instance('priority 2').replace('VI_1', 'VI_2')],
  ['a default with an exception for one node', instance('priority 100', '@lb01 priority 150')],
  [
    'a default from a definition',
    `$DEFAULTS= \\\n  priority 100 \\\n  advert_int 1\n${instance('$DEFAULTS', 'advert_int 2')}`,
  ],
  ['a block that keepalived skips', instance('priority 1') + instance('priority 1', 'priority 2')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
