import { argumentLists, optionTables, type Signature } from '../bind/model-shape.ts';
import { isAvailable } from '../catalogue/lookup.ts';
import type { ArgumentList, ArgumentSpec, OptionSpec, OptionTable } from '../catalogue/spec.ts';
import type { Version } from '../catalogue/version.ts';
import { type ConversionProblem, isJsonObject, type JsonObject, type JsonValue } from './data.ts';
import { argumentKey, canonicalKey, formIsFlag, isRequired, mainArgument, plainArguments } from './data-keys.ts';
import { keyPath } from './path.ts';
import { dataToWord, isBoolean, isMarker, readBoolean, shown, type Writing } from './values.ts';

/** The arguments and options of a statement as one release reads them. */
interface ReadSignature {
  readonly args: ArgumentList;
  readonly options: OptionTable;
}

/** Writes the words behind a keyword, without quotes. What is wrong goes to the problems given. */
export class WordWriter {
  readonly #target: Version;
  readonly #writing: Writing;
  readonly #problems: ConversionProblem[];

  constructor(writing: Writing, problems: ConversionProblem[]) {
    this.#target = writing.target;
    this.#writing = writing;
    this.#problems = problems;
  }

  /** All keys that an object for a statement, entry or block head may have, in any release. */
  keysOf(spec: Signature): ReadonlySet<string> {
    const lists = argumentLists(spec).flatMap((list) =>
      'byFirstWord' in list ? [list.otherwise, ...Object.values(list.byFirstWord)] : [list],
    );
    const forms = argumentLists(spec).flatMap((list) => ('byFirstWord' in list ? Object.keys(list.byFirstWord) : []));
    const args = lists.flatMap((list) => list.map(({ name }) => argumentKey(name)));
    return new Set([...args, ...forms, ...optionTables(spec).flatMap(keysOfOptions)]);
  }

  /** The words of a statement whose data is an object, a value for its main argument, or `true` for nothing. */
  ofStatement(read: ReadSignature, value: JsonValue, path: string): readonly string[] | undefined {
    const args = plainArguments(read.args);
    if (value === false && args.every(isLeftOut)) return undefined;
    const object = this.#asObject(value, args, path);
    return object && this.ofObject(read, object, path);
  }

