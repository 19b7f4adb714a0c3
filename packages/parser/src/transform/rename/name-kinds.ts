import { catalogue } from '../../catalogue/catalogue.ts';
import { catalogueEntries, definedKind } from '../../catalogue/lookup.ts';
import type { NameKind } from './named-things.ts';

/** All kinds of things that have a name, as the catalogue knows them, and definitions. */
export function nameKinds(): NameKind[] {
  const kinds = new Set<NameKind>();
  for (const { spec } of catalogueEntries(catalogue)) {
    const kind = definedKind(spec);
    if (kind !== undefined) kinds.add(kind);
  }
  return [...kinds, 'definition'];
}
