import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const check = (weight: string, name = 'chk') => `vrrp_script ${name} {\n  script /bin/true\n  weight ${weight}\n}\n`;
const tracking = (...entries: string[]) => `track_script {\n${entries.join('\n')}\n  }`;
const node = (priority: number, ...lines: string[]) =>
  instance([`priority ${priority}`, 'virtual_router_id 51', addresses('192.0.2.1'), ...lines]);

it('says how far the priority falls, what the other node has, and what would do', () => {
  const nodes = { lb01: check('-5') + node(100, tracking('chk')), lb02: node(90) };
  const [message, ...more] = clusterMessages('weight-never-flips', nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ node: 'lb01', line: 3, column: 10, severity: 'error' });
  expect(message?.message).toContain('lb01 falls from 100 to 95 when chk fails, lb02 has 90: 192.0.2.1 stays on lb01');
  expect(message?.message).toContain('A weight of -11 or lower');
  expect(message?.fix).toMatchObject({ kind: 'suggestion', edits: [{ text: '-11' }] });
});

it('counts the weight of the track block, not that of the script', () => {
  const nodes = { a: check('-50') + node(100, tracking('chk weight -5')), b: node(90) };
  const [message] = clusterMessages('weight-never-flips', nodes);
  expect(message).toMatchObject({ node: 'a', line: 12 });
  expect(message?.message).toContain('falls from 100 to 95');
});

it('reports a tie, since a backup accepts an equal priority', () => {
  const [message] = clusterMessages('weight-never-flips', {
    a: check('-10') + node(100, tracking('chk')),
    b: node(90),
  });
  expect(message?.message).toContain('A tie moves nothing');
});

it('reports a bonus that both nodes get and that is smaller than the gap', () => {
  const nodes = { a: check('2') + node(150, tracking('chk')), b: check('2') + node(100, tracking('chk')) };
  const [message] = clusterMessages('weight-never-flips', nodes);
  expect(message?.message).toContain('a falls from 152 to 150 when chk fails, b has 102');
});

it('counts a bonus up to 254 only', () => {
  const nodes = { a: check('20') + node(250, tracking('chk')), b: check('20') + node(245, tracking('chk')) };
  expect(clusterMessages('weight-never-flips', nodes)).toEqual([]);
});

it('compares with the best of the other nodes', () => {
  const nodes = { a: check('-20') + node(100, tracking('chk')), b: node(50), c: node(60) };
  expect(clusterMessages('weight-never-flips', nodes)[0]?.message).toContain('c has 60');
});

it('reports each of several checks that do not do together', () => {
  const checks = check('-2', 'one') + check('-3', 'two');
  const nodes = { a: checks + node(100, tracking('one', 'two')), b: node(90) };
  const messages = clusterMessages('weight-never-flips', nodes);
  expect(messages.map(({ line }) => line)).toEqual([3, 7]);
  expect(messages[0]?.message).toContain('to 95 when all 2 weighted checks fail');
});

it('judges a tracked interface too', () => {
  const nodes = { a: node(100, 'track_interface {\neth1 weight -3\n  }'), b: node(90) };
  expect(clusterMessages('weight-never-flips', nodes)[0]?.message).toContain('when eth1 fails');
});

it.each([
  ['a weight larger than the gap', { a: check('-20') + node(100, tracking('chk')), b: node(90) }],
  ['a check without weight: it puts the node into FAULT', { a: check('0') + node(100, tracking('chk')), b: node(90) }],
  [
    'checks that are enough together',
    { a: check('-6', 'x') + check('-6', 'y') + node(100, tracking('x', 'y')), b: node(90) },
  ],
  ['a bonus that flips', { a: check('20') + node(100, tracking('chk')), b: check('20') + node(90, tracking('chk')) }],
  ['a small weight on the node that is not preferred', { a: node(100), b: check('-1') + node(90, tracking('chk')) }],
  ['a reversed weight', { a: check('-5 reverse') + node(100, tracking('chk')), b: node(90) }],
  ['a check that is not defined', { a: node(100, tracking('nowhere weight -5')), b: node(90) }],
  ['a weight that only the host knows', { a: check('${_ENV W}') + node(100, tracking('chk')), b: node(90) }],
  [
    'a member of a sync group, where a weight is dropped',
    {
      a: `${check('-5')}vrrp_sync_group G {\n group {\n VI_1\n VI_2\n }\n}\n${node(100, tracking('chk'))}`,
      b: node(90),
    },
  ],
  ['one node alone', { a: check('-5') + node(100, tracking('chk')) }],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces('weight-never-flips', nodes)).toEqual([]);
});

it('does not report a pair in which only the host knows a weight', () => {
  const nodes = {
    a: check('-2', 'one') + check('${_ENV W}', 'two') + node(100, tracking('one', 'two')),
    b: node(90),
  };
  expect(clusterPlaces('weight-never-flips', nodes)).toEqual([]);
});

it('does not report a weight of an entry that only the host knows', () => {
  const nodes = { a: check('-2') + node(100, tracking('chk weight ${_ENV W}')), b: node(90) };
  expect(clusterPlaces('weight-never-flips', nodes)).toEqual([]);
});

const grouped = (...priorities: readonly [number, number]) =>
  [
    'vrrp_sync_group G {\n  track_script {\n    chk\n  }\n  group {\n    VI_1\n    VI_2\n  }\n}\n',
    instance([`priority ${priorities[0]}`, 'virtual_router_id 51', addresses('192.0.2.1')], 'VI_1'),
    instance([`priority ${priorities[1]}`, 'virtual_router_id 52', addresses('198.51.100.1')], 'VI_2'),
  ].join('');

it('counts a check of the sync group for every member', () => {
  const nodes = { a: check('-5') + grouped(100, 100), b: check('-5') + grouped(90, 90) };
  expect(clusterPlaces('weight-never-flips', nodes)).toEqual(['a:3', 'a:3']);
});

it('says nothing of a group in which one member loses and takes the others along', () => {
  const nodes = { a: check('-5') + grouped(100, 100), b: check('-5') + grouped(90, 97) };
  expect(clusterPlaces('weight-never-flips', nodes)).toEqual([]);
});
