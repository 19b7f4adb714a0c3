import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block } from '../../support/virtual-servers.ts';

const RULE = 'garp-interval-zero';

it.each(['vrrp_garp_interval 0', 'vrrp_gna_interval 0.0'])('reports %s and deletes the line', (line) => {
  const text = block('global_defs', 'router_id lb01', line);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'warning', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(block('global_defs', 'router_id lb01'));
});

it('leaves the line to value-out-of-range where it is another bad number', () => {
  const text = block('global_defs', 'vrrp_garp_interval 5000');
  expect(fileLines(RULE, text)).toEqual([]);
  expect(fileLines('value-out-of-range', text)).toEqual([2]);
  expect(fileLines('value-out-of-range', block('global_defs', 'vrrp_garp_interval 0'))).toEqual([]);
});

it('does not report a pause', () => {
  expect(fileLines(RULE, block('global_defs', 'vrrp_garp_interval 0.001'))).toEqual([]);
});
