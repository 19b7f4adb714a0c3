import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'version-conflict';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const six = (...lines: string[]) =>
  node()
    .replace('192.0.2.10', 'fe80::10')
    .replace(/}\n$/, `${lines.join('\n')}\n}\n`);

it('reports version 2 behind IPv6 addresses', () => {
  expect(fileMessages(RULE, six('version 2'))).toMatchObject([
    { line: 7, severity: 'warning', reportedByKeepalived: true },
  ]);
});

it('reports native_ipv6 behind IPv4 addresses, and version 2 behind it', () => {
  expect(fileLines(RULE, node().replace(/}\n$/, 'native_ipv6\n}\n'))).toEqual([7]);
  expect(fileLines(RULE, node('native_ipv6', 'version 2').replace('192.0.2.10', 'fe80::10'))).toEqual([5]);
});

it.each([
  ['version 3', six('version 3')],
  ['version 2 before the addresses', node('version 2').replace('192.0.2.10', 'fe80::10')],
  ['two versions, of which duplicate-keyword tells', node('version 2', 'version 3')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
