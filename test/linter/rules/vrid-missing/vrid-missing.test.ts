import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vrid-missing';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports an instance without a virtual_router_id at its head', () => {
  const [message] = fileMessages(RULE, node().replace('  virtual_router_id 51\n', ''));
  expect(message).toMatchObject({ line: 1, severity: 'error', reportedByKeepalived: true });
});

it.each([
  ['an instance that has one', node()],
  ['a number that keepalived refuses', node().replace('51', '300')],
  ['a mistyped keyword', node().replace('virtual_router_id', 'virtual_routerid')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
