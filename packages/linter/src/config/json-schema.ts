/** The part of JSON Schema (draft 7) that the schema of configurations is written in. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  /** What a right value is called, with its article: "a severity". Messages use it. */
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalItems?: false;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: false | JsonSchema;
  readonly required?: readonly string[];
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** A list whose members all fit a schema. */
export function listOf(items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'array', items, ...more };
}

/** An object that has these properties and no others. */
export function closedObject(properties: Readonly<Record<string, JsonSchema>>, more: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties, additionalProperties: false, ...more };
}

/** An object with any keys, whose values all fit a schema. */
export function recordOf(values: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'object', additionalProperties: values, ...more };
}

/** A use of a definition with a text of its own: beside a plain `$ref`, tools of draft 7 pass over it. */
export function use(definition: string, description?: string): JsonSchema {
  const reference = { $ref: `#/definitions/${definition}` };
  return description === undefined ? reference : { description, allOf: [reference] };
}

/** What holds for values of one type, and for all others. */
export function whether(type: JsonType, yes: JsonSchema, no: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema is called so
  return { if: { type }, then: yes, else: no };
}
