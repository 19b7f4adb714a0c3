import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'auth-pass-too-long';
const password = (written: string) =>
  `vrrp_instance VI_1 {\n  authentication {\n    auth_type PASS\n    auth_pass ${written}\n  }\n}\n`;

it('reports a password of more than eight bytes and cuts it as keepalived does', () => {
  const text = password('k9f2x7q1zz');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, column: 15, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain('has 10 bytes, and VRRP has room for 8: keepalived cuts off the last 2');
  expect(message?.fix?.kind).toBe('safe');
  expect(apply(text, message?.fix)).toBe(password('k9f2x7q1'));
});

it('does not tell the password', () => {
  expect(fileMessages(RULE, password('k9f2x7q1zz'))[0]?.message).not.toContain('k9f2');
});

it('keeps quotes', () => {
  const text = password('"two words"');
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(password('"two word"'));
});

it('counts bytes, not characters', () => {
  expect(fileMessages(RULE, password('äöüßä'))[0]?.message).toContain('has 10 bytes');
  expect(fileLines(RULE, password('äöüß'))).toEqual([]);
});

it('does not cut through a character', () => {
  expect(fileMessages(RULE, password('1234567ä'))[0]?.fix).toBeUndefined();
  expect(fileMessages(RULE, password('k9f2x7\uFFFD2'))[0]?.fix).toBeUndefined();
  const text = password('k9f2x\uFFFD2');
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(password('k9f2x\uFFFD'));
});

it('does not edit a password that comes through a definition', () => {
  const [message] = fileMessages(RULE, `$PASS=k9f2x7q1zz\n${password('$PASS')}`);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['eight bytes', password('k9f2x7q1')],
  ['a value that only the host knows', password('${_ENV A_LONG_NAME}')],
  ['an instance that keepalived skips', `${password('k9f2x7q1')}${password('k9f2x7q1zz')}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
