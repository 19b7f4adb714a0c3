import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'mcast-option-with-unicast';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const PEERS = 'unicast_peer {\n192.0.2.2\n}';

it('reports the group and offers to delete the line', () => {
  const text = node('mcast_dst_ip 224.0.0.40', PEERS);
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 4, severity: 'info', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(node(PEERS));
});

it.each([
  ['a group with multicast', node('mcast_dst_ip 224.0.0.40')],
  ['unicast without a group', node(PEERS)],
  ['mcast_src_ip, which is the source of unicast, too', node('mcast_src_ip 192.0.2.1', PEERS)],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
