import type { BoundStatement } from '../bind/bound.ts';
import type { Model } from '../bind/model.generated.ts';
import { withoutEscapes } from './escapes.ts';
import { indexPath, keyPath } from './path.ts';

/**
 * Where two models say something different: paths such as `vrrpInstances[0].priority`, empty where they are equal.
 * Values count, not how and where they are written: places, spellings of an address or of an escape do not.
 */
export function modelDifferences(one: Model, other: Model): readonly string[] {
  return differences(plain(one), plain(other), '');
}

/** A model without places: only what it says. */
function plain(value: unknown, quoted = false): unknown {
  if (typeof value === 'string') return quoted ? withoutEscapes(value) : value;
  if (Array.isArray(value)) return value.map((one) => plain(one, quoted));
  if (typeof value !== 'object' || value === null) return value;
  if ('definition' in value && 'name' in value) return value.name;
  if ('bytes' in value && 'family' in value)
    return { bytes: value.bytes, prefix: 'prefix' in value ? value.prefix : undefined };
  if ('value' in value && 'origin' in value && 'statement' in value) {
    return plain(value.value, isQuoted(value.statement as BoundStatement));
  }
  return properties(value, quoted);
}

function properties(value: object, quoted: boolean): object {
  const entries = Object.entries(value).filter(([name]) => name !== 'origin' && name !== 'statement');
  return Object.fromEntries(
    entries.map(([name, one]) => (name === 'form' ? [String(one), true] : [name, plain(one, quoted)])),
  );
}

function isQuoted({ spec }: BoundStatement): boolean {
  return 'quoted' in spec && spec.quoted === true;
}

function differences(one: unknown, other: unknown, path: string): string[] {
  if (Object.is(one, other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return [path];
  if (Array.isArray(one) !== Array.isArray(other)) return [path];
  const left = new Map(Object.entries(one));
  const right = new Map(Object.entries(other));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), Array.isArray(one) ? indexPath(path, Number(key)) : keyPath(path, key)),
  );
}
