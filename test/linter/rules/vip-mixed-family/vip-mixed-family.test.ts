import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

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

it('moves all such addresses to the excluded ones, with their comments', () => {
  const text = node().replace('192.0.2.10', '192.0.2.10\n    2001:db8::10 # six\n    2001:db8::11/64 dev eth1');
  const [first, second] = fileMessages(RULE, text);
  expect(first?.fix).toEqual(second?.fix);
  expect(first?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, first?.fix);
  const list = '  virtual_ipaddress_excluded {\n    2001:db8::10 # six\n    2001:db8::11/64 dev eth1\n  }\n}\n';
  expect(fixed).toBe(node().replace(/}\n$/, list));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('adds them to the excluded ones that are there', () => {
  const excluded = 'virtual_ipaddress_excluded {\n    192.0.2.11\n  }';
  const text = node(excluded).replace('192.0.2.10', '192.0.2.10\n    2001:db8::10');
  const [message] = fileMessages(RULE, text);
  expect(apply(text, message?.fix)).toBe(node(excluded.replace('.11\n', '.11\n    2001:db8::10\n')));
});

it('offers no fix where it would leave no address, or where a line is shared', () => {
  expect(fileMessages(RULE, node('mcast_src_ip 2001:db8::1'))[0]?.fix).toBeUndefined();
  const text = node().replace('192.0.2.10', '192.0.2.10\n$SIX').replace(/^/, '$SIX=2001:db8::10\n');
  expect(fileMessages(RULE, text)[0]?.fix).toBeUndefined();
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
