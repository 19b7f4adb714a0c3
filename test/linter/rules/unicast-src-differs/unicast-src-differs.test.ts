import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unicast-src-differs';

/** An instance with its source in line 4. */
const instance = (number: number, source: string, ...peers: string[]) =>
  `vrrp_instance VI_${number} {
  interface eth0
  virtual_router_id ${number}
  unicast_src_ip ${source}
  unicast_peer {
${peers.map((peer) => `    ${peer}\n`).join('')}  }
  virtual_ipaddress {
    192.0.2.${100 + number}
  }
}
`;

const onHost = (...addresses: string[]) => ({
  factsOf: () => ({ name: 'lb01', interfaces: { lo: { addresses: [] }, eth0: { addresses } } }),
});

it('reports the instance that was pasted from another node', () => {
  const [message, ...more] = fileMessages(
    RULE,
    instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '192.0.2.2', '192.0.2.1'),
  );
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 15, severity: 'error', related: [{ line: 4 }] });
  expect(message?.message).toContain('VI_2 has unicast_src_ip 192.0.2.2, but VI_1 has 192.0.2.1 (line 4)');
  expect(message?.message).toContain('each of the two lists the source of the other as a peer');
});

it('reports every instance that is not for the node of the first', () => {
  const text =
    instance(1, '192.0.2.1', '192.0.2.2', '192.0.2.3') +
    instance(2, '192.0.2.2', '192.0.2.1', '192.0.2.3') +
    instance(3, '192.0.2.3', '192.0.2.1', '192.0.2.2');
  expect(fileLines(RULE, text)).toEqual([16, 28]);
});

it('is content with one of the two lists', () => {
  expect(fileLines(RULE, instance(1, '192.0.2.1', '192.0.2.9') + instance(2, '192.0.2.2', '192.0.2.1'))).toEqual([15]);
  expect(fileLines(RULE, instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '192.0.2.2', '192.0.2.9'))).toEqual([15]);
});

it('says what the release does', () => {
  const text = instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '192.0.2.2', '192.0.2.1');
  expect(fileMessages(RULE, text, { target: '2.3.2' })[0]?.message).toContain('stays in FAULT');
  expect(fileMessages(RULE, text, { target: '2.3.3' })[0]?.message).toContain('becomes MASTER');
});

it('reports a source that the host does not have, once its addresses are declared', () => {
  const text = instance(1, '192.0.2.2', '192.0.2.1');
  expect(fileLines(RULE, text)).toEqual([]);
  const [message] = fileMessages(RULE, text, onHost('192.0.2.1/24', '2001:db8::1/64'));
  expect(message).toMatchObject({ line: 4 });
  expect(message?.message).toContain('but this host has 192.0.2.1 on eth0. Here the instance');
});

it('knows from the host which of two instances is the wrong one', () => {
  const text = instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '192.0.2.2', '192.0.2.1');
  expect(fileLines(RULE, text, onHost('192.0.2.2/24'))).toEqual([4]);
});

it.each([
  ['the same source in both', instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '192.0.2.1', '192.0.2.2')],
  ['two addresses of one node', instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '198.51.100.1', '198.51.100.2')],
  [
    'instances of two nodes told apart by @id',
    instance(1, '@A', '192.0.2.3').replace(
      '  unicast_src_ip @A\n',
      '@lb01 unicast_src_ip 192.0.2.1\n@lb02 unicast_src_ip 192.0.2.2\n',
    ),
  ],
  ['a source that only the host knows', instance(1, '192.0.2.1', '192.0.2.2') + instance(2, '${_ENV IP}', '192.0.2.1')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report where an interface of the host has addresses that are not declared', () => {
  const facts = () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: { addresses: ['198.51.100.1/24'] } } });
  expect(fileLines(RULE, instance(1, '192.0.2.2', '192.0.2.1'), { factsOf: facts })).toEqual([]);
});
