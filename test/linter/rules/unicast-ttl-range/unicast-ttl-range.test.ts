import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unicast-ttl-range';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports limits that let nothing through', () => {
  expect(fileMessages(RULE, node('unicast_peer {', '192.0.2.2 min_ttl 255 max_ttl 254', '}'))).toMatchObject([
    { line: 5, severity: 'error', reportedByKeepalived: true },
  ]);
});

it.each([
  ['limits that let something through', node('unicast_peer {', '192.0.2.2 min_ttl 254 max_ttl 255', '}')],
  ['one limit', node('unicast_peer {', '192.0.2.2 min_ttl 255', '}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
