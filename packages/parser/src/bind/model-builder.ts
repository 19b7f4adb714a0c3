import type { DefinitionKind } from '../catalogue/argument-type.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type { AnySpec, BlockSpec, EntrySpec, KeywordTable, ListSpec } from '../catalogue/spec.ts';
import type { Word } from '../expand/logical-line.ts';
import { coverOrigins, type Origin } from '../expand/origin.ts';
import { type BoundArgument, type BoundOption, type BoundStatement, keywordOf } from './bound.ts';
import type { Field, Reference } from './field.ts';
import type { Model } from './model.generated.ts';
import { argumentLists, optionProperty, propertyName, valueShape } from './model-shape.ts';

/** An object of the model while it is made. Its type is generated from the same catalogue. */
type Draft = Record<string, unknown>;

/** Makes the typed model of bound top-level statements. The shape is that of `model.generated.ts`, by construction. */
export function buildModel(statements: readonly BoundStatement[]): Model {
  const builder = new ModelBuilder();
  return builder.model(statements) as unknown as Model;
}

class ModelBuilder {
  readonly #definitions = new Map<string, Draft>();
  readonly #references: { kind: DefinitionKind; reference: { name: string; definition: unknown } }[] = [];

  /**
   * The blocks of the top level. Those that define no names, as a thousand virtual servers do, are made when they are
   * looked at: few who read a configuration look at all of it.
   */
  model(statements: readonly BoundStatement[]): Draft {
    const draft: Draft = {};
    const byKeyword = groupByKeyword(statements);
    for (const { keyword, property, spec } of propertiesOf(catalogue)) {
      const own = byKeyword.get(keyword) ?? NO_STATEMENTS;
      if (own.length > 0 && isArray(spec) && !definesNames(spec)) {
        makeOnUse(draft, property, () => this.#resolved(this.#property(spec, own)));
        continue;
      }
      const value = this.#property(spec, own);
      if (value !== undefined) draft[property] = value;
    }
    return this.#resolved(draft);
  }

  /** The properties of a block: what appends is an array, always there; the rest is there once written. */
  #addTable(table: KeywordTable, statements: readonly BoundStatement[], draft: Draft): void {
    const byKeyword = groupByKeyword(statements);
    for (const { keyword, property, spec } of propertiesOf(table)) {
      const value = this.#property(spec, byKeyword.get(keyword) ?? NO_STATEMENTS);
      if (value !== undefined) draft[property] = value;
    }
  }

  /** Gives every reference what it refers to: the first definition of the name, as for keepalived. */
  #resolved<T>(made: T): T {
    for (const { kind, reference } of this.#references.splice(0)) {
      reference.definition = this.#definitions.get(`${kind} ${reference.name}`);
    }
    return made;
  }

  #property(spec: AnySpec, statements: readonly BoundStatement[]): unknown {
    if (statements.length === 0) return isArray(spec) ? [] : undefined;
    if (spec.shape === 'list') return this.#list(spec, statements);
    if (spec.shape === 'block') return this.#blocks(spec, statements);
    const fields = statements.flatMap((statement) => this.#field(spec, statement) ?? []);
    if (spec.repeat === 'append') return fields;
    return spec.repeat === 'first' ? fields[0] : fields.at(-1);
  }

  #list(spec: ListSpec, statements: readonly BoundStatement[]): unknown {
    if (!spec.typeName) return statements.flatMap((statement) => this.#entries(spec.entry, statement));
    return statements.map((statement) => {
      const draft = { ...this.#head(statement), entries: this.#entries(spec.entry, statement) };
      this.#define(statement, draft);
      return draft;
    });
  }

  #entries(spec: EntrySpec, list: BoundStatement): unknown[] {
    return list.children.flatMap((entry): unknown[] => {
      if (spec.typeName === undefined) return [this.#field(spec, entry) ?? []].flat();
      const draft = this.#head(entry);
      this.#addOptionFields(entry, draft);
      return [draft];
    });
  }

  #blocks(spec: BlockSpec, statements: readonly BoundStatement[]): unknown {
    if (spec.repeat === 'append')
      return statements.map((statement) => this.#block(spec, statement, statement.children));
    const [first] = statements;
    if (first === undefined) return undefined;
    if (spec.repeat === 'first') return this.#block(spec, first, first.children);
    const last = statements.at(-1) ?? first;
    const children = spec.repeat === 'last' ? last.children : statements.flatMap((statement) => statement.children);
    return this.#block(spec, spec.repeat === 'last' ? last : first, children);
  }

  #block(spec: BlockSpec, statement: BoundStatement, children: readonly BoundStatement[]): Draft {
    const draft = this.#head(statement);
    this.#addOptionFields(statement, draft);
    this.#addTable(spec.keywords, children, draft);
    this.#define(statement, draft);
    return draft;
  }

  /** Place, form and arguments of a block or entry, each argument a field. */
  #head(statement: BoundStatement): Draft {
    const draft: Draft = { origin: originOf(statement), statement };
    if (statement.form !== undefined) draft.form = statement.form;
    for (const argument of statement.args) {
      const value = this.#value(argument);
      if (value !== undefined) draft[argument.spec.name] = field(value, wordsOrigin(argument.words), statement);
    }
    return draft;
  }

  #addOptionFields(statement: BoundStatement, draft: Draft): void {
    for (const option of statement.options) {
      const value = this.#optionValue(option);
      if (value === undefined) continue;
      const entry = field(value, wordsOrigin([option.word, ...optionWords(option)]), statement);
      setOrAppend(draft, option, entry);
    }
  }

  /** The first definition of a name is the one that counts. */
  #define(statement: BoundStatement, draft: Draft): void {
    for (const { spec, value } of statement.args) {
      const key = `${spec.type.defines} ${value}`;
      if (spec.type.defines !== undefined && !this.#definitions.has(key)) this.#definitions.set(key, draft);
    }
  }

  /** The field of a statement or entry; undefined where a word that must be there is absent or not accepted. */
  #field(spec: AnySpec | EntrySpec, statement: BoundStatement): Field<unknown> | undefined {
    const words = statement.args.flatMap((argument) => argument.words);
    const origin = words.length > 0 ? wordsOrigin(words) : statement.word.origin;
    const shape = valueShape(spec);
    if (shape === 'flag') return field(true, origin, statement);
    if (shape === 'object') return field(this.#object(statement), origin, statement);
    const [argument] = statement.args;
    const value = argument === undefined ? defaultOf(spec) : this.#value(argument);
    return value === undefined ? undefined : field(value, origin, statement);
  }

  #object(parts: Pick<BoundStatement, 'args' | 'options'> & { readonly form?: string | undefined }): Draft {
    const draft: Draft = {};
    if (parts.form !== undefined) draft.form = parts.form;
    for (const argument of parts.args) {
      const value = this.#value(argument);
      if (value !== undefined) draft[argument.spec.name] = value;
    }
    for (const option of parts.options) {
      const value = this.#optionValue(option);
      if (value !== undefined) setOrAppend(draft, option, value);
    }
    return draft;
  }

  #optionValue(option: BoundOption): unknown {
    const { spec } = option;
    if (spec.options !== undefined || spec.args.length > 1) return this.#object(option);
    return spec.args.length === 0 ? true : option.args[0] && this.#value(option.args[0]);
  }

  #value(argument: BoundArgument): unknown {
    const kind = argument.spec.type.refersTo;
    if (kind === undefined || argument.value === undefined) return argument.value;
    if (Array.isArray(argument.value)) return argument.value.map((name) => this.#reference(kind, String(name)));
    return this.#reference(kind, String(argument.value));
  }

  #reference(kind: DefinitionKind, name: string): Reference<unknown> {
    const reference = { name, definition: undefined };
    this.#references.push({ kind, reference });
    return reference;
  }
}

