import type { Binding } from '../bind/bind.ts';
import { type BoundArgument, type BoundOption, type BoundStatement, keywordOf } from '../bind/bound.ts';
import { optionTables, valueShape } from '../bind/model-shape.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { chooseArguments, isAvailable, signature } from '../catalogue/lookup.ts';
import type {
  AnySpec,
  ArgumentSpec,
  BlockSpec,
  EntrySpec,
  KeywordTable,
  ListSpec,
  OptionTable,
} from '../catalogue/spec.ts';
import type { Version } from '../catalogue/version.ts';
import type { Word } from '../expand/logical-line.ts';
import type { JsonConfiguration } from './configuration.generated.ts';
import type { JsonValue } from './data.ts';
import { argumentKey, ENTRIES_KEY, formIsFlag, isRequired, mainArgument, plainArguments } from './data-keys.ts';
import { withoutEscapes } from './escapes.ts';
import { hostValueOf } from './host-value.ts';
import { laterOppositeLast } from './opposites.ts';
import { isMarker, valueToData } from './values.ts';

/** An object of data while it is made. */
type Draft = Record<string, JsonValue>;

/**
 * A configuration as plain data: keepalived's keywords as keys, in the order of its manual; blocks that can stand
 * several times are arrays. What keepalived would not use is left out: comments, unknown keywords, statements that a
 * later one replaces, bad values (`lossesOf` tells them). `fromData` makes the configuration again.
 */
export function toData({ statements, target }: Pick<Binding, 'statements' | 'target'>): JsonConfiguration {
  return new DataMaker(target).table(catalogue, statements) as JsonConfiguration;
}

class DataMaker {
  readonly #target: Version;

  constructor(target: Version) {
    this.#target = target;
  }

  table(table: KeywordTable, statements: readonly BoundStatement[]): Draft {
    const draft: Draft = {};
    const groups = byKeyword(statements);
    const places = new Map(statements.map((statement, place) => [keywordOf(statement), place]));
    for (const keyword of laterOppositeLast(Object.keys(table), table, (key) => places.get(key) ?? -1)) {
      const spec = table[keyword];
      const group = groups.get(keyword);
      const value = spec && group && this.#keyword(spec, group);
      if (value !== undefined) draft[keyword] = value;
    }
    return draft;
  }

