import { Ajv } from 'ajv';
import type { SchemaError } from './describe-error.ts';
import type { JsonSchema } from './json-schema.ts';

/** What ajv finds wrong in a value. Loads and compiles: for schemas that are not known ahead. */
export function schemaErrors(schema: JsonSchema, value: unknown): readonly SchemaError[] {
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);
  return validate(value) ? [] : (validate.errors ?? []);
}
