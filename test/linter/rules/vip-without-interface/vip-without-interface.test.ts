import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-without-interface';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const bare = (address: string, ...lines: string[]) =>
  node('unicast_src_ip 192.0.2.1', 'unicast_peer {\n192.0.2.2\n}', ...lines)
    .replace('  interface eth0\n', '')
    .replace('192.0.2.10', address);

it('reports an address that no interface is named for', () => {
  expect(fileMessages(RULE, bare('192.0.2.10'))).toMatchObject([
    { line: 8, severity: 'error', reportedByKeepalived: true },
  ]);
});

it.each([
  ['an address with its own interface', bare('192.0.2.10 dev eth1')],
  ['an instance with an interface', bare('192.0.2.10', 'interface eth0')],
  ['an instance that lacks more than that', node().replace('  interface eth0\n', '')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
