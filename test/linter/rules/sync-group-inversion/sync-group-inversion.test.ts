import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'sync-group-inversion';
const group = (...members: string[]) => `vrrp_sync_group VG {\n  group {\n    ${members.join('\n    ')}\n  }\n}\n`;
const out = (priority: number, ...more: string[]) =>
  instance([`priority ${priority}`, 'interface eth0', 'virtual_router_id 51', addresses('192.0.2.1'), ...more], 'OUT');
const inner = (priority: number, ...more: string[]) =>
  instance(
    [`priority ${priority}`, 'interface eth1', 'virtual_router_id 52', addresses('198.51.100.1'), ...more],
    'IN',
  );

it('reports a group whose members prefer different nodes, with all four numbers', () => {
  const nodes = {
    lb01: group('OUT', 'IN') + out(100) + inner(90),
    lb02: group('OUT', 'IN') + out(95) + inner(110),
  };
  const [message, ...more] = clusterMessages(RULE, nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ node: 'lb02', severity: 'error' });
  expect(message?.message).toContain(
    'lb01 ranks above lb02 for 192.0.2.1 (100 against 95) but below it for 198.51.100.1 (90 against 110), and VG moves both together',
  );
  expect(message?.related).toHaveLength(3);
});

it('counts what the checks of a group add', () => {
  const check = 'vrrp_script chk {\n  script /bin/true\n}\n';
  const weighted = group('OUT', 'IN').replace('  group', '  track_script {\n    chk weight 20\n  }\n  group');
  const nodes = {
    lb01: check + weighted + out(100) + inner(90),
    lb02: group('OUT', 'IN') + out(105) + inner(105),
  };
  expect(clusterPlaces(RULE, { ...nodes, lb01: group('OUT', 'IN') + out(110) + inner(90) })).toHaveLength(1);
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});

it('says it once, however many members go against the first', () => {
  const third = (priority: number) =>
    instance([`priority ${priority}`, 'interface eth2', 'virtual_router_id 53', addresses('203.0.113.1')], 'DMZ');
  const nodes = {
    lb01: group('OUT', 'IN', 'DMZ') + out(100) + inner(90) + third(90),
    lb02: group('OUT', 'IN', 'DMZ') + out(90) + inner(100) + third(100),
  };
  expect(clusterPlaces(RULE, nodes)).toHaveLength(1);
});

it.each([
  [
    'one node that is first in all members',
    { a: group('OUT', 'IN') + out(100) + inner(100), b: group('OUT', 'IN') + out(90) + inner(95) },
  ],
  ['instances that no group joins', { a: out(100) + inner(90), b: out(90) + inner(100) }],
  ['a group on one node alone', { a: group('OUT', 'IN') + out(100) + inner(90), b: out(90) + inner(100) }],
  [
    'a priority that only the host knows',
    {
      a: group('OUT', 'IN') + out(100) + inner(90).replace('90', '${_ENV P}'),
      b: group('OUT', 'IN') + out(90) + inner(100),
    },
  ],
  [
    'equal priorities in one member',
    { a: group('OUT', 'IN') + out(100) + inner(90), b: group('OUT', 'IN') + out(100) + inner(100) },
  ],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});