  #keyword(spec: AnySpec, statements: readonly BoundStatement[]): JsonValue | undefined {
    if (spec.shape === 'list') return this.#list(spec, statements);
    if (spec.shape === 'block') return this.#blocks(spec, statements);
    const values = statements.flatMap((statement) => wrapped(this.#value(spec, statement)));
    if (spec.repeat === 'append') return someOf(values.map(alone));
    return spec.repeat === 'first' ? values[0] : values.at(-1);
  }

  #list(spec: ListSpec, statements: readonly BoundStatement[]): JsonValue | undefined {
    if (spec.typeName === undefined) return someOf(statements.flatMap((list) => this.#entries(spec.entry, list)));
    const named = statements.filter((statement) => this.#hasItsArguments(spec, statement));
    return someOf(
      named.map((list) => ({
        ...this.#arguments(list.form, list.args, {}, {}),
        [ENTRIES_KEY]: this.#entries(spec.entry, list),
      })),
    );
  }

  #entries(spec: EntrySpec, list: BoundStatement): JsonValue[] {
    return list.children.flatMap((entry) => wrapped(this.#value(spec, entry)));
  }

  #blocks(spec: BlockSpec, statements: readonly BoundStatement[]): JsonValue | undefined {
    if (spec.repeat === 'append') {
      const named = statements.filter((statement) => this.#hasItsArguments(spec, statement));
      return someOf(named.map((statement) => this.#block(spec, statement, statement.children)));
    }
    const counting = (spec.repeat === 'last' ? statements.at(-1) : statements[0]) as BoundStatement;
    const merged = statements.flatMap((statement) => statement.children);
    return this.#block(spec, counting, spec.repeat === 'merge' ? merged : counting.children);
  }

  #block(spec: BlockSpec, { form, args, options }: BoundStatement, children: readonly BoundStatement[]): Draft {
    const table = spec.options ?? {};
    return {
      ...this.#arguments(form, args, table, { quoted: spec.quoted }),
      ...this.#options(options, table),
      ...this.table(spec.keywords, children),
    };
  }

  /** The value of a statement or entry; undefined where a word that must be there is absent or not accepted. */
  #value(spec: AnySpec | EntrySpec, statement: BoundStatement): JsonValue | undefined {
    const quoted = 'quoted' in spec ? spec.quoted : undefined;
    const shape = valueShape(spec);
    if (shape === 'flag') return true;
    if (shape === 'single') return this.#single(statement, { quoted });
    const tables = optionTables(spec);
    const options = Object.assign({}, ...tables.toReversed()) as OptionTable;
    if (!this.#hasItsArguments(spec, statement)) return undefined;
    const head = this.#arguments(statement.form, statement.args, options, { quoted });
    return shortened({ ...head, ...this.#options(statement.options, options) }, plainArguments(spec.args));
  }

  #single({ args: [argument], spec }: BoundStatement, how: Reading): JsonValue | undefined {
    if (argument !== undefined) return this.#argument(argument, how);
    const only = 'byFirstWord' in spec.args ? undefined : spec.args[0];
    return only?.default === undefined ? undefined : valueToData(only.type, only.default);
  }

  /** The arguments under their keys; the form under its word. */
  #arguments(form: string | undefined, args: readonly BoundArgument[], options: OptionTable, how: Reading): Draft {
    const draft: Draft = {};
    if (form !== undefined && formIsFlag(form, options)) draft[form] = true;
    for (const [index, argument] of args.entries()) {
      const value = this.#argument(argument, how);
      const named = form !== undefined && index === 0 && !formIsFlag(form, options);
      if (value !== undefined) draft[named ? form : argumentKey(argument.spec.name)] = value;
    }
    return draft;
  }

  /** Options in the catalogue's order, whatever theirs is. */
  #options(options: readonly BoundOption[], table: OptionTable): Draft {
    const draft: Draft = {};
    const names = Object.keys(table);
    const sorted = [...options].sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
    for (const option of sorted) {
      const value = this.#option(option);
      if (value === undefined) continue;
      const before = draft[option.name];
      draft[option.name] = option.spec.repeat ? [...(Array.isArray(before) ? before : []), value] : value;
    }
    return draft;
  }

  #option({ spec, args, options }: BoundOption): JsonValue | undefined {
    if (spec.options === undefined && spec.args.length === 1) return args[0] && this.#argument(args[0], {});
    if (!this.#isComplete(spec.args, args)) return undefined;
    const head = this.#arguments(undefined, args, {}, {});
    const inner = this.#options(options, spec.options ?? {});
    if (spec.choice && Object.keys(inner).length === 0) return undefined;
    return shortened({ ...head, ...inner }, spec.args);
  }

  /** Whether a statement, entry or block has the words behind its keyword that it cannot do without. */
  #hasItsArguments(spec: AnySpec | EntrySpec, { form, args }: BoundStatement): boolean {
    return this.#isComplete(chooseArguments(signature(spec, this.#target).args, form).args, args);
  }

  /** Whether all arguments that must be there have a value. */
  #isComplete(specs: readonly ArgumentSpec[], bound: readonly BoundArgument[]): boolean {
    const values = new Map(bound.map((argument) => [argument.spec.name, this.#argument(argument, {})]));
    return specs.every(
      (spec) => !isRequired(spec) || !isAvailable(spec, this.#target) || values.get(spec.name) !== undefined,
    );
  }

  #argument(argument: BoundArgument, how: Reading): JsonValue | undefined {
    const { spec, words } = argument;
    const values = words.flatMap((word, index) => wrapped(this.#word(spec, word, index, how)));
    return spec.rest ? someOf(values) : values[0];
  }

  #word(spec: ArgumentSpec, word: Word, index: number, { quoted }: Reading): JsonValue | undefined {
    if (word.unknown) return hostValueOf(word);
    const { value } = spec.type.parse(word.text, { target: this.#target });
    if (value === undefined) return undefined;
    if (isMarker(spec.type)) return true;
    const data = valueToData(spec.type, value, index);
    return quoted && typeof data === 'string' ? withoutEscapes(data) : data;
  }
}

/** How the words of a statement are read. */
interface Reading {
  /** Escapes are still to be read. */
  readonly quoted?: boolean | undefined;
}

/** A value in an array of its own, also one that is an array; none for none. */
function wrapped(value: JsonValue | undefined): JsonValue[] {
  return value === undefined ? [] : [value];
}

/** In an array of statements a single word needs no array of its own. */
function alone(value: JsonValue): JsonValue {
  return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value;
}

function someOf(values: readonly JsonValue[]): JsonValue | undefined {
  return values.length === 0 ? undefined : values;
}

/** The shortest way to say it: `true` for nothing, the value for the main argument alone, else the object. */
function shortened(draft: Draft, args: readonly ArgumentSpec[]): JsonValue {
  const keys = Object.keys(draft);
  if (keys.length === 0) return true;
  const main = mainArgument(args);
  const [only] = keys;
  if (keys.length > 1 || main === undefined || only !== argumentKey(main.name)) return draft;
  return draft[only] as JsonValue;
}

function byKeyword(statements: readonly BoundStatement[]): ReadonlyMap<string, BoundStatement[]> {
  const groups = new Map<string, BoundStatement[]>();
  for (const statement of statements) {
    const keyword = keywordOf(statement);
    const group = groups.get(keyword);
    if (group === undefined) groups.set(keyword, [statement]);
    else group.push(statement);
  }
  return groups;
}
