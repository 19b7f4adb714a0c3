import { type ConfigPath, valueAt } from './config-problem.ts';
import type { JsonSchema } from './json-schema.ts';

/** The schema that a part of a value has to fit; an empty one where nothing is said of it. */
export function schemaAt(root: JsonSchema, value: unknown, path: ConfigPath): JsonSchema {
  let schema = plain(root, root, value);
  for (const [i, key] of path.entries())
    schema = plain(root, inside(schema, key), valueAt(value, path.slice(0, i + 1)));
  return schema;
}

/** The schema of what a key or an index leads to. */
function inside(schema: JsonSchema, key: string | number): JsonSchema {
  if (typeof key === 'number') return memberOf(schema, key);
  if (Object.hasOwn(schema.properties ?? {}, key)) return schema.properties?.[key] ?? {};
  const pattern = Object.entries(schema.patternProperties ?? {}).find(([source]) => new RegExp(source, 'u').test(key));
  return pattern?.[1] ?? (schema.additionalProperties || {});
}

function memberOf({ items = {} }: JsonSchema, index: number): JsonSchema {
  return isList(items) ? (items[index] ?? {}) : items;
}

function isList(items: NonNullable<JsonSchema['items']>): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

/** A schema with its references followed and its cases decided for a value; an own text counts more than one behind it. */
function plain(root: JsonSchema, schema: JsonSchema, value: unknown): JsonSchema {
  const { $ref, allOf, if: condition, then: yes, else: no, ...own } = schema;
  const behind = [
    ...($ref === undefined ? [] : [root.definitions?.[$ref.replace('#/definitions/', '')] ?? {}]),
    ...(allOf ?? []),
    ...(condition === undefined ? [] : [(isOfType(value, condition.type) ? yes : no) ?? {}]),
  ];
  return Object.assign({}, ...behind.map((part) => plain(root, part, value)), own);
}

function isOfType(value: unknown, type: JsonSchema['type']): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value);
}
