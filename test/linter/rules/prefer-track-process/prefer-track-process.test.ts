import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'prefer-track-process';
const script = (command: string, ...lines: string[]) =>
  ['vrrp_script c {', `  script ${command}`, ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const TRACKED = instance('priority 100', 'track_script {', '  c weight -20', '}');

it('tracks the process instead, and keeps weight, comments and layout', () => {
  const text = `# web\n${script('"killall -0 nginx" # there?', 'interval 2', 'weight 5', 'fall 1')}\n${TRACKED}`;
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain('vrrp_script c runs killall again and again to see whether nginx is there');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(
    `# web\nvrrp_track_process c {\n  process nginx # there?\n  weight 5\n}\n\n${TRACKED.replace('track_script', 'track_process')}`,
  );
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it.each([
  ['killall with its options', '"/usr/bin/killall -q -0 nginx"'],
  ['pidof', '"pidof nginx"'],
  ['pgrep', '"/usr/bin/pgrep -x nginx"'],
  ['pkill', '"/usr/bin/pkill -0 nginx"'],
])('reports %s', (_, command) => {
  expect(fileLines(RULE, script(command) + TRACKED)).toEqual([2]);
});

it.each([
  ['several failures in a row are asked for', script('"pidof nginx"', 'fall 3') + TRACKED],
  ['the name is longer than the kernel keeps it', script('"pidof prometheus-alertmanager"') + TRACKED],
  ['pgrep looks for a part of the name', script('"pgrep nginx"') + TRACKED],
  ['another script is tracked beside it', script('"pidof nginx"') + TRACKED.replace('  c ', '  d\n    c ')],
  [
    'processes are tracked already',
    script('"pidof nginx"') + instance('track_script {', '  c', '}', 'track_process {', '  p', '}'),
  ],
  [
    'a process is tracked under that name',
    `vrrp_track_process c {\n  process c\n}\n${script('"pidof nginx"')}${TRACKED}`,
  ],
])('offers no fix where %s', (_, text) => {
  const messages = fileMessages(RULE, text);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.fix).toBeUndefined();
});

it.each([
  ['a check of the service', script('"/usr/bin/curl --fail http://127.0.0.1/"') + TRACKED],
  ['a signal that does something', script('"/usr/bin/killall -HUP nginx"') + TRACKED],
  ['a look for the command line', script('"/usr/bin/pgrep -f nginx"') + TRACKED],
  ['several processes', script('"/usr/bin/pidof nginx haproxy"') + TRACKED],
  ['a script that nothing tracks', script('"/usr/bin/pidof nginx"') + instance()],
  ['a process that only the host knows', script('"/usr/bin/pidof ${_ENV SERVICE}"') + TRACKED],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report it to releases that cannot track processes', () => {
  expect(fileLines(RULE, script('"/usr/bin/pidof nginx"') + TRACKED, { target: '2.0.10' })).toEqual([]);
});
