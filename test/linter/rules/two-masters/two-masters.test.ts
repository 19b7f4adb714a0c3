import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const node = (...lines: string[]) => instance([...lines, 'virtual_router_id 51', addresses('192.0.2.1')]);

it('warns at the node of lower priority and names the other one', () => {
  const nodes = { lb01: node('state MASTER', 'priority 90'), lb02: node('state MASTER', 'priority 100') };
  const [message, ...more] = clusterMessages('two-masters', nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ node: 'lb01', line: 2, severity: 'warning', related: [{ filePath: 'lb02.conf' }] });
  expect(message?.message).toContain('both say state MASTER for 192.0.2.1');
  expect(message?.fix).toMatchObject({ kind: 'suggestion', edits: [{ text: 'BACKUP' }] });
});

it('is an error where both own the address with priority 255', () => {
  const nodes = { a: node('state MASTER', 'priority 255'), b: node('state MASTER', 'priority 255') };
  expect(clusterMessages('two-masters', nodes)).toMatchObject([{ node: 'b', severity: 'error' }]);
});

it('is an error where neither has a priority, since state MASTER then means 255', () => {
  const [message] = clusterMessages('two-masters', { a: node('state MASTER'), b: node('state MASTER') });
  expect(message?.severity).toBe('error');
  expect(message?.message).toContain('state MASTER without a priority means 255');
});

it('is an error before 2.0, where the state line still took the address', () => {
  const nodes = { a: node('state MASTER', 'priority 100'), b: node('state MASTER', 'priority 90') };
  expect(clusterMessages('two-masters', nodes, { target: '1.3.5' })).toMatchObject([{ severity: 'error' }]);
});

it('reports all but the preferred one of three', () => {
  const master = (priority: number) => node('state MASTER', `priority ${priority}`);
  expect(clusterPlaces('two-masters', { a: master(90), b: master(110), c: master(100) })).toEqual(['a:2', 'c:2']);
});

it.each([
  ['one MASTER', { a: node('state MASTER'), b: node('state BACKUP') }],
  ['BACKUP on every node', { a: node('state BACKUP'), b: node('state BACKUP') }],
  ['a state that is not accepted', { a: node('state MASTER'), b: node('state master') }],
  [
    'active and active: each is MASTER of one address',
    {
      a: `${instance(['state MASTER', 'virtual_router_id 1', addresses('192.0.2.1')])}${instance(['state BACKUP', 'virtual_router_id 2', addresses('192.0.2.2')], 'VI_2')}`,
      b: `${instance(['state BACKUP', 'virtual_router_id 1', addresses('192.0.2.1')])}${instance(['state MASTER', 'virtual_router_id 2', addresses('192.0.2.2')], 'VI_2')}`,
    },
  ],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces('two-masters', nodes)).toEqual([]);
});
