import { expect, it } from 'vitest';
import { clusterMessages, clusterPlaces } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'vip-prefix-conflict';
const instance = (...vips: string[]) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
${vips.map((vip) => `    ${vip}\n`).join('')}  }
}
`;
const onHost = (...addresses: string[]) => ({
  factsOf: () => ({ name: 'lb01', interfaces: { eth0: { addresses } } }),
});

it('reports neighbours that do not agree how large their subnet is', () => {
  const [message, ...more] = fileMessages(RULE, instance('192.0.2.10/24', '192.0.2.11/16'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 6, severity: 'warning', related: [{ line: 5 }] });
  expect(message?.message).toContain('192.0.2.11/16 and 192.0.2.10/24 (line 5) are neighbours on eth0');
  expect(message?.fix).toBeUndefined();
});

it('compares instances and static addresses on one interface', () => {
  const second = instance('192.0.2.11/16').replace('VI_1', 'VI_2').replace('51', '52');
  expect(fileLines(RULE, instance('192.0.2.10/24') + second)).toEqual([12]);
  expect(fileLines(RULE, `static_ipaddress {\n  192.0.2.2/24 dev eth0\n}\n${instance('192.0.2.10/16')}`)).toEqual([8]);
});

it('reports what contradicts the declared interface, and writes its prefix length', () => {
  const text = instance('192.0.2.10/25 dev eth0 # front');
  const [message] = fileMessages(RULE, text, onHost('192.0.2.2/24'));
  expect(message).toMatchObject({ line: 5, fix: { kind: 'suggestion' } });
  expect(message?.message).toContain('which is declared as 192.0.2.2/24');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(instance('192.0.2.10/24 dev eth0 # front'));
  expect(fileLines(RULE, fixed, onHost('192.0.2.2/24'))).toEqual([]);
});

it('knows from the interface which of two neighbours is wrong', () => {
  expect(fileLines(RULE, instance('192.0.2.10/16', '192.0.2.11/24'), onHost('192.0.2.2/24'))).toEqual([5]);
});

it.each([
  ['no prefix length', instance('192.0.2.10/24', '192.0.2.11', '192.0.2.12/32')],
  ['other subnets', instance('192.0.2.10/24', '198.51.100.10/28', '10.0.0.1/8')],
  ['a subnet inside a larger one', instance('10.1.2.10/24', '10.9.0.1/8')],
  ['another interface', instance('192.0.2.10/24', '192.0.2.11/16 dev eth1')],
  ['equal prefix lengths', instance('192.0.2.10/24', '192.0.2.11/24')],
  ['an address with a peer', instance('192.0.2.10/24', '192.0.2.11 peer 192.0.2.1/16')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
  expect(fileLines(RULE, text, onHost('203.0.113.2/24'))).toEqual([]);
});

it('does not report what one of several declared addresses agrees with', () => {
  expect(fileLines(RULE, instance('192.0.2.10/25'), onHost('192.0.2.2/24', '192.0.2.3/25'))).toEqual([]);
});

it('compares the prefix length of an address between the nodes of a cluster, and offers that of the first', () => {
  const nodes = { lb01: instance('192.0.2.10/24'), lb02: instance('192.0.2.10/16') };
  const [message, ...more] = clusterMessages(RULE, nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    node: 'lb02',
    line: 5,
    severity: 'warning',
    related: [{ filePath: 'lb01.conf', line: 5 }],
  });
  expect(message?.message).toContain('lb02 has 192.0.2.10/16, lb01 has 192.0.2.10/24');
  expect(apply(nodes.lb02, message?.fix)).toBe(nodes.lb01);
});

it('takes a prefix length on one node only more lightly', () => {
  const [message] = clusterMessages(RULE, { lb01: instance('192.0.2.10/24'), lb02: instance('192.0.2.10') });
  expect(message).toMatchObject({ node: 'lb02', severity: 'info' });
  expect(message?.message).toContain('without a prefix length, which means /32');
});

it('takes /32 and no prefix length for the same, and does not look at the order', () => {
  expect(clusterPlaces(RULE, { a: instance('192.0.2.10/32'), b: instance('192.0.2.10') })).toEqual([]);
  const two = ['192.0.2.10/24', '192.0.2.11/24'] as const;
  expect(clusterPlaces(RULE, { a: instance(...two), b: instance(two[1], two[0]) })).toEqual([]);
});
