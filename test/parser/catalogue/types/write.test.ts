import {
  type ArgumentSpec,
  type ArgumentType,
  catalogue,
  catalogueEntries,
  type OptionTable,
} from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';

const WORDS = [
  ...['192.0.2.7', '192.0.2.7/24', '2001:db8::7', '2001:DB8::/32', '224.0.0.18', 'ff02::12', '255.255.255.0', '24'],
  ...['192.0.2.1-10', '192.0.2.1-192.0.2.9', '198.51.100.1-198.51.101.4', '192.0.2.0/28', '2001:db8::1-ff'],
  ...[
    '2001:db8::-2001:db8:1::',
    '200',
    '200-299',
    '10-20',
    '100/200',
    '0x10',
    '0x10/0xff',
    '010/7',
    'a/b',
    '7/default',
  ],
  ...['300ms', '0.3s', '1.5S', '2001', 'IRGRP|IXOTH', '022', '0', 'default', 'any', 'eth0', '+', 'forever'],
];

/** Every type of an argument in the catalogue that writes its values. */
function typesThatWrite(): ReadonlyMap<string, ArgumentType> {
  const types = new Map<string, ArgumentType>();
  const take = (args: readonly ArgumentSpec[]) => {
    for (const { type } of args) if (type.write) types.set(`${type.kind}: ${type.describe()}`, type);
  };
  const takeOptions = (table: OptionTable = {}): void => {
    for (const { args, options } of Object.values(table)) {
      take(args);
      takeOptions(options);
    }
  };
  for (const { spec } of catalogueEntries(catalogue)) {
    for (const one of spec.shape === 'list' ? [spec, spec.entry] : [spec]) {
      take(
        'byFirstWord' in one.args ? [...one.args.otherwise, ...Object.values(one.args.byFirstWord).flat()] : one.args,
      );
      takeOptions(one.options);
    }
  }
  return types;
}

describe('a value that a type writes', () => {
  it.each([...typesThatWrite()])('is read as the same value: %s', (_, type) => {
    const target = '2.4.3';
    const values = WORDS.flatMap((word) => {
      const parsed = type.parse(word, { target });
      return parsed.ok ? [parsed.value] : [];
    });
    expect(values).not.toEqual([]);
    for (const value of values) {
      const again = type.parse(type.write?.(value, 0) ?? '', { target });
      expect(again.ok && withoutText(again.value)).toEqual(withoutText(value));
    }
  });
});

/** Two spellings of an address are the same value. */
function withoutText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, one) => (key === 'text' ? undefined : one));
}
