import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block } from '../../support/virtual-servers.ts';

const RULE = 'bfd-sanity';
const bfd = (name: string, ...lines: string[]) => block(`bfd_instance ${name}`, ...lines);

it('reports addresses of two families at the }', () => {
  expect(fileMessages(RULE, bfd('a', 'neighbor_ip 192.0.2.2', 'source_ip 2001:db8::1'))).toMatchObject([
    { line: 4, severity: 'error', reportedByKeepalived: true },
  ]);
});

it.each([
  ['neither says its source', bfd('b', 'neighbor_ip 192.0.2.2'), 6],
  ['one does not', bfd('b', 'neighbor_ip 192.0.2.2', 'source_ip 192.0.2.1'), 7],
])('reports a second session with a neighbour where %s', (_, second, line) => {
  expect(fileLines(RULE, `${bfd('a', 'neighbor_ip 192.0.2.2')}\n${second}`)).toEqual([line]);
});

it.each([
  ['IPv4', 'neighbor_ip 192.0.2.2', 'max_hops 255', []],
  ['IPv6', 'neighbor_ip 2001:db8::2', 'max_hops 65', [4]],
  ['a TTL of its own', 'neighbor_ip 192.0.2.2\nttl 3', 'max_hops 4', [5]],
])('compares max_hops with the TTL: %s', (_, neighbor, hops, lines) => {
  expect(fileLines(RULE, bfd('a', neighbor, hops))).toEqual(lines);
});

it('is an error only where the instance is dropped', () => {
  const twice = `${bfd('a', 'neighbor_ip 192.0.2.2')}\n${bfd('b', 'neighbor_ip 192.0.2.2')}`;
  expect(fileMessages(RULE, twice)).toMatchObject([{ severity: 'error' }]);
  const hops = bfd('a', 'neighbor_ip 192.0.2.2', 'ttl 3', 'max_hops 4');
  expect(fileMessages(RULE, hops)).toMatchObject([{ severity: 'warning' }]);
});

it('tells of a session with itself, which keepalived does not notice', () => {
  expect(fileMessages(RULE, bfd('a', 'neighbor_ip 192.0.2.2', 'source_ip 192.0.2.2'))).toMatchObject([
    { line: 2, severity: 'warning', reportedByKeepalived: false },
  ]);
});

it.each([
  [
    'two sources',
    `${bfd('a', 'neighbor_ip 192.0.2.2', 'source_ip 192.0.2.1')}\n${bfd('b', 'neighbor_ip 192.0.2.2', 'source_ip 192.0.2.3')}`,
  ],
  [
    'multihop beside single hop',
    `${bfd('a', 'neighbor_ip 192.0.2.2')}\n${bfd('b', 'neighbor_ip 192.0.2.2', 'multihop')}`,
  ],
  ['an instance whose name is taken', `${bfd('a', 'neighbor_ip 192.0.2.2')}\n${bfd('a', 'neighbor_ip 192.0.2.2')}`],
  ['an instance that is dropped at once', bfd('a', 'neighbor_ip nonsense', 'source_ip 192.0.2.1')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
