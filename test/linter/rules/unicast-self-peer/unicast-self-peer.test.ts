import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unicast-self-peer';

/** An instance that sends from 192.0.2.1, with its first peer in line 6. */
const instance = (...peers: string[]) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
${peers.map((peer) => `    ${peer}\n`).join('')}  }
  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports the own address and deletes it safely', () => {
  const text = instance('192.0.2.2', '192.0.2.1 # lb01', '192.0.2.3');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 7, severity: 'warning', fix: { kind: 'safe' }, related: [{ line: 4 }] });
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(instance('192.0.2.2', '192.0.2.3'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('reports as an error, without a fix, that there is no other peer', () => {
  const [message] = fileMessages(RULE, instance('192.0.2.1'));
  expect(message).toMatchObject({ line: 6, severity: 'error' });
  expect(message?.fix).toBeUndefined();
  expect(message?.message).toContain('both become MASTER');
});

it('compares addresses, not their spelling', () => {
  const text = instance('2001:DB8:0::1', '2001:db8::2')
    .replace('192.0.2.1\n', '2001:db8::1\n')
    .replace('192.0.2.10', 'fe80::10');
  expect(fileLines(RULE, text)).toEqual([6]);
});

it('finds it through a definition, and leaves the definition alone', () => {
  const [message] = fileMessages(RULE, `$SELF=192.0.2.1\n${instance('$SELF', '192.0.2.2')}`);
  expect(message?.message).toContain('192.0.2.1 in unicast_peer is the node itself');
  expect(message?.fix).toBeUndefined();
});

it('knows the addresses that the host declares', () => {
  const text = instance('192.0.2.2', '192.0.2.7').replace('  unicast_src_ip 192.0.2.1\n', '');
  const interfaces = { eth0: { addresses: ['192.0.2.7/24'] } };
  expect(fileLines(RULE, text)).toEqual([]);
  const [message] = fileMessages(RULE, text, { factsOf: () => ({ name: 'lb01', interfaces }) });
  expect(message).toMatchObject({ line: 6, fix: { kind: 'safe' } });
  expect(message?.message).toContain('eth0 has this address');
});

it('leaves it to the source where that is the one of another node', () => {
  const interfaces = { eth0: { addresses: ['192.0.2.2/24'] } };
  expect(fileLines(RULE, instance('192.0.2.2'), { factsOf: () => ({ name: 'lb02', interfaces }) })).toEqual([]);
});

it.each([
  ['other nodes', instance('192.0.2.2', '192.0.2.3')],
  ['a peer that only the host knows', instance('${_ENV PEER}', '192.0.2.1')],
  [
    'the list of another node',
    instance('@lb01 192.0.2.2', '@lb02 192.0.2.1').replace(
      '  unicast_src_ip 192.0.2.1\n',
      '@lb01 unicast_src_ip 192.0.2.1\n@lb02 unicast_src_ip 192.0.2.2\n',
    ),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not say that there is no other peer where an include was not followed', () => {
  expect(fileMessages(RULE, instance('192.0.2.1', 'include peers.conf'))).toMatchObject([{ severity: 'warning' }]);
});
