import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-unicast-peer';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const twice = node('unicast_peer {', '192.0.2.2', '192.0.2.2', '}');

it('reports the second entry and offers to delete it', () => {
  const [message] = fileMessages(RULE, twice);
  expect(message).toMatchObject({ line: 6, severity: 'warning', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(twice, message?.fix)).toBe(node('unicast_peer {', '192.0.2.2', '}'));
});

it('does not report it for a release that takes both', () => {
  expect(fileLines(RULE, twice, { target: '2.2.7' })).toEqual([]);
});

it.each([['different peers', node('unicast_peer {', '192.0.2.2', '192.0.2.3', '}')]])(
  'does not report %s',
  (_, text) => {
    expect(fileLines(RULE, text)).toEqual([]);
  },
);
