import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-notify';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('says that only the first command runs, and deletes the second', () => {
  const text = instance(
    'notify_master "/usr/local/bin/up a"',
    '# and mail',
    'notify_master "/usr/local/bin/mail up" # root',
  );
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, severity: 'warning', reportedByKeepalived: true, related: [{ line: 2 }] });
  expect(message?.message).toContain('never runs "/usr/local/bin/mail up": only the notify_master of line 2 counts');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(instance('notify_master "/usr/local/bin/up a"', '# and mail'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('says of the same command that it runs once', () => {
  const text = instance('notify /usr/local/bin/a', 'notify /usr/local/bin/a');
  expect(fileMessages(RULE, text)[0]?.message).toContain('runs the command once');
});

it('reports each command that never runs', () => {
  expect(fileLines(RULE, instance('notify /bin/a', 'notify /bin/b', 'notify /bin/c'))).toEqual([3, 4]);
});

it('knows the commands of sync groups and servers', () => {
  const text = `vrrp_sync_group G {
  notify_stop /bin/a
  notify_stop /bin/b
}
virtual_server 192.0.2.10 80 {
  quorum_down /bin/a
  quorum_down /bin/b
  real_server 192.0.2.11 80 {
    notify_up /bin/a
    notify_up /bin/b
  }
}
`;
  expect(fileLines(RULE, text)).toEqual([3, 7, 10]);
});

it('is the only rule that speaks', () => {
  const text = instance('notify /bin/a', 'notify /bin/b');
  expect(fileLines('duplicate-keyword', text)).toEqual([]);
});

it.each([
  ['different changes', instance('notify_master /bin/a', 'notify_backup /bin/a', 'notify /bin/a')],
  ['different instances', instance('notify /bin/a') + instance('notify /bin/b').replace('VI_1', 'VI_2')],
  ['a default that a condition overrides', instance('@lb01 notify /bin/a', 'notify /bin/b')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text, { configId: 'lb01' })).toEqual([]);
});
