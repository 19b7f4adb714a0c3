import { findRule } from '@kalint/linter';
import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'http-get-without-expectation';
const checked = (check: string, ...lines: string[]) =>
  tcpService(server('192.0.2.11 80', block(check, block('url', ...lines))));

it.each(['HTTP_GET', 'SSL_GET'])('reports a url of %s that expects nothing, and writes status_code 200', (check) => {
  const text = checked(check, 'path /health # of the application');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 7, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('200 to 299');
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toContain('        path /health # of the application\n        status_code 200\n');
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('is advice, since such a check can be meant; a warning in preset strict', () => {
  expect(findRule(RULE)?.meta).toMatchObject({ severity: 'info', strictSeverity: 'warning' });
});

it.each([
  ['status_code', checked('HTTP_GET', 'path /', 'status_code 200')],
  ['digest', checked('HTTP_GET', 'path /', 'digest 9b3a0c85a887a256d6939da88aabd8cd')],
  ['regex', checked('HTTP_GET', 'path /', 'regex "ok"')],
  ['a url without path, which is dropped', checked('HTTP_GET', 'virtualhost www.example.org')],
  ['a mistyped expectation', checked('HTTP_GET', 'path /', 'status_cod 200')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
