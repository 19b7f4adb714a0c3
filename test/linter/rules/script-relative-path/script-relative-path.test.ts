import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'script-relative-path';
const script = (command: string) =>
  `vrrp_script c {\n  script ${command}\n}\nvrrp_instance VI_1 {\n  track_script {\n    c\n  }\n}\n`;

it('reports a command without a path, at its program', () => {
  const [message, ...more] = fileMessages(RULE, script('"killall -0 nginx"'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    line: 2,
    column: 11,
    endColumn: 18,
    severity: 'warning',
    reportedByKeepalived: false,
  });
  expect(message?.message).toContain('looks for killall along the PATH');
});

it('reports a path that begins elsewhere', () => {
  const [message] = fileMessages(RULE, script('"scripts/check.sh"'));
  expect(message?.message).toContain('scripts/check.sh is read from the folder that keepalived runs in');
});

it.each([
  ['a notification', 'vrrp_instance VI_1 {\n  notify tell\n}\n', 2],
  [
    'a check of a real server',
    'virtual_server 192.0.2.1 80 {\n protocol TCP\n real_server 192.0.2.2 80 {\n MISC_CHECK {\n misc_path "ping"\n}\n}\n}\n',
    5,
  ],
  ['a definition, at its text', `$CHECK="pidof nginx"\n${script('$CHECK')}`, 1],
])('reports %s', (_, text, line) => {
  expect(fileLines(RULE, text)).toEqual([line]);
});

it('reports a command before 2.0.0, too', () => {
  expect(fileLines(RULE, script('"pidof nginx"'), { target: '1.3.5' })).toEqual([2]);
});

it.each([
  ['a full path', script('"/usr/bin/pidof nginx"')],
  ['a file that is opened only', script('"</run/ok"')],
  ['a word of the shell, which has a rule of its own', script('"[[ -f /run/ok ]]"')],
  ['a home folder, which has a rule of its own', script('"~/check.sh"')],
  ['a line for a shell, which has a rule of its own', script('"echo ping | nc 127.0.0.1 80"')],
  ['a command that only a template knows', script('"{{ check }} -v"')],
  ['a command that only the host knows', script('"${_ENV CHECK}"')],
  ['a definition that does not exist', script('$CHECK')],
  ['a script that nothing tracks', 'vrrp_script c {\n  script "pidof nginx"\n}\nvrrp_instance VI_1 {\n}\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report a line that a shell ran before 2.0.0', () => {
  expect(fileLines(RULE, script('"if /a; then /b; fi"'), { target: '1.4.5' })).toEqual([]);
});
