import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'auth-ignored';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const AUTH = 'authentication {\nauth_type PASS\nauth_pass k9f2x7q1\n}';

it('reports authentication with version 3', () => {
  const text = node('version 3', AUTH);
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 5, severity: 'error', reportedByKeepalived: true });
  expect(apply(text, message?.fix)).toBe(node('version 3'));
});

it('knows the version that global_defs sets, and that IPv6 means 3', () => {
  expect(fileLines(RULE, `global_defs {\nvrrp_version 3\n}\n${node(AUTH)}`)).toEqual([7]);
  expect(fileMessages(RULE, node(AUTH).replace('192.0.2.10', 'fe80::10'))[0]?.message).toContain('as IPv6 needs it');
});

it('reports a type without a password', () => {
  expect(fileMessages(RULE, node('authentication {\nauth_type PASS\n}'))[0]?.message).toContain('no auth_pass');
});

it('reports AH with IPv6', () => {
  const text = node('version 2', AUTH.replace('PASS', 'AH')).replace('192.0.2.10', 'fe80::10');
  expect(fileMessages(RULE, text)[0]?.message).toContain('AH works with IPv4 only');
});

it('advises auth_hmac where the release has it', () => {
  expect(fileMessages(RULE, node('version 3', AUTH))[0]?.message).toContain('auth_hmac');
  expect(fileMessages(RULE, node('version 3', AUTH), { target: '2.2.7' })[0]?.message).not.toContain('auth_hmac');
});

it.each([
  ['authentication with version 2', node(AUTH)],
  ['strict mode, which has its own rule', node('strict_mode', AUTH)],
  ['an IPv6 instance that says version 2', node('version 2', AUTH).replace('192.0.2.10', 'fe80::10')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
