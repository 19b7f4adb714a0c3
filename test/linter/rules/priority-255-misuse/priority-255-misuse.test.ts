import type { HostFacts } from '@kalint/linter';
import { expect, it } from 'vitest';
import { clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'priority-255-misuse';
const ADDRESS = 'virtual_ipaddress {\n    192.0.2.10/24\n  }';
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines, ADDRESS]);
const on = (...addresses: string[]) => {
  const facts: HostFacts = { name: 'lb01', interfaces: { eth0: { addresses } } };
  return { factsOf: () => facts };
};

it('reports an owner that starts as BACKUP, and offers 254', () => {
  const text = node('state BACKUP', 'priority 255');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, column: 12, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('state BACKUP expects another node to have it');
  expect(message?.related).toMatchObject([{ line: 4 }]);
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(node('state BACKUP', 'priority 254'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('compares with the addresses that the host is declared to have', () => {
  const text = node('state MASTER', 'priority 255');
  const [message] = fileMessages(RULE, text, on('192.0.2.11/24'));
  expect(message?.message).toContain('none of its addresses is declared as one that lb01 has itself');
  expect(fileLines(RULE, text, on('192.0.2.11/24', '192.0.2.10/32'))).toEqual([]);
});

it('does not know addresses that are not declared', () => {
  const facts: HostFacts = { name: 'lb01', interfaces: { eth0: { addresses: ['192.0.2.11/24'] }, eth1: {} } };
  expect(fileLines(RULE, node('state MASTER', 'priority 255'), { factsOf: () => facts })).toEqual([]);
});

it('reports the number that a definition brings, without a fix', () => {
  const [message] = fileMessages(RULE, `$P=255\n${node('state BACKUP', 'priority $P')}`);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['an owner that starts as MASTER', node('state MASTER', 'priority 255')],
  ['an owner without a state', node('priority 255')],
  ['254', node('state BACKUP', 'priority 254')],
  ['a state that only the host knows', node('state ${_ENV STATE}', 'priority 255')],
  ['a BACKUP behind MASTER, which changes nothing', node('state MASTER', 'state BACKUP', 'priority 255')],
  ['nopreempt, where another rule tells of 255', node('state BACKUP', 'priority 255', 'nopreempt')],
  [
    'a weight, where another rule tells of 255',
    node('state BACKUP', 'priority 255', 'track_interface {\n    eth1 weight -20\n  }'),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('reports a second owner among the nodes of a cluster, and offers it 254', () => {
  const nodes = { lb01: node('priority 255'), lb02: node('priority 255') };
  const [message, ...more] = clusterMessages(RULE, nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ node: 'lb02', line: 4, severity: 'warning', related: [{ filePath: 'lb01.conf' }] });
  expect(message?.message).toContain('lb01 and lb02 both have priority 255 for 192.0.2.10');
  expect(clusterPlaces(RULE, { ...nodes, lb02: apply(nodes.lb02, message?.fix) })).toEqual([]);
});

it('says what becomes of two owners, by release', () => {
  const nodes = { lb01: node('priority 255'), lb02: node('priority 255') };
  expect(clusterMessages(RULE, nodes, { target: '2.3.3' })[0]?.message).toContain('lower interface address gives way');
  expect(clusterMessages(RULE, nodes, { target: '2.3.2' })[0]?.message).toContain('a race');
});

it('does not report one owner, or an owner that only state MASTER implies twice', () => {
  expect(clusterPlaces(RULE, { lb01: node('priority 255'), lb02: node('priority 254') })).toEqual([]);
  expect(clusterPlaces(RULE, { lb01: node('state MASTER'), lb02: node('state MASTER') })).toEqual([]);
});
