import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'definition-cut-short';
const definition = (...lines: string[]) => `$VI= \\\n${lines.map((line) => `${line}\n`).join('')}$VI\n`;

it('names the comment that ends the definition, and the lines that fall out of it', () => {
  const text = definition('vrrp_instance VI_1 { \\', '# use_vmac \\', 'priority 100 \\', '}');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'error', fix: { kind: 'suggestion' } });
  expect(message?.message).toContain('lines 4 to 5');
  expect(message?.message).toContain('since 2.4.0');
  expect(apply(text, message?.fix)).toBe(definition('vrrp_instance VI_1 { \\', 'priority 100 \\', '}'));
});

it('does not report the same comment for a release that reads on', () => {
  const text = definition('vrrp_instance VI_1 { \\', '# use_vmac \\', 'priority 100 \\', '}');
  expect(fileLines(RULE, text, { target: '2.2.7' })).toEqual([]);
});

it('reports a comment without backslash and an empty line', () => {
  expect(fileLines(RULE, definition('vrrp_instance VI_1 { \\', '# use_vmac', 'priority 100 \\', '}'))).toEqual([3]);
  expect(fileLines(RULE, definition('vrrp_instance VI_1 { \\', '', 'priority 100 \\', '}'))).toEqual([3]);
});

it.each([
  ['a comment behind the last line', definition('vrrp_instance VI_1 { \\', '}', '# done')],
  ['another definition below an empty line', '$A= \\\n  priority 1 \\\n\n$B= \\\n  priority 2\n'],
  ['a remark in a line that goes on', definition('vrrp_instance VI_1 { \\', 'priority 100 \\', '}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