  /** The words of arguments and options that an object says. */
  ofObject(read: ReadSignature, object: JsonObject, path: string): readonly string[] | undefined {
    const { args, options } = read;
    if (!('byFirstWord' in args))
      return [...this.#arguments(args, object, path), ...this.#options(options, object, path, args)];
    const [form, ...more] = Object.keys(args.byFirstWord).filter((one) => isGiven(object[one]));
    if (form === undefined) return this.ofObject({ args: args.otherwise, options }, object, path);
    if (more.length > 0) this.#report(keyPath(path, form), `cannot stand beside ${more.join(', ')}: write one of them`);
    const own = args.byFirstWord[form] ?? [];
    return [form, ...this.#form(form, own, read, object, path)];
  }

  #form(form: string, args: readonly ArgumentSpec[], { options }: ReadSignature, object: JsonObject, path: string) {
    const { [form]: value = null, ...rest } = object;
    if (formIsFlag(form, options)) {
      return [...this.#arguments(args, rest, path), ...this.#options(options, rest, path, args)];
    }
    const [first, ...others] = args;
    const word = first === undefined ? [] : this.ofArgument(first, value, keyPath(path, form));
    return [...word, ...this.#arguments(others, rest, path), ...this.#options(options, rest, path, args)];
  }

  /** The words of one argument. */
  ofArgument({ type, rest }: ArgumentSpec, value: JsonValue, path: string): readonly string[] {
    if (isMarker(type)) return this.#marker(type.complete(), value, path);
    const values: readonly JsonValue[] = rest && Array.isArray(value) ? value : [value];
    return values.flatMap((one, index) => {
      const read = dataToWord(type, one, index, this.#writing);
      if (read.ok) return [read.word];
      this.#report(path, read.message);
      return [];
    });
  }

  #marker(words: readonly string[], value: JsonValue, path: string): readonly string[] {
    const on = readBoolean(value);
    if (on === undefined) this.#report(path, `${shown(value)} is neither true nor false`);
    return on ? words : [];
  }

  #arguments(specs: readonly ArgumentSpec[], object: JsonObject, path: string): string[] {
    const words: string[] = [];
    let missing: ArgumentSpec | undefined;
    for (const spec of specs) {
      const key = argumentKey(spec.name);
      const value = object[key];
      const at = keyPath(path, key);
      if (!isGiven(value) && !isOff(value, spec)) {
        if (isRequired(spec)) this.#report(at, `is missing: ${spec.type.describe(this.#target)}`);
        if (!spec.skippable) missing ??= spec;
      } else if (!isAvailable(spec, this.#target)) {
        this.#report(at, `is not known to keepalived ${this.#target}`);
      } else {
        if (missing !== undefined && !isRequired(missing)) {
          this.#report(at, `needs ${argumentKey(missing.name)} as well: the words stand one behind the other`);
        }
        for (const word of this.ofArgument(spec, value ?? null, at)) words.push(word);
      }
    }
    return words;
  }

  #options(table: OptionTable, object: JsonObject, path: string, args: readonly ArgumentSpec[]): string[] {
    const positional = new Set(args.map(({ name }) => argumentKey(name)));
    const written: Written[] = [];
    const given = this.#givenOptions(table, object, path);
    for (const [word, spec] of Object.entries(table)) {
      if (spec.aliasOf !== undefined && Object.hasOwn(table, spec.aliasOf)) continue;
      if (spec.transparent) {
        const words = this.#transparent(word, spec, object, path, { table, positional });
        written.push({ spec, words, path, open: undefined });
        continue;
      }
      const found = given.get(word);
      if (found === undefined) continue;
      const spelling = this.#spelling(word, table, found.path);
      const values = spec.repeat ? this.#repeated(found.value, found.path) : [found];
      for (const one of values) {
        const words = this.#option(spelling, spec, one.value, one.path);
        written.push({ spec, words, path: one.path, open: openArgument(spec, one.value) });
      }
    }
    const sorted = inReadingOrder(written.filter(({ words }) => words.length > 0));
    this.#refuseTaken(sorted);
    return wordsOf(sorted);
  }

  /** Reports options that would take a word of the next one. */
  #refuseTaken(sorted: readonly Written[]): void {
    for (const [index, { open, path }] of sorted.entries()) {
      const word = sorted[index + 1]?.words[0];
      if (open === undefined || word === undefined) continue;
      this.#report(path, `would take the word behind it, ${word}, as its ${argumentKey(open.name)}: give it one`);
    }
  }

  /** Options that the object gives, by their canonical names. */
  #givenOptions(table: OptionTable, object: JsonObject, path: string) {
    const given = new Map<string, { readonly value: JsonValue; readonly path: string }>();
    for (const [key, value] of Object.entries(object)) {
      if (!Object.hasOwn(table, key) || !isGiven(value)) continue;
      const name = canonicalKey(key, table);
      const before = given.get(name);
      if (before !== undefined) this.#report(keyPath(path, key), `is the same as ${before.path}: write one of them`);
      given.set(name, { value, path: keyPath(path, key) });
    }
    return given;
  }

