import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-mixed-family';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports the address that is not of the family of the first', () => {
  const text = node().replace('192.0.2.10', '192.0.2.10\n2001:db8::10');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 6, severity: 'error', reportedByKeepalived: true, related: [{ line: 5 }] });
});

it('goes by the first address of the instance, whatever it is for', () => {
  expect(fileLines(RULE, node('mcast_src_ip 2001:db8::1'))).toEqual([6]);
});

it.each([
  ['addresses of one family', node()],
  ['excluded addresses', node().replace(/}\n$/, 'virtual_ipaddress_excluded {\n2001:db8::10\n}\n}\n')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
