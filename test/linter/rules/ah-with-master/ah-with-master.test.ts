import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'ah-with-master';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const AH = 'authentication {\nauth_type AH\nauth_pass k9f2x7q1\n}';

it('reports the state and offers BACKUP', () => {
  const text = node('priority 100', 'state MASTER', AH);
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 5, severity: 'warning', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(node('priority 100', 'state BACKUP', AH));
});

it.each([
  ['BACKUP', node('priority 100', 'state BACKUP', AH)],
  ['the owner of the address', node('priority 255', 'state MASTER', AH)],
  ['MASTER without a priority, which means 255', node('state MASTER', AH)],
  ['AH that version 3 drops', node('version 3', 'priority 100', 'state MASTER', AH)],
  ['PASS', node('priority 100', 'state MASTER', AH.replace('AH', 'PASS'))],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
