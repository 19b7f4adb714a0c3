import { createSourceFile, type IncludeHost } from '@kalint/parser';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'include-cycle';
const hostWith = (files: Readonly<Record<string, string>>): IncludeHost => {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, createSourceFile(path, text)]));
  return {
    match: (pattern) => [pattern],
    read: (path) => sources.get(path) ?? { reason: 'permission denied' },
  };
};

it('reports a file that includes itself', () => {
  const text = 'global_defs {\n}\ninclude keepalived.conf\n';
  const [message] = fileMessages(RULE, text, { host: hostWith({ 'keepalived.conf': text }) });
  expect(message).toMatchObject({ line: 3, severity: 'error', reportedByKeepalived: true });
});

it('reports a circle of two where it closes', () => {
  const host = hostWith({ 'a.conf': 'include keepalived.conf\n' });
  expect(fileMessages(RULE, 'include a.conf\n', { host })).toMatchObject([{ line: 1 }]);
});

it('warns of a file that cannot be read', () => {
  const [message] = fileMessages(RULE, 'include secret.conf\n', { host: hostWith({}) });
  expect(message).toMatchObject({ line: 1, severity: 'warning' });
  expect(message?.message).toContain('permission denied');
});

it('does not report the same file twice, one after the other', () => {
  const host = hostWith({ 'a.conf': '# nothing\n' });
  expect(fileLines(RULE, 'include a.conf\ninclude a.conf\n', { host })).toEqual([]);
});
