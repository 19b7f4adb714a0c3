import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'interface-missing';

const PEERS = 'unicast_peer {\n192.0.2.2\n}';
const bare = (...lines: string[]) => `vrrp_instance VI_1 {
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports an instance without an interface at its head', () => {
  const [message, ...more] = fileMessages(RULE, bare());
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('keepalived does not start');
});

it('reports the loopback interface where it stands', () => {
  expect(fileLines(RULE, bare('interface lo'))).toEqual([3]);
});

it('reports unicast that does not know where to send from', () => {
  const [message] = fileMessages(RULE, bare(PEERS));
  expect(message?.message).toContain('without unicast_src_ip');
});

it('reports a source address that is valid on one link only', () => {
  const [message] = fileMessages(RULE, bare('unicast_src_ip fe80::1', 'unicast_peer {\nfe80::2\n}'));
  expect(message).toMatchObject({ line: 3 });
  expect(message?.message).toContain('valid on one link only');
});

it('knows that 2.2.7 needs an interface for unicast, too', () => {
  const text = bare('unicast_src_ip 192.0.2.1', PEERS);
  expect(fileLines(RULE, text, { target: '2.2.7' })).toEqual([1]);
  expect(fileLines(RULE, text, { target: '2.2.4' })).toEqual([]);
});

it('says of one instance only that keepalived reports it, since it ends there', () => {
  const reported = fileMessages(RULE, `${bare()}${bare()}`.replace('VI_1', 'VI_0')).map(
    (one) => one.reportedByKeepalived,
  );
  expect(reported).toEqual([true, false]);
});

it.each([
  ['an instance with an interface', bare('interface eth0')],
  ['unicast with a source address', bare('unicast_src_ip 192.0.2.1', PEERS)],
  ['what an include that was not read may hold', bare('include more.conf')],
  ['a mistyped interface', bare('interfaces eth0')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
