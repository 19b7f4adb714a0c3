import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'script-timing';
const script = (...lines: string[]) =>
  [
    'vrrp_script c {',
    '  script "/usr/bin/check"',
    ...lines.map((line) => `  ${line}`),
    '}',
    'vrrp_instance VI_1 {',
    '  track_script {',
    '    c',
    '  }',
    '}',
    '',
  ].join('\n');
const server = (outside: string, ...lines: string[]) =>
  [
    'virtual_server 192.0.2.10 80 {',
    '  protocol TCP',
    `  ${outside}`,
    '  real_server 192.0.2.21 80 {',
    '    MISC_CHECK {',
    '      misc_path "/usr/bin/check"',
    ...lines.map((line) => `      ${line}`),
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');

it('reports a run that may take longer than the time to the next one, with what it costs', () => {
  const [message, ...more] = fileMessages(RULE, script('interval 2', 'timeout 10', 'fall 3'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 11, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('may run for 10 s, but is due every 2 s');
  expect(message?.message).toContain('3 failures take about 30 s instead of 6');
  expect(message?.related.map(({ line }) => line)).toEqual([3]);
});

it('counts with the default interval', () => {
  expect(fileMessages(RULE, script('timeout 3'))[0]?.message).toContain('due every 1 s, the default');
});

it('knows that runs piled up before 1.4.0', () => {
  const [message] = fileMessages(RULE, script('interval 2', 'timeout 10'), { target: '1.3.5' });
  expect(message?.message).toContain('starts the next runs beside it');
});

it.each([
  ['the delay_loop of the virtual server', server('delay_loop 5', 'misc_timeout 10'), 7],
  ['that of the check', server('delay_loop 50', 'misc_timeout 10', 'delay_loop 5'), 7],
  ['the default', server('lb_algo rr', 'misc_timeout 90'), 7],
])('reports a misc_timeout above %s', (_, text, line) => {
  expect(fileLines(RULE, text)).toEqual([line]);
});

it.each([
  ['a timeout of the interval', script('interval 2', 'timeout 2')],
  ['a timeout below the interval', script('timeout 1.5', 'interval 2')],
  ['no timeout', script('interval 60', 'fall 10')],
  ['an interval that only the host knows', script('interval ${_ENV EVERY}', 'timeout 10')],
  ['an interval that keepalived refuses', script('interval x', 'timeout 10')],
  ['a misc_timeout of the delay_loop', server('delay_loop 10', 'misc_timeout 10')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('reports what takes longer than a team allows', () => {
  const ruleOptions = { [RULE]: { longestDetection: 10 } };
  const [message, ...more] = fileMessages(RULE, script('interval 5', 'fall 3'), { ruleOptions });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4 });
  expect(message?.message).toContain('notices after 15 s that its service is gone');
  expect(fileLines(RULE, script('interval 5', 'fall 2'), { ruleOptions })).toEqual([]);
  expect(fileLines(RULE, script('interval 11'), { ruleOptions })).toEqual([3]);
});
