import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'hmac-key-unusable';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const KEY = '0123456789abcdef0123456789abcdef';
const hmac = (...lines: string[]) =>
  `auth_hmac {\n${lines.map((line) => (line.startsWith('key') ? `${line} ${KEY}` : line)).join('\n')}\n}`;

it('reports an active_key that is none of the keys', () => {
  const [message] = fileMessages(RULE, node(hmac('key 1', 'active_key 2')));
  expect(message).toMatchObject({ line: 6, severity: 'error', reportedByKeepalived: true });
});

it('reports that active_key is missing', () => {
  expect(fileMessages(RULE, node(hmac('key 1')))[0]?.message).toContain('has no active_key');
});

it('reports the second of two keys with one number', () => {
  expect(fileMessages(RULE, node(hmac('key 1', 'key 1', 'active_key 1')))).toMatchObject([
    { line: 6, severity: 'warning', reportedByKeepalived: true },
  ]);
});

it.each([
  ['a key that is there', node(hmac('key 1', 'key 2', 'active_key 2'))],
  ['a key that is too short, which is reported itself', node('auth_hmac {\nkey 1 abc\nactive_key 1\n}')],
  ['an instance without auth_hmac', node()],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report it for a release without auth_hmac', () => {
  expect(fileLines(RULE, node(hmac('key 1')), { target: '2.2.7' })).toEqual([]);
});

it('says nothing of keys without a number or a secret: missing-argument does', () => {
  expect(fileMessages(RULE, node('auth_hmac {\n key\n key\n key 1\n active_key 1\n}'))).toEqual([]);
});
