import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'track-own-interface';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports the entry and offers to delete it', () => {
  const text = node('track_interface {', 'eth0 weight 5', 'eth1', '}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 5, severity: 'info', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(node('track_interface {', 'eth1', '}'));
});

it.each([
  ['other interfaces', node('track_interface {', 'eth1', '}')],
  [
    'an instance whose interface only the host knows',
    node('track_interface {', 'eth0', '}').replace('interface eth0', 'interface ${_ENV IF}'),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
