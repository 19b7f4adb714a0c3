import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'strict-with-unicast';

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
const PEERS = 'unicast_peer {\n192.0.2.2\n}';

const text = strict(node(PEERS));

it('says that 2.4 does not start', () => {
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 7, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('keepalived does not start');
});

it('says that 2.2.7 is silent about it', () => {
  const [message] = fileMessages(RULE, text, { target: '2.2.7' });
  expect(message).toMatchObject({ reportedByKeepalived: false });
  expect(message?.message).toContain('without a word about it');
});

it.each([
  ['unicast without strict mode', node(PEERS)],
  ['an empty list', strict(node('unicast_peer {\n}'))],
  ['an instance that leaves strict mode', strict(node('strict_mode off', PEERS))],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
