/** A part of the model without places: fields are their values, addresses text, references names, empty lists left out. */
export function plain(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part;
  if ('statement' in part && 'value' in part) return plain(part.value);
  if ('bytes' in part && 'text' in part) return 'prefix' in part ? `${part.text}/${part.prefix}` : part.text;
  if ('name' in part && 'definition' in part) return part.definition === undefined ? `${part.name}?` : part.name;
  const entries = Object.entries(part).filter(([key, value]) => !isPlace(key) && !isEmpty(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

function isPlace(key: string): boolean {
  return key === 'origin' || key === 'statement';
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