  /** An option whose arguments and options count as those of the statement: they stand in the same object. */
  #transparent(
    word: string,
    spec: OptionSpec,
    object: JsonObject,
    path: string,
    around: { readonly table: OptionTable; readonly positional: ReadonlySet<string> },
  ): string[] {
    const keys = [...spec.args.map(({ name }) => argumentKey(name)), ...Object.keys(spec.options ?? {})];
    const own = keys.filter(
      (key) => !around.positional.has(key) && (key === word || !Object.hasOwn(around.table, key)),
    );
    if (!own.some((key) => isGiven(object[key]))) return [];
    return [
      word,
      ...this.#arguments(spec.args, object, path),
      ...this.#options(spec.options ?? {}, object, path, spec.args),
    ];
  }

  #repeated(value: JsonValue, path: string) {
    if (Array.isArray(value)) return value.map((one: JsonValue, i) => ({ value: one, path: `${path}[${i}]` }));
    this.#report(path, `${shown(value)} is no list: it can stand several times, so an array is expected`);
    return [];
  }

  #option(word: string, spec: OptionSpec, value: JsonValue, path: string): string[] {
    const [only] = spec.args;
    if (spec.options === undefined && only === undefined) return [...this.#marker([word], value, path)];
    if (spec.options === undefined && spec.args.length === 1 && only)
      return [word, ...this.ofArgument(only, value, path)];
    const object = this.#asObject(value, spec.args, path);
    if (object === undefined) return [];
    const options = spec.options ?? {};
    this.#refuseUnknownKeys(spec, object, path);
    const inner = this.#options(options, object, path, spec.args);
    if (spec.choice && Object.keys(object).length !== 1) {
      this.#report(path, `needs exactly one of ${Object.keys(options).join(', ')}`);
    }
    return [word, ...this.#arguments(spec.args, object, path), ...inner];
  }

  #refuseUnknownKeys({ args, options }: OptionSpec, object: JsonObject, path: string): void {
    const known = this.keysOf({ args, options });
    for (const key of Object.keys(object)) {
      if (!known.has(key)) this.#report(keyPath(path, key), `is none of ${[...known].join(', ')}`);
    }
  }

  #spelling(word: string, table: OptionTable, path: string): string {
    const spellings = [word, ...Object.keys(table).filter((other) => table[other]?.aliasOf === word)];
    const known = spellings.find((one) => table[one] !== undefined && isAvailable(table[one], this.#target));
    if (known === undefined) this.#report(path, `is not known to keepalived ${this.#target}`);
    return known ?? word;
  }

  #asObject(value: JsonValue, args: readonly ArgumentSpec[], path: string): JsonObject | undefined {
    if (isJsonObject(value)) return value;
    if (value === true) return {};
    const main = mainArgument(args);
    if (main !== undefined) return { [argumentKey(main.name)]: value };
    this.#report(path, `${shown(value)} is no object with its options as keys`);
    return undefined;
  }

  #report(path: string, message: string): void {
    this.#problems.push({ path, message });
  }
}

function isGiven(value: JsonValue | undefined): value is Exclude<JsonValue, null> {
  return value !== undefined && value !== null && value !== false;
}

/** `false` is a value where it can be written. */
function isOff(value: JsonValue | undefined, { type }: ArgumentSpec): boolean {
  return value === false && isBoolean(type);
}

function isLeftOut(spec: ArgumentSpec): boolean {
  return !isRequired(spec);
}

function keysOfOptions(table: OptionTable): string[] {
  return Object.entries(table).flatMap(([word, { transparent, args, options = {} }]) =>
    transparent ? [...args.map(({ name }) => argumentKey(name)), ...keysOfOptions(options)] : [word],
  );
}

/** An option as it is written. */
interface Written {
  readonly spec: OptionSpec;
  readonly words: readonly string[];
  readonly path: string;
  /** An argument that the data leaves out, and that the next word would be read as. */
  readonly open: ArgumentSpec | undefined;
}

/** The argument that the word behind an option would be read as; undefined where it has all that it can have. */
function openArgument({ args, options = {} }: OptionSpec, value: JsonValue): ArgumentSpec | undefined {
  const object = isJsonObject(value) ? value : undefined;
  const last = args.at(-1);
  if (last !== undefined && isLeftOut(last) && (value === true || (object && !isGiven(object[argumentKey(last.name)]))))
    return last;
  const inner = Object.entries(object ?? {}).map(([key, one]) => {
    const spec = Object.hasOwn(options, key) ? options[key] : undefined;
    return spec && openArgument(spec, one);
  });
  return inner.find((one) => one !== undefined);
}

/**
 * Options in the catalogue's order, but `default`, whose family is open, before what decides it; words that swallow the
 * next one near the end; then an option that would take the next word as its argument; and last what nothing else may
 * follow.
 */
function inReadingOrder(written: readonly Written[]): readonly Written[] {
  const rank = ({ spec, words, open }: Written): number => {
    if (spec.final) return 4;
    if (open !== undefined) return 3;
    if (spec.skipsNextWord) return 2;
    return words[1] === 'default' ? 0 : 1;
  };
  return [...written].sort((one, other) => rank(one) - rank(other));
}

/** The words of options in their order: a word that swallows the next one gets something to swallow. */
function wordsOf(sorted: readonly Written[]): string[] {
  return sorted.flatMap(({ spec, words }, index) => {
    const swallows = spec.skipsNextWord && index < sorted.length - 1;
    return swallows ? [...words, ...words] : words;
  });
}
