import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'preempt-delay-delays-check';
const check = (weight: number) => `vrrp_script chk {\n  script /bin/true\n  weight ${weight}\n}\n`;
const node = (priority: number, ...lines: string[]) =>
  instance([`priority ${priority}`, ...lines, 'interface eth0', 'virtual_router_id 51', addresses('192.0.2.1')]);
const tracking = 'track_script {\n    chk\n  }';
const lb01 = check(-20) + node(100, tracking);

it('reports the delay of the node that must take over, with the numbers', () => {
  const [message] = clusterMessages(RULE, { lb01, lb02: node(90, 'preempt_delay 300') });
  expect(message).toMatchObject({
    node: 'lb02',
    line: 3,
    severity: 'warning',
    related: [{ filePath: 'lb01.conf', line: 3 }],
  });
  expect(message?.message).toContain(
    'lb01 falls from 100 to 80 when chk fails and lb02 has 90, but lb02 waits its preempt_delay of 300 s first',
  );
});

it('counts what the failing check no longer adds', () => {
  const raised = check(20) + node(80, tracking);
  expect(clusterPlaces(RULE, { lb01: raised, lb02: node(90, 'preempt_delay 300') })).toEqual(['lb02:3']);
});

it.each([
  [
    'a check without weight: FAULT is not waited for',
    { a: check(0) + node(100, tracking), b: node(90, 'preempt_delay 300') },
  ],
  [
    'a weight that moves nothing: another rule tells',
    { a: check(-5) + node(100, tracking), b: node(90, 'preempt_delay 300') },
  ],
  [
    'the delay on the node of higher priority',
    { a: check(-20) + node(100, tracking, 'preempt_delay 300'), b: node(90) },
  ],
  ['a delay that state MASTER clears', { a: lb01, b: node(90, 'state MASTER', 'preempt_delay 300') }],
  ['a delay that nopreempt clears', { a: lb01, b: node(90, 'nopreempt', 'preempt_delay 300') }],
  ['a delay in strict mode', { a: lb01, b: `global_defs {\n  vrrp_strict\n}\n${node(90, 'preempt_delay 300')}` }],
  ['a delay no longer than three adverts', { a: lb01, b: node(90, 'preempt_delay 3') }],
  ['a third node that is not the next one', { a: lb01, b: node(90), c: node(85, 'preempt_delay 300') }],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});
