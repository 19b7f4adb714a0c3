import type { IncludeHost } from '@kalint/parser';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'include-unmatched';
/** A folder without any file. */
const host: IncludeHost = { match: () => [], read: () => ({ reason: 'there is none' }) };

it('warns, since keepalived goes on without the file', () => {
  const [message] = fileMessages(RULE, 'include vips.conf\n', { host });
  expect(message).toMatchObject({ line: 1, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain('exits with 0');
});

it('keepalived says nothing of a pattern', () => {
  expect(fileMessages(RULE, 'include vips/*.conf\n', { host })).toMatchObject([{ reportedByKeepalived: false }]);
});

it.each([
  ['includea vips.conf', 'error'],
  ['includem vips.conf', 'error'],
  ['includew *.conf', 'error'],
  ['includem *.conf', 'warning'],
  ['includer vips.conf', 'warning'],
])('%s is an %s', (line, severity) => {
  expect(fileMessages(RULE, `${line}\n`, { host })).toMatchObject([{ severity }]);
});

it('looks at the folder of the file, written as ${_PWD}', () => {
  expect(fileLines(RULE, 'include ${_PWD}/vips.conf\n', { host })).toEqual([1]);
});

it('does not report an absolute path: it belongs to another host', () => {
  expect(fileLines(RULE, 'include /etc/keepalived/conf.d/*.conf\n', { host })).toEqual([]);
});

it('does not report anything where nobody looked', () => {
  expect(fileLines(RULE, 'include vips.conf\n')).toEqual([]);
});
