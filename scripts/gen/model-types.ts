import {
  argumentLists,
  optionProperty,
  optionTables,
  propertyName,
  type Signature,
  valueShape,
} from '../../packages/parser/src/bind/model-shape.ts';
import { catalogue } from '../../packages/parser/src/catalogue/catalogue.ts';
import { catalogueEntries, definedKind } from '../../packages/parser/src/catalogue/lookup.ts';
import type {
  AnySpec,
  ArgumentList,
  ArgumentSpec,
  EntrySpec,
  KeywordTable,
  ListSpec,
  OptionSpec,
} from '../../packages/parser/src/catalogue/spec.ts';

/** One property of a generated interface. */
interface Property {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly summary: string;
}

/** The TypeScript interfaces of the model, made from the catalogue. */
export function modelTypes(): string {
  const generator = new ModelTypes();
  generator.interface('Model', 'Everything one node reads.', generator.keywords(catalogue));
  return [HEADER, ...generator.interfaces.values()].join('\n');
}

const HEADER = `// Generated from the catalogue by npm run gen. Do not edit.
import type { IpAddress } from '../catalogue/types/ip-address.ts';
import type { BoundBlock, Field, Reference } from './field.ts';
`;

class ModelTypes {
  readonly interfaces = new Map<string, string>();
  readonly #typeOfKind = new Map<string, string>();

