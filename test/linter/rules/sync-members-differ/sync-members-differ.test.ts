import { expect, it } from 'vitest';
import { addresses, instance } from '../../support/cluster-findings.ts';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'sync-members-differ';

const GROUP = 'vrrp_sync_group G {\n  group {\n    A\n    B\n  }\n}\n';
const group = (...lines: string[]) => `vrrp_sync_group G {\n  group {\n    A\n    B\n  }\n${lines.join('\n')}\n}\n`;
const a = (...lines: string[]) =>
  instance([...lines, 'interface eth0', 'virtual_router_id 51', addresses('192.0.2.10')], 'A');
const b = (...lines: string[]) =>
  instance([...lines, 'interface eth1', 'virtual_router_id 52', addresses('198.51.100.10')], 'B');

it('reports members with different priorities', () => {
  const [message, ...more] = fileMessages(RULE, GROUP + a('priority 150') + b('priority 100'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 16, column: 3, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('G moves its members together, but A has priority 150 and B 100');
  expect(message?.related).toMatchObject([{ line: 8, message: 'A stands here' }]);
});

it('knows the priority of a member that says none', () => {
  expect(fileLines(RULE, GROUP + a('priority 150') + b())).toEqual([15]);
  expect(fileLines(RULE, GROUP + a('priority 100') + b())).toEqual([]);
});

it('reports members with different states', () => {
  const [message, ...more] = fileMessages(
    RULE,
    GROUP + a('state MASTER', 'priority 100') + b('state BACKUP', 'priority 100'),
  );
  expect(more).toEqual([]);
  expect(message?.message).toContain('A says MASTER and B BACKUP');
  expect(message?.reportedByKeepalived).toBe(false);
});

it('knows that keepalived reports an owner beside a BACKUP', () => {
  const messages = fileMessages(RULE, GROUP + a('state MASTER', 'priority 255') + b('state BACKUP', 'priority 100'));
  expect(messages.map(({ line, reportedByKeepalived }) => [line, reportedByKeepalived])).toEqual([
    [17, true],
    [18, false],
  ]);
});

it('reports nopreempt on one member only', () => {
  const [message, ...more] = fileMessages(RULE, GROUP + a('nopreempt') + b());
  expect(more).toEqual([]);
  expect(message?.message).toContain('A has nopreempt and B has not');
});

it('reports different intervals', () => {
  const [message, ...more] = fileMessages(RULE, GROUP + a() + b('advert_int 3'));
  expect(more).toEqual([]);
  expect(message?.message).toContain('A has advert_int 1 and B 3: the slower one holds up the group');
});

it('reads a priority through a definition', () => {
  const text = `$LOW=100\n${GROUP}${a('priority 150')}${b('priority $LOW')}`;
  expect(fileLines(RULE, text)).toEqual([17]);
});

it.each([
  ['equal members', GROUP + a('state BACKUP', 'priority 150') + b('priority 150', 'state BACKUP')],
  ['trackers that differ', GROUP + a('track_interface {\n    eth2\n  }') + b()],
  ['instances without a group', a('priority 150') + b('priority 100')],
  ['a priority that only the host knows', GROUP + a('priority ${_ENV P}') + b('priority 100')],
  ['an include that was not read', `${GROUP}${a('priority 150')}${b('include priority.conf')}`],
  ['MASTER without a priority, which has its own rule', GROUP + a('state MASTER') + b('state MASTER', 'priority 100')],
  ['a mistyped priority, which is the cause', GROUP + a('priority 150') + b('prioity 150')],
  [
    'a group whose members have weights of their own',
    `${group('  sync_group_tracking_weight')}${a('priority 150')}${b('priority 140')}`,
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
