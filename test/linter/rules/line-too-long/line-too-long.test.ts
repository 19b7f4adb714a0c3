import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'line-too-long';
const comment = (bytes: number, end = '\n') => `#${'x'.repeat(bytes - 1)}${end}`;

it('reports a comment as well', () => {
  const [message] = fileMessages(RULE, comment(1023));
  expect(message).toMatchObject({ line: 1, severity: 'error' });
  expect(message?.message).toContain('1023 bytes');
  expect(message?.message).toContain('ignores the beginning');
});

it('says what older releases do', () => {
  expect(fileMessages(RULE, comment(1023), { target: '2.2.7' })[0]?.message).toContain('and says nothing');
});

it('counts bytes, not characters', () => {
  expect(fileLines(RULE, `# ${'高'.repeat(341)}\n`)).toEqual([1]);
});

it('does not report what just fits', () => {
  expect(fileLines(RULE, comment(1022))).toEqual([]);
});
