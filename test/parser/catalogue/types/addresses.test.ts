import { describe, expect, it } from 'vitest';
import type { ArgumentType } from '../../../../packages/parser/src/catalogue/argument-type.ts';
import { address } from '../../../../packages/parser/src/catalogue/types/address.ts';
import { addressRange } from '../../../../packages/parser/src/catalogue/types/address-range.ts';
import { multicastAddress } from '../../../../packages/parser/src/catalogue/types/multicast-address.ts';
import { network, networkOrDefault } from '../../../../packages/parser/src/catalogue/types/network.ts';
import { serverAddress } from '../../../../packages/parser/src/catalogue/types/server-address.ts';
import { plain } from '../../support/plain.ts';

/** The value that a word is read as, and what is wrong with it. */
function read(type: ArgumentType, word: string, target: '2.0.0' | '2.4.3' = '2.4.3') {
  const parsed = type.parse(word, { target });
  return parsed.ok ? plain(parsed.value) : [plain(parsed.value), parsed.problem.code];
}

it('address takes one address, of a family where that is asked', () => {
  expect(read(address(), '192.0.2.1')).toBe('192.0.2.1');
  expect(read(address({ family: 6 }), '192.0.2.1')).toEqual([undefined, 'type']);
  expect(read(address(), 'localhost')).toEqual([undefined, 'type']);
});

it('address goes on without a prefix that it does not want', () => {
  expect(read(address(), '192.0.2.1/24')).toEqual(['192.0.2.1/24', 'range']);
  expect(read(address({ prefix: 'optional' }), '192.0.2.1/24')).toBe('192.0.2.1/24');
});

describe('addressRange', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1', '192.0.2.1'],
    ['192.0.2.1-10', '192.0.2.1', '192.0.2.10'],
    ['192.0.2.1-192.0.3.0', '192.0.2.1', '192.0.3.0'],
    ['192.0.2.16/28', '192.0.2.16', '192.0.2.31'],
    ['2001:db8::1-ff', '2001:db8::1', '2001:db8:0:0:0:0:0:ff'],
  ])('reads %s', (word, first, last) => {
    expect(read(addressRange(), word)).toEqual({ first, last });
  });

  it.each([
    '192.0.2.1-',
    '192.0.2.1-x',
    '192.0.2.10-1',
    '192.0.2.1-256',
    '192.0.2.1/28',
    '192.0.2.0/33',
    '192.0.2.1-::1',
    '',
  ])('refuses %j', (word) => {
    expect(read(addressRange(), word)).toEqual([undefined, expect.any(String)]);
  });
});

it('network has the longest prefix where the written one is bad', () => {
  expect(read(network(), '192.0.2.0/24')).toBe('192.0.2.0/24');
  expect(read(network(), '192.0.2.0/40')).toEqual(['192.0.2.0/32', 'range']);
  expect(network().parse('192.0.2.0/255.255.255.0', { target: '2.4.3' })).toMatchObject({
    problem: { suggestions: ['192.0.2.0/24'] },
  });
});

it('networkOrDefault takes default, and its synonyms since 2.0.8', () => {
  const type = networkOrDefault({ defaultSince: '1.3.5' });
  expect(read(type, 'default')).toBe('default');
  expect(read(type, 'any')).toBe('default');
  expect(read(type, 'any', '2.0.0')).toEqual([undefined, 'type']);
});

it('serverAddress leaves out what keepalived cuts off', () => {
  expect(read(serverAddress(), '192.0.2.1-5')).toEqual(['192.0.2.1', 'range']);
  expect(read(serverAddress(), '192.0.2.1/24')).toEqual(['192.0.2.1', 'range']);
});

it('multicastAddress takes groups only', () => {
  expect(read(multicastAddress(), '224.0.0.18')).toBe('224.0.0.18');
  expect(read(multicastAddress(), '192.0.2.1')).toEqual([undefined, 'range']);
  expect(read(multicastAddress({ linkLocal: true }), 'ff05::12')).toEqual(['ff05::12', 'range']);
  expect(read(multicastAddress({ family: 4 }), 'ff02::12')).toEqual([undefined, 'type']);
});
