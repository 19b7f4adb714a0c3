import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'strict-with-auth';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const strict = (text: string) => `global_defs {
  vrrp_strict
}
${text}`;
const AUTH = 'authentication {\nauth_type PASS\nauth_pass k9f2x7q1\n}';

it('reports the block and offers to delete it', () => {
  const text = strict(node(AUTH));
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 7, reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(strict(node()));
});

it('knows strict_mode of the instance', () => {
  expect(fileLines(RULE, node('strict_mode', AUTH))).toEqual([5]);
});

it.each([
  ['authentication without strict mode', node(AUTH)],
  ['an instance that leaves strict mode', strict(node('strict_mode off', AUTH))],
  ['a block without auth_type', strict(node('authentication {\nauth_pass k9f2x7q1\n}'))],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
