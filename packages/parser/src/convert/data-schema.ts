import { argumentLists, optionTables, type Signature, valueShape } from '../bind/model-shape.ts';
import type { ArgumentType } from '../catalogue/argument-type.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type {
  AnySpec,
  ArgumentSpec,
  BlockSpec,
  EntrySpec,
  KeywordTable,
  ListSpec,
  OptionSpec,
  OptionTable,
} from '../catalogue/spec.ts';
import { argumentKey, ENTRIES_KEY, formIsFlag, isRequired, mainArgument, plainArguments } from './data-keys.ts';
import { type DataSchema, withSharedParts } from './shared-parts.ts';
import { isBoolean, isMarker, takesNumbers } from './values.ts';

const HOST_VALUE = '\\$\\{_[A-Z]+';
const NUMBER_WORD = `^[ +-]*[0-9.]|${HOST_VALUE}`;

/**
 * The JSON schema (draft-07) of the data that `toData` gives and `fromData` takes, made of the catalogue. It knows every
 * release: what one of them does not know is for `fromData` to say.
 */
export function dataSchema(): DataSchema {
  return withSharedParts(wholeSchema());
}

/** The same schema with every statement written out where it stands. */
export function wholeSchema(): DataSchema & { readonly definitions: Readonly<Record<string, DataSchema>> } {
  const maker = new SchemaMaker();
  const root = maker.block(catalogue);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'keepalived.conf as data',
    description:
      'A configuration of keepalived, with its keywords as keys. kalint convert makes keepalived.conf of it.',
    ...root,
    definitions: Object.fromEntries([...maker.definitions].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

class SchemaMaker {
  readonly definitions = new Map<string, DataSchema>([
    ['flag', { enum: [true, false, 'on', 'off', 'yes', 'no', 'true', 'false'] }],
    ['text', { type: 'string' }],
  ]);

  /** An object with the statements of a block, and what the block says of itself. */
  block(table: KeywordTable, own: Properties = new Map(), required: readonly string[] = []): DataSchema {
    const statements = Object.entries(table).map(([keyword, spec]) => [keyword, this.#statement(spec)] as const);
    return objectOf(new Map([...own, ...statements]), required);
  }

  #statement(spec: AnySpec): DataSchema {
    const { schema, many } = this.#kind(spec);
    const value = many ? { type: 'array', items: schema } : schema;
    const fallback = spec.defaultText === undefined ? '' : ` Without it: ${spec.defaultText}.`;
    const old = spec.deprecated === undefined ? {} : { deprecated: true };
    return { description: `${spec.summary}${fallback}`, ...old, ...withoutSiblings(value) };
  }

  #kind(spec: AnySpec): { readonly schema: DataSchema; readonly many: boolean } {
    if (spec.shape === 'list') return { schema: this.#list(spec), many: true };
    if (spec.shape === 'block') return { schema: this.#block(spec), many: spec.repeat === 'append' };
    return { schema: this.#value(spec), many: spec.repeat === 'append' };
  }

  #block(spec: BlockSpec): DataSchema {
    return this.#define(spec.typeName, () => this.block(spec.keywords, this.#head(spec), requiredOf(spec)));
  }

  #list(spec: ListSpec): DataSchema {
    const { entry, typeName } = spec;
    const item = entry.typeName ? this.#define(entry.typeName, () => this.#value(entry)) : this.#value(entry);
    if (typeName === undefined) return item;
    return this.#define(typeName, () => {
      const entries = { description: entry.summary, type: 'array', items: item };
      return objectOf(new Map([...this.#head(spec), [ENTRIES_KEY, entries]]), requiredOf(spec));
    });
  }

  #value(spec: Signature & Pick<EntrySpec, 'summary'>): DataSchema {
    const shape = valueShape(spec);
    if (shape === 'flag') return FLAG;
    const lists = argumentLists(spec);
    if (shape === 'single') {
      const args = lists.flatMap((list) => plainArguments(list));
      return anyOf([...args.map((one) => this.#argument(one)), ...(lists.some(isEmpty) ? [FLAG] : [])]);
    }
    const main = lists.flatMap((list) => mainArgument(plainArguments(list)) ?? []);
    const canBeBare = lists.some((list) => !plainArguments(list).some(isRequired));
    const object = objectOf(this.#head(spec), requiredOf(spec));
    return anyOf([...main.map((one) => this.#argument(one)), ...(canBeBare ? [FLAG] : []), object]);
  }

  /** Properties for arguments, forms and options. */
  #head(spec: Signature): Properties {
    const properties = new Map<string, DataSchema>();
    const tables = optionTables(spec);
    for (const list of argumentLists(spec)) {
      for (const one of plainArguments(list)) this.#add(properties, argumentKey(one.name), this.#described(one));
      for (const [form, args] of 'byFirstWord' in list ? Object.entries(list.byFirstWord) : []) {
        const isFlag = tables.some((table) => formIsFlag(form, table));
        const [first] = args;
        this.#add(properties, form, isFlag || first === undefined ? FLAG : this.#described(first));
        for (const one of isFlag ? args : args.slice(1))
          this.#add(properties, argumentKey(one.name), this.#described(one));
      }
    }
    for (const table of tables) this.#options(table, properties);
    return properties;
  }

  #add(properties: Map<string, DataSchema>, key: string, schema: DataSchema): void {
    const before = properties.get(key);
    properties.set(key, before === undefined ? schema : anyOf([before, schema]));
  }

  #options(table: OptionTable, properties: Map<string, DataSchema>): void {
    for (const [word, spec] of Object.entries(table)) {
      if (spec.transparent) {
        for (const one of spec.args) this.#add(properties, argumentKey(one.name), this.#described(one));
        this.#options(spec.options ?? {}, properties);
        continue;
      }
      const option = this.#option(spec);
      const schema = spec.repeat ? { type: 'array', items: option } : option;
      this.#add(properties, word, { description: spec.summary, ...withoutSiblings(schema) });
    }
  }

  #option(spec: OptionSpec): DataSchema {
    const { args, options = {} } = spec;
    const [only] = args;
    if (spec.options === undefined && args.length <= 1) return only === undefined ? FLAG : this.#argument(only);
    const make = () => {
      const object = objectOf(this.#head({ args, options }), requiredOf({ args }));
      const main = mainArgument(args);
      const bare = args.some(isRequired) || spec.choice ? [] : [FLAG];
      return anyOf([...(main ? [this.#argument(main)] : []), ...bare, object]);
    };
    return spec.typeName === undefined ? make() : this.#define(spec.typeName, make);
  }

  #described(spec: ArgumentSpec): DataSchema {
    return { description: spec.type.describe(), ...withoutSiblings(this.#argument(spec)) };
  }

  #argument({ type, rest }: ArgumentSpec): DataSchema {
    const word = isMarker(type) ? FLAG : wordSchema(type);
    return rest ? anyOf([word, { type: 'array', items: word, minItems: 1 }]) : word;
  }

  #define(name: string, make: () => DataSchema): DataSchema {
    if (!this.definitions.has(name)) {
      this.definitions.set(name, {});
      this.definitions.set(name, make());
    }
    return reference(name);
  }
}

type Properties = ReadonlyMap<string, DataSchema>;

const FLAG = reference('flag');

/** One value: what JSON can check of it; the rest is said by `fromData`. */
function wordSchema(type: ArgumentType): DataSchema {
  if (isBoolean(type)) return FLAG;
  if (type.kind === 'enumeration') return { enum: type.complete() };
  if (type.limits === undefined) return takesNumbers(type) ? { type: ['number', 'string'] } : reference('text');
  const { min, max } = type.limits;
  const number = type.kind === 'decimal' ? 'number' : 'integer';
  return { type: [number, 'string'], minimum: min, maximum: max, pattern: NUMBER_WORD };
}

function reference(name: string): DataSchema {
  return { $ref: `#/definitions/${name}` };
}

/** In draft-07 what stands beside a reference does not count. */
function withoutSiblings(schema: DataSchema): DataSchema {
  return '$ref' in schema ? { allOf: [schema] } : schema;
}

function objectOf(properties: Properties, required: readonly string[]): DataSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function anyOf(schemas: readonly DataSchema[]): DataSchema {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return different.length === 1 ? (different[0] as DataSchema) : { anyOf: different };
}

/** Keys that an object cannot do without, in any release. */
function requiredOf(spec: Signature): string[] {
  const lists = argumentLists(spec);
  if (lists.some((list) => 'byFirstWord' in list)) return [];
  const names = lists.map((list) => plainArguments(list).filter((one) => isRequired(one) && one.since === undefined));
  const [first = [], ...others] = names.map((args) => args.map(({ name }) => argumentKey(name)));
  return first.filter((key) => others.every((keys) => keys.includes(key)));
}

function isEmpty(list: Parameters<typeof plainArguments>[0]): boolean {
  return plainArguments(list).length === 0;
}
