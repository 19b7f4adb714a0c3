import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'bad-encoding';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const BYTE_ORDER_MARK = '\uFEFF';

it('a byte order mark spoils the first block', () => {
  const text = `${BYTE_ORDER_MARK}global_defs {\n  router_id lb01\n}\n`;
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    line: 1,
    severity: 'error',
    reportedByKeepalived: true,
    fix: { kind: 'suggestion' },
  });
  expect(message?.message).toContain('the word global_defs');
  expect(apply(text, message?.fix)).toBe(text.slice(1));
});

it('before a comment it only makes noise', () => {
  const [message] = fileMessages(RULE, `${BYTE_ORDER_MARK}# lb01\nglobal_defs {\n}\n`);
  expect(message).toMatchObject({ severity: 'warning', fix: { kind: 'safe' } });
});

it.each([
  ['a no-break space', 'priority\u00A0150', 'priority 150'],
  ['a full-width space', 'priority 150\u3000', 'priority 150 '],
  ['a zero-width space', 'priority 15\u200B0', 'priority 150'],
  ['typographic quotes', 'notify_master “/bin/true”', 'notify_master "/bin/true"'],
  ['a typographic minus', 'preempt_delay 5–', 'preempt_delay 5-'],
])('%s', (_, line, meant) => {
  const text = instance(line);
  const messages = fileMessages(RULE, text);
  if (line.includes('–')) expect(messages).toEqual([]);
  else expect(apply(text, messages[0]?.fix)).toBe(instance(meant));
});

it('a long dash in the place of a minus', () => {
  const text = 'vrrp_script c {\n  weight –20\n}\n';
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2, reportedByKeepalived: true });
  expect(apply(text, message?.fix)).toBe(text.replace('–', '-'));
});

it('reports a line once', () => {
  expect(fileLines(RULE, instance('notify_master “/bin/a b”'))).toEqual([2]);
});

it.each([
  ['comments', '# priority\u00A0150 “high” – 高\n'],
  ['quoted text', 'global_defs {\n  router_id "lb\u00A001"\n}\n'],
  ['letters of other languages', 'global_defs {\n  router_id 负载均衡\n}\n'],
  ['words that nothing reads anyway', instance('priority 150 （高）')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
