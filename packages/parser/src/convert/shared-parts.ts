/** A JSON schema, as far as one is made here. */
export interface DataSchema {
  readonly [keyword: string]: unknown;
}

/** Shorter parts are not worth a definition of their own. */
const MIN_SHARED = 100;

/** A schema in which properties that stand several times are definitions, named as the property. */
export function withSharedParts(schema: DataSchema & { readonly definitions: object }): DataSchema {
  const counts = new Map<string, number>();
  eachProperty(schema, (_, part) => {
    const text = JSON.stringify(part);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const names = new Map<string, string>();
  const shared: Record<string, unknown> = {};
  const share = (value: unknown, key?: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    const isShared = key !== undefined && text.length >= MIN_SHARED && (counts.get(text) ?? 0) > 1;
    if (!isShared) return shareInside(value, share);
    const known = names.get(text);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    const name = freeName(key, { ...schema.definitions, ...shared });
    names.set(text, name);
    shared[name] = {};
    shared[name] = shareInside(value, share);
    return { $ref: `#/definitions/${name}` };
  };
  const { definitions, ...root } = schema;
  const own = Object.entries(definitions).map(([name, one]) => [name, share(one)] as const);
  return { ...(share(root) as DataSchema), definitions: { ...Object.fromEntries(own), ...shared } };
}

function shareInside(value: object, share: (value: unknown, key?: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => share(one));
  const entries = Object.entries(value).map(([key, one]) => {
    if (key !== 'properties') return [key, share(one)];
    return [key, Object.fromEntries(Object.entries(one as object).map(([name, part]) => [name, share(part, name)]))];
  });
  return Object.fromEntries(entries);
}

function eachProperty(value: unknown, visit: (name: string, part: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (key === 'properties') for (const [name, part] of Object.entries(one as object)) visit(name, part);
    eachProperty(one, visit);
  }
}

function freeName(key: string, taken: object): string {
  let name = key;
  for (let number = 2; Object.hasOwn(taken, name); number++) name = `${key}-${number}`;
  return name;
}
