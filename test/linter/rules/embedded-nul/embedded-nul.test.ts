import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'embedded-nul';

it('says what is lost, by release', () => {
  const text = 'global_defs {\n  router_id lb\x001\n}\n';
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 2, column: 15, severity: 'error' }]);
  expect(fileMessages(RULE, text)[0]?.message).toContain('ignores the whole line');
  expect(fileMessages(RULE, text, { target: '2.2.7' })[0]?.message).toContain('loses the rest of the line');
});

it('does not report a digit', () => {
  expect(fileLines(RULE, 'global_defs {\n  router_id 0\n}\n')).toEqual([]);
});
