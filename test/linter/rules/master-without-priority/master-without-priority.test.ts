import { expect, it } from 'vitest';
import { instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'master-without-priority';
const ADDRESS = 'virtual_ipaddress {\n    192.0.2.10\n  }';
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines, ADDRESS]);
const SCRIPT = 'vrrp_script chk {\n  script /usr/local/bin/check\n  weight -20\n}\n';

it('reports MASTER without a priority, and offers one', () => {
  const text = node('  state MASTER # preferred'.trim());
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 9, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('VI_1 says state MASTER and has no priority: keepalived then takes 255');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(node('state MASTER # preferred', 'priority 150'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('says that a weight counts for nothing, which keepalived reports', () => {
  const [message] = fileMessages(RULE, SCRIPT + node('state MASTER', 'track_script {\n    chk\n  }'));
  expect(message?.message).toContain('The weight of chk counts for nothing.');
  expect(message).toMatchObject({ reportedByKeepalived: true, related: [{ message: 'its weight has no effect' }] });
});

it('takes the MASTER of several states, as keepalived does', () => {
  expect(fileLines(RULE, node('state BACKUP', 'state MASTER'))).toEqual([5]);
});

it('looks at each config id', () => {
  const text = node('state MASTER', '@lb01 priority 100');
  expect(fileLines(RULE, text, { configId: 'lb01' })).toEqual([]);
  expect(fileLines(RULE, text, { configId: 'lb02' })).toEqual([4]);
});

it('reports it from 1.2.20 on, when it began to mean 255', () => {
  expect(fileLines(RULE, node('state MASTER'), { target: '1.2.20' })).toEqual([4]);
  expect(fileLines(RULE, node('state MASTER'), { target: '1.2.19' })).toEqual([]);
});

it('offers nothing where the state comes through a definition', () => {
  const [message] = fileMessages(RULE, `$S=MASTER\n${node('state $S')}`);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['MASTER with a priority', node('state MASTER', 'priority 100')],
  ['MASTER with priority 255', node('state MASTER', 'priority 255')],
  ['MASTER with a priority that only the host knows', node('state MASTER', 'priority ${_ENV PRIO}')],
  ['MASTER with a priority that keepalived refuses', node('state MASTER', 'priority high')],
  ['BACKUP without a priority', node('state BACKUP')],
  ['neither', node()],
  ['a mistyped priority, which is the cause', node('state MASTER', 'prioity 100')],
  ['an include that was not read', node('state MASTER', 'include priority.conf')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
