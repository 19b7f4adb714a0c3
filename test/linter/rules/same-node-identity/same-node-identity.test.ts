import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'same-node-identity';
const node = (...lines: readonly string[]) =>
  instance(['interface eth0', 'virtual_router_id 51', ...lines, addresses('192.0.2.10/24')]);
const unicast = (source: string, peer: string) => node(`unicast_src_ip ${source}`, `unicast_peer {\n${peer}\n  }`);

it('reports a unicast source that another node has', () => {
  const [message, ...more] = clusterMessages(RULE, {
    lb01: unicast('192.0.2.1', '192.0.2.2'),
    lb02: unicast('192.0.2.1', '192.0.2.2'),
  });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ node: 'lb02', line: 4, column: 18, severity: 'error' });
  expect(message?.message).toContain('lb02 and lb01 both send their adverts for 192.0.2.10 from 192.0.2.1');
});

it('reports a multicast source that another node has', () => {
  const source = 'mcast_src_ip 192.0.2.1';
  expect(clusterPlaces(RULE, { lb01: node(source), lb02: node(source) })).toEqual(['lb02:4']);
});

it('reports each further node once', () => {
  const copy = unicast('192.0.2.1', '192.0.2.2');
  expect(clusterPlaces(RULE, { lb01: copy, lb02: copy, lb03: copy })).toEqual(['lb02:4', 'lb03:4']);
});

it.each([
  ['nodes with sources of their own', unicast('192.0.2.1', '192.0.2.2'), unicast('192.0.2.2', '192.0.2.1')],
  ['nodes without a source', node(), node()],
  ['a source that the host alone knows', node('mcast_src_ip ${_ENV IP}'), node('mcast_src_ip ${_ENV IP}')],
])('does not report %s', (_, lb01, lb02) => {
  expect(clusterPlaces(RULE, { lb01, lb02 })).toEqual([]);
});
