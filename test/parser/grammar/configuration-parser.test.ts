import { expect, it } from 'vitest';
import { ConfigurationParser } from '../../../packages/parser/src/grammar/configuration-parser.ts';

/** chevrotain's validation uses Object.groupBy, which Node has since version 21. */
function withGroupBy<T>(run: () => T): T {
  if ('groupBy' in Object) return run();
  Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Object, 'groupBy');
  }
}

function groupBy<V>(values: Iterable<V>, keyOf: (value: V, index: number) => PropertyKey): object {
  const groups = new Map<PropertyKey, V[]>();
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return Object.fromEntries(groups);
}

it('has no ambiguity, left recursion or unreachable alternative', () => {
  expect(() => withGroupBy(() => new ConfigurationParser(true))).not.toThrow();
});