  constructor() {
    for (const { spec } of catalogueEntries(catalogue)) {
      const kind = definedKind(spec);
      if (kind !== undefined && !this.#typeOfKind.has(kind)) this.#typeOfKind.set(kind, typeNameOf(spec));
    }
  }

  keywords(table: KeywordTable): Property[] {
    return Object.entries(table)
      .filter(([, spec]) => spec.aliasOf === undefined || !Object.hasOwn(table, spec.aliasOf))
      .map(([keyword, spec]) => this.#keyword(keyword, spec));
  }

  interface(name: string, summary: string, properties: readonly Property[], base = ''): void {
    const seen = new Set<string>();
    for (const property of properties) {
      if (seen.has(property.name)) throw new Error(`${name} has two properties ${property.name}`);
      seen.add(property.name);
    }
    const body = properties.map(
      ({ name: property, type, optional, summary: text }) =>
        `  /** ${text} */\n  readonly ${property}${optional ? '?' : ''}: ${type};\n`,
    );
    const source = `/** ${summary} */\nexport interface ${name}${base} {\n${body.join('')}}\n`;
    const before = this.interfaces.get(name);
    if (before !== undefined && before !== source) throw new Error(`two different types are called ${name}`);
    this.interfaces.set(name, source);
  }

  #keyword(keyword: string, spec: AnySpec): Property {
    const name = spec.model ?? propertyName(keyword);
    const { summary } = spec;
    if (spec.shape === 'list') return { name, summary, type: `readonly ${this.#list(spec)}[]`, optional: false };
    if (spec.shape === 'block') {
      const own = this.#head(spec, { ofBlock: true });
      this.interface(spec.typeName, summary, [...own, ...this.keywords(spec.keywords)], ' extends BoundBlock');
      const many = spec.repeat === 'append';
      return { name, summary, type: many ? `readonly ${spec.typeName}[]` : spec.typeName, optional: !many };
    }
    const field = `Field<${this.#value(spec)}>`;
    const many = spec.repeat === 'append';
    return { name, summary, type: many ? `readonly ${field}[]` : field, optional: !many };
  }

  #list(spec: ListSpec): string {
    const entry = this.#entry(spec.entry);
    if (spec.typeName === undefined) return entry;
    const entries = { name: 'entries', type: `readonly ${entry}[]`, optional: false, summary: spec.entry.summary };
    this.interface(
      spec.typeName,
      spec.summary,
      [...this.#head(spec, { ofBlock: true }), entries],
      ' extends BoundBlock',
    );
    return spec.typeName;
  }

  #entry(spec: EntrySpec): string {
    if (spec.typeName === undefined) return `Field<${this.#value(spec)}>`;
    this.interface(spec.typeName, spec.summary, this.#head(spec, { ofBlock: true }), ' extends BoundBlock');
    return spec.typeName;
  }

  #value(signature: Signature): string {
    const shape = valueShape(signature);
    if (shape === 'flag') return 'true';
    if (shape === 'single') {
      const types = argumentLists(signature).flatMap((list) =>
        (list as readonly ArgumentSpec[]).map((a) => this.#argument(a)),
      );
      return unique(types).join(' | ');
    }
    return inline(this.#head(signature, { ofBlock: false }));
  }

  /** Properties for arguments and options; as fields in a block or entry, as plain values inside one field. */
  #head(signature: Signature, { ofBlock }: { readonly ofBlock: boolean }): Property[] {
    const wrap = (type: string) => (ofBlock ? `Field<${type}>` : type);
    const lists = argumentLists(signature);
    const forms = unique(lists.flatMap((list) => ('byFirstWord' in list ? Object.keys(list.byFirstWord) : [])));
    const form = forms.map((name) => `'${name}'`).join(' | ');
    const formProperty = {
      name: 'form',
      type: form,
      optional: true,
      summary: 'Which form it has; absent: the plain one.',
    };
    const properties = new Map<string, Property>();
    for (const list of lists) {
      for (const argument of flatten(list)) {
        const optional = ofBlock || !inAll(lists, argument);
        merge(properties, {
          name: argument.name,
          type: wrap(this.#argument(argument)),
          optional,
          summary: argument.type.describe(),
        });
      }
    }
    for (const table of optionTables(signature)) {
      for (const property of this.#options(table, wrap)) merge(properties, property);
    }
    return [...(forms.length > 0 ? [formProperty] : []), ...properties.values()];
  }

  #options(table: Readonly<Record<string, OptionSpec>>, wrap: (type: string) => string): Property[] {
    return Object.entries(table).flatMap(([word, spec]) => {
      if (spec.aliasOf !== undefined && Object.hasOwn(table, spec.aliasOf)) return [];
      if (spec.transparent) return this.#transparent(spec, wrap);
      const type = wrap(this.#option(spec));
      return [
        {
          name: optionProperty(spec.aliasOf ?? word, spec),
          type: spec.repeat ? `readonly ${type}[]` : type,
          optional: true,
          summary: spec.summary,
        },
      ];
    });
  }

  #transparent(spec: OptionSpec, wrap: (type: string) => string): Property[] {
    const own = spec.args.map((argument) => ({
      name: argument.name,
      type: wrap(this.#argument(argument)),
      optional: true,
      summary: argument.type.describe(),
    }));
    return [...own, ...this.#options(spec.options ?? {}, wrap)];
  }

  #option(spec: OptionSpec): string {
    if (spec.options === undefined && spec.args.length === 0) return 'true';
    const [only] = spec.args;
    if (spec.options === undefined && spec.args.length === 1 && only !== undefined) return this.#argument(only);
    const properties = [
      ...spec.args.map((argument) => ({
        name: argument.name,
        type: this.#argument(argument),
        optional: true,
        summary: argument.type.describe(),
      })),
      ...this.#options(spec.options ?? {}, (type) => type),
    ];
    if (spec.typeName === undefined) return inline(properties);
    this.interface(spec.typeName, spec.summary, properties);
    return spec.typeName;
  }

  #argument({ type, rest }: ArgumentSpec): string {
    const target = type.refersTo && this.#typeOfKind.get(type.refersTo);
    const one = target === undefined ? type.typescript : `Reference<${target}>`;
    return rest ? `readonly ${one.includes('|') ? `(${one})` : one}[]` : one;
  }
}

function flatten(list: ArgumentList): readonly ArgumentSpec[] {
  return 'byFirstWord' in list ? [...list.otherwise, ...Object.values(list.byFirstWord).flat()] : list;
}

function inAll(lists: readonly ArgumentList[], { name }: ArgumentSpec): boolean {
  return lists.every(
    (list) =>
      !('byFirstWord' in list) &&
      list.some((other) => other.name === name && !other.optional && !other.skippable && other.since === undefined),
  );
}

function merge(properties: Map<string, Property>, property: Property): void {
  const before = properties.get(property.name);
  if (before === undefined) properties.set(property.name, property);
  else if (before.type !== property.type) {
    properties.set(property.name, {
      ...before,
      optional: true,
      type: unique([before.type, property.type]).join(' | '),
    });
  }
}

function inline(properties: readonly Property[]): string {
  const body = properties.map(({ name, type, optional }) => `readonly ${name}${optional ? '?' : ''}: ${type}`);
  return `{ ${body.join('; ')} }`;
}

function typeNameOf(spec: AnySpec): string {
  const name = spec.shape === 'keyword' ? undefined : spec.typeName;
  if (name === undefined) throw new Error(`what defines a name needs a typeName: ${spec.summary}`);
  return name;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
