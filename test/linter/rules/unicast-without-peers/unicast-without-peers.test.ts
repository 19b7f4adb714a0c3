import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unicast-without-peers';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports the keyword that asks for unicast', () => {
  const [message] = fileMessages(RULE, node('unicast_src_ip 192.0.2.1'));
  expect(message).toMatchObject({ line: 4, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('sends by multicast');
});

it('reports an empty list', () => {
  expect(fileLines(RULE, node('unicast_peer {\n}'))).toEqual([4]);
});

it('knows that releases before 2.2.5 are silent about it', () => {
  expect(fileMessages(RULE, node('unicast_src_ip 192.0.2.1'), { target: '2.1.5' })).toMatchObject([
    { reportedByKeepalived: false },
  ]);
});

it('says that unicast_fault_no_peer means FAULT', () => {
  const [message] = fileMessages(RULE, node('unicast_fault_no_peer'));
  expect(message).toMatchObject({ reportedByKeepalived: false });
  expect(message?.message).toContain('in FAULT');
});

it('reports unicast_ttl at the end of the block, as keepalived does', () => {
  expect(fileMessages(RULE, node('unicast_ttl 5'))).toMatchObject([
    { line: 8, severity: 'warning', reportedByKeepalived: true, related: [{ line: 4 }] },
  ]);
});

it.each([
  ['unicast with peers', node('unicast_src_ip 192.0.2.1', 'unicast_ttl 5', 'unicast_peer {\n192.0.2.2\n}')],
  ['multicast', node()],
  ['a peer that keepalived refuses', node('unicast_peer {\n192.0.2\n}')],
  ['a mistyped list', node('unicast_src_ip 192.0.2.1', 'unicast_peers {\n192.0.2.2\n}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