const NO_STATEMENTS: readonly BoundStatement[] = [];

/** What a keyword of a block is called in the model. */
interface Property {
  readonly keyword: string;
  readonly property: string;
  readonly spec: AnySpec;
}

const properties = new WeakMap<KeywordTable, readonly Property[]>();

/** Worked out once for each table: a block of it may stand there thousands of times. */
function propertiesOf(table: KeywordTable): readonly Property[] {
  let found = properties.get(table);
  if (found === undefined) {
    found = Object.entries(table)
      .filter(([, spec]) => spec.aliasOf === undefined || !Object.hasOwn(table, spec.aliasOf))
      .map(([keyword, spec]) => ({ keyword, spec, property: spec.model ?? propertyName(keyword) }));
    properties.set(table, found);
  }
  return found;
}

/** What may stand there several times is an array, empty where it does not stand at all. */
function isArray(spec: AnySpec): boolean {
  return spec.shape === 'list' || spec.repeat === 'append';
}

const defining = new WeakMap<AnySpec, boolean>();

/** Whether a block, or one inside of it, gives a name to something. */
function definesNames(spec: AnySpec): boolean {
  const known = defining.get(spec);
  if (known !== undefined) return known;
  const inner = spec.shape === 'block' ? Object.values(spec.keywords) : [];
  const words = argumentLists(spec).flatMap((list) =>
    'byFirstWord' in list ? [list.otherwise, ...Object.values(list.byFirstWord)].flat() : list,
  );
  const defines = words.some(({ type }) => type.defines !== undefined) || inner.some(definesNames);
  defining.set(spec, defines);
  return defines;
}

/** Gives an object a property that is worked out once, when it is read. */
function makeOnUse(draft: Draft, property: string, make: () => unknown): void {
  const shared = { enumerable: true, configurable: true };
  Object.defineProperty(draft, property, {
    ...shared,
    get: () => {
      const value = make();
      Object.defineProperty(draft, property, { ...shared, writable: true, value });
      return value;
    },
  });
}

function groupByKeyword(statements: readonly BoundStatement[]): Map<string, BoundStatement[]> {
  const groups = new Map<string, BoundStatement[]>();
  for (const statement of statements) {
    const keyword = keywordOf(statement);
    const group = groups.get(keyword);
    if (group === undefined) groups.set(keyword, [statement]);
    else group.push(statement);
  }
  return groups;
}

function setOrAppend(draft: Draft, option: BoundOption, value: unknown): void {
  const property = optionProperty(option.name, option.spec);
  if (!option.spec.repeat) draft[property] = value;
  else draft[property] = [...((draft[property] as unknown[] | undefined) ?? []), value];
}

function field<T>(value: T, origin: Origin, statement: BoundStatement): Field<T> {
  return { value, origin, statement };
}

function originOf(statement: BoundStatement): Origin {
  return wordsOrigin([statement.word, ...statement.args.flatMap((argument) => argument.words)]);
}

function optionWords(option: BoundOption): Word[] {
  return [
    ...option.args.flatMap((argument) => argument.words),
    ...option.options.flatMap((inner) => [inner.word, ...optionWords(inner)]),
  ];
}

function wordsOrigin(words: readonly Word[]): Origin {
  return words.map((word) => word.origin).reduce(coverOrigins);
}

function defaultOf(spec: AnySpec | EntrySpec): unknown {
  return 'byFirstWord' in spec.args ? undefined : spec.args[0]?.default;
}
