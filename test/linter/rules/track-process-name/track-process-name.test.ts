import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'track-process-name';
const tracked = (...lines: string[]) => `vrrp_track_process p {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it.each([
  ['a path', '/usr/sbin/nginx', 'is a path', 'nginx'],
  ['a long name', 'prometheus-alertmanager', 'has 23 characters', 'prometheus-aler'],
  ['a path with a long name', '/opt/a/prometheus-alertmanager', 'is a path', 'prometheus-aler'],
  ['a quoted path', '"/usr/sbin/nginx"', 'is a path', 'nginx'],
])('reports %s, and writes what the kernel keeps of it', (_, name, what, fixed) => {
  const text = tracked(`process ${name} # web`, 'weight 10');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 11, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain(what);
  expect(message?.message).toContain('p finds none');
  expect(apply(text, message?.fix)).toBe(tracked(`process ${fixed} # web`, 'weight 10'));
  expect(fileLines(RULE, tracked(`process ${fixed}`))).toEqual([]);
});

it('reports a program and its parameters in one word', () => {
  const text = tracked('process "/usr/sbin/vsftpd /etc/one.conf"', 'full_command');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2, severity: 'warning' });
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(tracked('process /usr/sbin/vsftpd /etc/one.conf', 'full_command'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('knows that parameters could not be given before 2.0.16', () => {
  const [message] = fileMessages(RULE, tracked('process "/usr/sbin/vsftpd /x"', 'full_command'), { target: '2.0.13' });
  expect(message?.message).toContain('Parameters can be given from 2.0.16 on');
  expect(message?.fix).toBeUndefined();
});

it('reports what stands in a definition at its text, without a fix', () => {
  const [message] = fileMessages(RULE, `$SERVICE=/usr/sbin/nginx\n${tracked('process $SERVICE')}`);
  expect(message?.line).toBe(1);
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['a name', tracked('process nginx')],
  ['a name of 15 characters', tracked('process abcdefghijklmno')],
  ['a name of a kernel thread', tracked('process kworker/0:1')],
  ['a path with full_command', tracked('full_command', 'process /usr/sbin/nginx')],
  ['a path with parameters', tracked('process /usr/sbin/vsftpd /etc/one.conf')],
  ['a path with param_match', tracked('process /usr/sbin/nginx', 'param_match partial')],
  ['the title of a process', tracked('process "nginx: master process nginx"', 'full_command')],
  ['a name that only the host knows', tracked('process ${_ENV SERVICE}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report a block that the release does not know', () => {
  expect(fileLines(RULE, tracked('process /usr/sbin/nginx'), { target: '2.0.10' })).toEqual([]);
});
