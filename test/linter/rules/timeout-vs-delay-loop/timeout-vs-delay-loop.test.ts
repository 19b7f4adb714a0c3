import { findRule } from '@kalint/linter';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'timeout-vs-delay-loop';
const check = (...lines: string[]) => server('192.0.2.11 80', block('TCP_CHECK', ...lines, '#'));

it('says how long a server that hangs keeps its clients', () => {
  const text = tcpService('delay_loop 2', check('connect_timeout 10', 'retry 3', 'delay_before_retry 1'));
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 8, severity: 'warning', reportedByKeepalived: false, related: [{ line: 5 }] });
  // 2 + 4 × 10 + 3 × 1
  expect(message?.message).toContain('with 4 tries such a server keeps getting clients for up to 45 s');
});

it('knows the defaults: 5 s, one retry after 1 s', () => {
  const [message] = fileMessages(RULE, tcpService('delay_loop 3', check()));
  expect(message).toMatchObject({ line: 5 });
  expect(message?.message).toContain('waits 5 s, the default of connect_timeout,');
  expect(message?.message).toContain('up to 14 s');
});

it.each([
  ['the check', tcpService('delay_loop 9', check('connect_timeout 4', 'delay_loop 3')), [8]],
  ['the real server', tcpService('delay_loop 2', server('192.0.2.11 80', 'connect_timeout 4', 'TCP_CHECK {\n}')), [7]],
  ['the virtual server', tcpService('delay_loop 2', 'connect_timeout 4', check()), [6]],
])('goes by what %s says', (_, text, lines) => {
  expect(fileLines(RULE, text)).toEqual(lines);
});

it('says what all checks inherit only once', () => {
  const text = tcpService('delay_loop 2', 'connect_timeout 4', check(), check().replace('.11', '.12'));
  expect(fileLines(RULE, text)).toEqual([6]);
});

it('is advice, since checks do not overlap; a warning in preset strict', () => {
  expect(findRule(RULE)?.meta).toMatchObject({ severity: 'info', strictSeverity: 'warning' });
});

it.each([
  ['a timeout below delay_loop', tcpService('delay_loop 6', check('connect_timeout 3'))],
  ['equal times', tcpService('delay_loop 3', check('connect_timeout 3'))],
  ['the defaults', tcpService(check())],
  [
    'MISC_CHECK, which has no connect_timeout',
    tcpService('delay_loop 2', server('192.0.2.11 80', 'MISC_CHECK {\nmisc_path /usr/local/bin/check\n}')),
  ],
  ['what a file not read may set', tcpService('delay_loop 2', 'include times.conf', check())],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
