import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vrf-ignored';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports vrf behind an interface on its line', () => {
  expect(fileMessages(RULE, node('vrf blue'))).toMatchObject([
    { line: 4, severity: 'warning', reportedByKeepalived: true },
  ]);
});

it('reports vrf before an interface', () => {
  const text = node().replace('  interface eth0\n', '  vrf blue\n  interface eth0\n');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 2, reportedByKeepalived: true }]);
});

it.each([
  ['an instance without vrf', node()],
  [
    'unicast without an interface',
    node('unicast_src_ip 192.0.2.1', 'unicast_peer {\n192.0.2.2\n}').replace('interface eth0', 'vrf blue'),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
