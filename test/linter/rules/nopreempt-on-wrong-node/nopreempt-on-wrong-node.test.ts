import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';
import { apply } from '../../support/file-findings.ts';

const RULE = 'nopreempt-on-wrong-node';
const node = (priority: number, ...lines: string[]) =>
  instance([`priority ${priority}`, ...lines, 'interface eth0', 'virtual_router_id 51', addresses('192.0.2.1')]);

it('asks for nopreempt at the node of higher priority, with both numbers', () => {
  const nodes = { lb01: node(100, 'state BACKUP'), lb02: node(90, 'state BACKUP', 'nopreempt') };
  const [message] = clusterMessages(RULE, nodes);
  expect(message).toMatchObject({
    node: 'lb01',
    line: 2,
    severity: 'warning',
    related: [{ filePath: 'lb02.conf', line: 4 }],
  });
  expect(message?.message).toContain('nopreempt holds on lb02 (priority 90) but not on lb01 (100)');
});

it('writes nopreempt there, and BACKUP in place of the MASTER that would clear it', () => {
  const nodes = { lb01: node(100, 'state MASTER'), lb02: node(90, 'state BACKUP', 'nopreempt') };
  const [message] = clusterMessages(RULE, nodes);
  expect(message).toMatchObject({ node: 'lb01', line: 3, fix: { kind: 'suggestion' } });
  const fixed = apply(nodes.lb01, message?.fix);
  expect(fixed).toBe(nodes.lb01.replace('  priority', '  nopreempt\n  priority').replace('MASTER', 'BACKUP'));
  expect(clusterPlaces(RULE, { ...nodes, lb01: fixed })).toEqual([]);
});

it('offers no fix where the node has a weight, which nopreempt on all nodes would disarm', () => {
  const tracking = 'track_interface {\n    eth1 weight -20\n  }';
  const [message] = clusterMessages(RULE, { a: node(100, tracking), b: node(90, 'nopreempt') });
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['nopreempt on the higher node alone', { a: node(100, 'nopreempt'), b: node(90) }],
  ['nopreempt on both', { a: node(100, 'nopreempt'), b: node(90, 'nopreempt') }],
  ['nopreempt on none', { a: node(100), b: node(90) }],
  ['nopreempt between others, where it has its use', { a: node(100), b: node(90, 'nopreempt'), c: node(80) }],
  ['equal priorities, where nobody preempts', { a: node(100), b: node(100, 'nopreempt') }],
  ['an owner, who always takes its address', { a: node(255), b: node(90, 'nopreempt') }],
  ['a nopreempt that state MASTER clears', { a: node(100), b: node(90, 'state MASTER', 'nopreempt') }],
  [
    'a higher node whose nopreempt is cleared: another rule tells',
    { a: node(100, 'state MASTER', 'nopreempt'), b: node(90, 'nopreempt') },
  ],
  ['a priority that only the host knows', { a: node(100).replace('100', '${_ENV P}'), b: node(90, 'nopreempt') }],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});
