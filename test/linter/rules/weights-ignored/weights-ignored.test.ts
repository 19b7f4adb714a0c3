import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server } from '../../support/virtual-servers.ts';

const RULE = 'weights-ignored';
const service = (scheduler: string, weights: readonly string[], ...lines: string[]) =>
  block(
    'virtual_server 192.0.2.10 80',
    `lb_algo ${scheduler}`,
    'lb_kind NAT',
    'protocol TCP',
    ...lines,
    ...weights.map((weight, i) => server(`192.0.2.1${i} 80`, weight)),
  );
const DIFFERENT = ['weight 1', 'weight 3'];

it.each([
  ['rr', 'wrr'],
  ['lc', 'wlc'],
])('reports different weights with %s, and writes %s', (scheduler, instead) => {
  const text = service(scheduler, DIFFERENT);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    line: 2,
    severity: 'warning',
    reportedByKeepalived: false,
    related: [{ line: 6 }, { line: 9 }],
  });
  expect(message?.message).toContain('weights 1 and 3');
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(service(instead, DIFFERENT));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('has no fix for dh, which has no weighted form', () => {
  const [message] = fileMessages(RULE, service('dh', DIFFERENT));
  expect(message?.line).toBe(2);
  expect(message?.fix).toBeUndefined();
});

it('counts the weight of the virtual server', () => {
  expect(fileLines(RULE, service('rr', ['weight 1', '#'], 'weight 2'))).toEqual([2]);
});

it('has no fix where a definition writes the scheduler', () => {
  const [message] = fileMessages(RULE, `$ALGO=rr\n${service('$ALGO', DIFFERENT)}`);
  expect(message?.fix).toBeUndefined();
});

it.each(['wrr', 'wlc', 'sh', 'mh', 'sed', 'nq', 'fo', 'ovf', 'lblc', 'lblcr'])('does not report %s', (scheduler) => {
  expect(fileLines(RULE, service(scheduler, DIFFERENT))).toEqual([]);
});

it.each([
  ['equal weights', service('rr', ['weight 2', 'weight 2'])],
  ['a server that is drained by weight 0', service('rr', ['weight 1', 'weight 0', 'weight 1'])],
  ['weights that a quorum counts', service('rr', DIFFERENT, 'quorum 3')],
  ['the default scheduler, wlc', service('wlc', DIFFERENT).replace('lb_algo wlc', '#')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
