import type { LintOptions } from '@kalint/linter';
import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unicast-no-src';
const instance = (peers: string[], vip: string, ...lines: string[]) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  unicast_peer {
${peers.map((peer) => `    ${peer}\n`).join('')}  }
  virtual_ipaddress {
    ${vip}
  }
}
`;
const IPV4 = instance(['192.0.2.2'], '192.0.2.10');
const IPV6 = instance(['2001:db8::2'], 'fe80::10');
const onHost = (...addresses: string[]): LintOptions => ({
  factsOf: () => ({ name: 'lb01', interfaces: { eth0: { addresses } } }),
});

it('tells that keepalived picks the address, as long as nothing is known of it', () => {
  const [message, ...more] = fileMessages(RULE, IPV4);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain('If eth0 has several');
  expect(message?.fix).toBeUndefined();
});

it('warns where there are several to pick from, and writes the one in the subnet of the peers', () => {
  const options = onHost('198.51.100.1/24', '192.0.2.1/24', '2001:db8::1/64');
  const [message] = fileMessages(RULE, IPV4, options);
  expect(message).toMatchObject({ severity: 'warning', fix: { kind: 'suggestion' } });
  expect(message?.message).toContain('eth0 has 198.51.100.1 and 192.0.2.1');
  const fixed = apply(IPV4, message?.fix);
  expect(fixed).toBe(IPV4.replace('  interface', '  unicast_src_ip 192.0.2.1\n  interface'));
  expect(fileLines(RULE, fixed, options)).toEqual([]);
});

it('offers no address where two are as near', () => {
  const [message] = fileMessages(RULE, IPV4, onHost('192.0.2.1/24', '192.0.2.3/24'));
  expect(message).toMatchObject({ severity: 'warning' });
  expect(message?.fix).toBeUndefined();
});

it('counts an address that static_ipaddress adds', () => {
  const text = `static_ipaddress {\n  192.0.2.7/24 dev eth0\n}\n${IPV4}`;
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ severity: 'warning' });
  expect(message?.message).toContain('eth0 also gets 192.0.2.7');
});

it('says nothing where the host has one address to pick, virtual ones left out', () => {
  expect(fileLines(RULE, IPV4, onHost('192.0.2.1/24', '192.0.2.10/32', '2001:db8::1/64'))).toEqual([]);
});

it('reports IPv6 peers beyond the link: keepalived sends from the link-local address', () => {
  const [message] = fileMessages(RULE, IPV6, onHost('2001:db8::1/64', 'fe80::1/64'));
  expect(message).toMatchObject({ line: 4, severity: 'error' });
  expect(message?.message).toContain('the peer 2001:db8::2 is not link-local');
  expect(apply(IPV6, message?.fix)).toContain('  unicast_src_ip 2001:db8::1\n  interface');
  expect(fileMessages(RULE, IPV6, { target: '2.0.20' })).toMatchObject([{ severity: 'warning' }]);
});

it.each([
  ['unicast_src_ip', instance(['192.0.2.2'], '192.0.2.10', 'unicast_src_ip 192.0.2.1')],
  ['mcast_src_ip, which is the same setting', instance(['192.0.2.2'], '192.0.2.10', 'mcast_src_ip 192.0.2.1')],
  ['link-local peers', instance(['fe80::2'], 'fe80::10')],
  ['multicast', instance([], '192.0.2.10')],
  ['peers that only the host knows', instance(['${_ENV PEER}'], '192.0.2.10')],
  ['an instance whose source may be in a file that was not read', instance(['192.0.2.2'], '192.0.2.10', 'include x')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
