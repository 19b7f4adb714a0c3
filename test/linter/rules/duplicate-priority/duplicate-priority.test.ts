import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';
import { apply } from '../../support/file-findings.ts';

const node = (...lines: string[]) => instance([...lines, 'virtual_router_id 51', addresses('192.0.2.1')]);
const check = (weight: number) => `vrrp_script chk {\n  script /bin/true\n  weight ${weight}\n}\n`;
const tracking = 'track_script {\nchk\n  }';

it('warns at the last of the equal ones and names the others', () => {
  const [message] = clusterMessages('duplicate-priority', { a: node('priority 100'), b: node('priority 100') });
  expect(message).toMatchObject({
    node: 'b',
    line: 2,
    severity: 'warning',
    related: [{ filePath: 'a.conf', line: 2 }],
  });
  expect(message?.message).toContain('a and b both have priority 100 for 192.0.2.1');
});

it('counts the default of 100 where nothing is written', () => {
  const [message] = clusterMessages('duplicate-priority', { a: node('priority 100'), b: node('state BACKUP') });
  expect(message?.message).toContain('priority 100 (b by default)');
  expect(message?.line).toBe(1);
});

it('counts what keepalived uses for a priority it does not accept', () => {
  expect(clusterPlaces('duplicate-priority', { a: node('priority 300'), b: node('priority 100') })).toEqual(['b:2']);
});

it('counts a weight that is added while the check is well', () => {
  const nodes = { a: check(10) + node('priority 90', tracking), b: node('priority 100') };
  expect(clusterPlaces('duplicate-priority', nodes)).toEqual(['b:2']);
});

it.each([
  ['different priorities', { a: node('priority 100'), b: node('priority 90') }],
  [
    'equal numbers that a good check sets apart',
    { a: check(2) + node('priority 100', tracking), b: node('priority 100') },
  ],
  ['a priority that only the host knows', { a: node('priority ${_ENV PRIO}'), b: node('priority 100') }],
  [
    'a track file, whose number counts',
    { a: `track_file f {\n  file /run/f\n}\n${node('priority 100', 'track_file {\nf\n  }')}`, b: node('priority 100') },
  ],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces('duplicate-priority', nodes)).toEqual([]);
});

it.each([
  ['by ten', { a: node('priority 100'), b: node('priority 100') }, '90'],
  ['past a number that is taken', { a: node('priority 100'), b: node('priority 100'), c: node('priority 90') }, '91'],
  [
    'by less than a weight, which then still moves the address',
    { a: check(-5) + node('priority 100', tracking), b: node('priority 100') },
    '96',
  ],
])('sets the last one apart %s', (_, nodes, wanted) => {
  const messages = clusterMessages('duplicate-priority', nodes);
  const message = messages.find(({ node }) => node === 'b');
  const fixed = { ...nodes, b: apply(nodes.b, message?.fix) };
  expect(fixed.b).toContain(`priority ${wanted}\n`);
  expect(clusterPlaces('duplicate-priority', fixed)).toEqual([]);
  expect(clusterPlaces('weight-never-flips', fixed)).toEqual([]);
});

it('says how an equal number comes about', () => {
  const nodes = { a: check(10) + node('priority 90', tracking), b: node('priority 100') };
  expect(clusterMessages('duplicate-priority', nodes)[0]?.message).toContain('(a 90 + 10 while its checks pass)');
});

it('leaves two owners to the rules about them', () => {
  expect(clusterPlaces('duplicate-priority', { a: node('priority 255'), b: node('priority 255') })).toEqual([]);
});

it('does not count an interface of the instance itself, whose weight keepalived ignores', () => {
  const own = 'track_interface {\neth0 weight 10\n  }';
  const nodes = { a: node('interface eth0', 'priority 90', own), b: node('interface eth0', 'priority 100') };
  expect(clusterPlaces('duplicate-priority', nodes)).toEqual([]);
});

it('is silent where the nodes have different ids: they never compare their priorities', () => {
  const at = (vrid: number) => instance([`virtual_router_id ${vrid}`, 'priority 100', addresses('192.0.2.1')]);
  expect(clusterPlaces('duplicate-priority', { a: at(1), b: at(2) })).toEqual([]);
  expect(clusterPlaces('duplicate-priority', { a: at(1), b: at(2), c: at(1) })).toEqual(['c:3']);
});
