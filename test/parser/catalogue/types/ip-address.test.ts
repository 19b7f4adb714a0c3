import { parseIpAddress, sameAddress } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('parseIpAddress', () => {
  it.each([
    ['192.0.2.1', 4, [192, 0, 2, 1], undefined],
    ['0.0.0.0/0', 4, [0, 0, 0, 0], 0],
    ['192.0.2.1/32', 4, [192, 0, 2, 1], 32],
    ['::', 6, new Array(16).fill(0), undefined],
    ['::1/128', 6, [...new Array(15).fill(0), 1], 128],
    ['2001:DB8::ffff:1', 6, [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 1], undefined],
    ['1:2:3:4:5:6:7:8', 6, [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8], undefined],
    ['::ffff:192.0.2.1', 6, [...new Array(10).fill(0), 0xff, 0xff, 192, 0, 2, 1], undefined],
    ['1:2:3:4:5:6:7::', 6, [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0], undefined],
  ] as const)('reads %s', (text, family, bytes, prefix) => {
    const expected = { text: text.replace(/\/.*/, ''), family, bytes: [...bytes] };
    expect(parseIpAddress(text)).toEqual(prefix === undefined ? expected : { ...expected, prefix });
  });

  it.each([
    ...[
      '',
      '192.0.2',
      '192.0.2.256',
      '192.0.2.1.5',
      '192.0.2.01',
      '192.0.2.1/33',
      '192.0.2.1/',
      '192.0.2.1/a',
      ' 192.0.2.1',
    ],
    ...[
      '1:2:3',
      '1::2::3',
      ':::',
      '12345::',
      'g::',
      '::1/129',
      '1:2:3:4:5:6:7:8:9',
      '192.0.2.1::',
      '::192.0.2',
      ':1',
      '1:',
    ],
    ...['192.0.2.-1', '0x1.0.0.1', 'fe80::1%eth0'],
  ])('refuses %j', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });

  it('reads back every IPv4 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        expect(parseIpAddress(text)?.bytes.join('.')).toBe(text);
      }),
    );
  });

  it('reads every IPv6 address into 16 bytes', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        expect(parseIpAddress(text)?.bytes).toHaveLength(16);
      }),
    );
  });
});

describe('sameAddress', () => {
  const same = (a: string, b: string) => {
    const [left, right] = [parseIpAddress(a), parseIpAddress(b)];
    return left !== undefined && right !== undefined && sameAddress(left, right);
  };

  it('looks at the address, not at its spelling or prefix', () => {
    expect(same('2001:DB8::1', '2001:db8:0:0::1')).toBe(true);
    expect(same('192.0.2.1/24', '192.0.2.1')).toBe(true);
  });

  it('tells addresses and families apart', () => {
    expect(same('192.0.2.1', '192.0.2.2')).toBe(false);
    expect(same('0.0.0.0', '::')).toBe(false);
  });
});
