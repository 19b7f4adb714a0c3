import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'weight-zero-by-version';
const drained = tcpService(server('192.0.2.11 80', 'weight 1'), server('192.0.2.12 80', 'weight 0'));

it.each(['2.1.0', '2.1.5'] as const)('reports weight 0 for %s, where the kernel is given 1', (target) => {
  const [message, ...more] = fileMessages(RULE, drained, { target });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 9, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain(`keepalived ${target} gives the kernel weight 1`);
});

it.each(['1.3.5', '2.0.16', '2.0.20', '2.2.0', '2.4.3'] as const)(
  'does not report it for %s, where it works',
  (target) => {
    expect(fileLines(RULE, drained, { target })).toEqual([]);
  },
);

it('leaves releases that refuse 0 to value-out-of-range', () => {
  expect(fileLines(RULE, drained, { target: '2.0.10' })).toEqual([]);
  expect(fileLines('value-out-of-range', drained, { target: '2.0.10' })).toEqual([9]);
  expect(fileLines('value-out-of-range', drained, { target: '1.3.5' })).toEqual([]);
});

it('does not report other weights', () => {
  expect(fileLines(RULE, tcpService(server('192.0.2.11 80', 'weight 1')), { target: '2.1.5' })).toEqual([]);
});
