import { wholeSchema } from '../../packages/parser/src/convert/data-schema.ts';
import type { DataSchema } from '../../packages/parser/src/convert/shared-parts.ts';

const HEADER = '// Generated from the catalogue by npm run gen. Do not edit.\n';
/** What is no interface of its own. */
const INLINE = new Set(['flag', 'text']);

/** The TypeScript types of configurations as data, made from their JSON schema. */
export function dataTypes(): string {
  const schema = wholeSchema();
  const types = Object.entries(schema.definitions).flatMap(([name, one]) =>
    INLINE.has(name) ? [] : [declaration(typeName(name), '', one)],
  );
  const root = declaration('JsonConfiguration', "A configuration as data: keepalived's keywords as keys.", schema);
  return [HEADER + FLAG_TYPE, root, ...types].join('\n');
}

const FLAG_TYPE = `/** A flag, or a setting that is on or off. */
export type JsonFlag = boolean | 'on' | 'off' | 'yes' | 'no' | 'true' | 'false';
`;

function declaration(name: string, summary: string, schema: DataSchema): string {
  const comment = summary === '' ? '' : `/** ${summary} */\n`;
  const type = typeOf(schema);
  return type.startsWith('{') && !type.includes('} |')
    ? `${comment}export interface ${name} ${type}\n`
    : `${comment}export type ${name} = ${type};\n`;
}

function typeOf(schema: DataSchema): string {
  const {
    $ref,
    allOf,
    anyOf,
    enum: words,
    type,
    items,
  } = schema as {
    readonly $ref?: string;
    readonly allOf?: readonly DataSchema[];
    readonly anyOf?: readonly DataSchema[];
    readonly enum?: readonly unknown[];
    readonly type?: string | readonly string[];
    readonly items?: DataSchema;
  };
  if ($ref !== undefined) return referenceType($ref);
  if (allOf?.[0] !== undefined) return typeOf(allOf[0]);
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (words !== undefined) return words.map((word) => `'${word}'`).join(' | ');
  if (items !== undefined) return `readonly (${typeOf(items)})[]`;
  if (type === 'object') return objectType(schema);
  return [type ?? 'unknown']
    .flat()
    .map((one) => (one === 'integer' ? 'number' : one))
    .join(' | ');
}

function referenceType(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  if (name === 'text') return 'string';
  return name === 'flag' ? 'JsonFlag' : typeName(name);
}

function typeName(name: string): string {
  return `Json${name}`;
}

function objectType({ properties = {}, required = [] }: DataSchema): string {
  const members = Object.entries(properties as Record<string, DataSchema>).map(([key, one]) => {
    const optional = (required as readonly string[]).includes(key) ? '' : '?';
    const comment = typeof one.description === 'string' ? `  /** ${one.description} */\n` : '';
    return `${comment}  readonly ${/^\w+$/.test(key) ? key : `'${key}'`}${optional}: ${typeOf(one)};\n`;
  });
  return `{\n${members.join('')}}`;
}
