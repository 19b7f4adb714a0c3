import type { JsonSchema, JsonType } from './json-schema.ts';

/** The names of the types in a sentence. */
const TYPES: Readonly<Record<JsonType, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

/** What a right value is, for a sentence. */
export function nounOf({ title, type, minimum, maximum }: JsonSchema): string {
  if (title !== undefined) return title;
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const noun = types.map((one) => TYPES[one]).join(' or ');
  if (minimum !== undefined && maximum !== undefined) return `${noun} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${noun} from ${minimum}`;
  return maximum === undefined ? noun : `${noun} up to ${maximum}`;
}
