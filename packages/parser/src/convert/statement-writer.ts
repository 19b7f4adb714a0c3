import { type Signature, valueShape } from '../bind/model-shape.ts';
import { isAvailable, signature } from '../catalogue/lookup.ts';
import { nearest } from '../catalogue/nearest.ts';
import type { AnySpec, BlockSpec, EntrySpec, KeywordSpec, KeywordTable, ListSpec } from '../catalogue/spec.ts';
import type { Version } from '../catalogue/version.ts';
import { type ConversionProblem, isJsonObject, type JsonObject, type JsonValue } from './data.ts';
import { canonicalKey, ENTRIES_KEY } from './data-keys.ts';
import { quotedWord } from './escapes.ts';
import type { Line } from './lines.ts';
import { laterOppositeLast } from './opposites.ts';
import { indexPath, keyPath } from './path.ts';
import { plainWord } from './plain-word.ts';
import { readBoolean, shown, type Writing } from './values.ts';
import { WordWriter } from './word-writer.ts';

/** Writes statements and blocks of data as lines. What is wrong is in `problems`; the lines count without problems only. */
export class StatementWriter {
  readonly lines: Line[] = [];
  readonly problems: ConversionProblem[] = [];
  readonly #target: Version;
  readonly #words: WordWriter;

  constructor(writing: Writing) {
    this.#target = writing.target;
    this.#words = new WordWriter(writing, this.problems);
  }

  /** The statements of a block. `own`: keys of the object that say something of the block itself. */
  table(table: KeywordTable, data: JsonObject, path: string, own: ReadonlySet<string> = new Set(), depth = 0): void {
    const values = new Map<string, { readonly value: JsonValue; readonly path: string }>();
    for (const [key, value] of Object.entries(data)) {
      const at = keyPath(path, key);
      const keyword = canonicalKey(key, table);
      if (own.has(key) && !Object.hasOwn(table, key)) continue;
      if (!Object.hasOwn(table, key)) this.#unknown(key, [...own, ...Object.keys(table)], at);
      else if (values.has(keyword)) this.#report(at, `is the same as ${values.get(keyword)?.path}: write one of them`);
      else values.set(keyword, { value, path: at });
    }
    const places = Object.keys(data);
    const order = laterOppositeLast(Object.keys(table), table, (key) => places.indexOf(key));
    for (const keyword of order) {
      const found = values.get(keyword);
      if (found === undefined) continue;
      const spelling = this.#spelling(keyword, table, found.path);
      const spec = spelling === undefined ? undefined : table[spelling];
      if (spelling !== undefined && spec !== undefined) this.#statement(spelling, spec, found.value, found.path, depth);
    }
  }

  #statement(keyword: string, spec: AnySpec, value: JsonValue, path: string, depth: number): void {
    if (value === null) {
      this.#report(path, 'has no value: write one, or leave the key out');
      return;
    }
    if (spec.shape === 'keyword') this.#keywords(keyword, spec, value, path, depth);
    else if (spec.shape === 'list') this.#lists(keyword, spec, value, path, depth);
    else this.#blocks(keyword, spec, value, path, depth);
  }

  #keywords(keyword: string, spec: KeywordSpec, value: JsonValue, path: string, depth: number): void {
    const many = spec.repeat === 'append';
    for (const one of many ? this.#elements(value, path) : [{ value, path }]) {
      const words = this.#value(spec, one.value, one.path);
      if (words !== undefined)
        this.#line(depth, [keyword, ...this.#written(words, spec, one.path)].join(' '), one.path);
    }
  }

  #lists(keyword: string, spec: ListSpec, value: JsonValue, path: string, depth: number): void {
    if (spec.typeName === undefined) {
      const entries = this.#elements(value, path);
      if (entries.length > 0) this.#entries(keyword, spec, entries, path, depth);
      return;
    }
    for (const list of this.#elements(value, path)) {
      const object = this.#object(list.value, list.path);
      if (object === undefined) continue;
      const keys = new Set([...this.#words.keysOf(spec), ENTRIES_KEY]);
      for (const key of Object.keys(object)) if (!keys.has(key)) this.#unknown(key, [...keys], keyPath(list.path, key));
      const head = this.#words.ofObject(signature(spec, this.#target), object, list.path) ?? [];
      const at = keyPath(list.path, ENTRIES_KEY);
      const entries = this.#elements(object[ENTRIES_KEY] ?? [], at);
      this.#entries([keyword, ...this.#written(head, spec, list.path)].join(' '), spec, entries, list.path, depth);
    }
  }

  #entries(head: string, spec: ListSpec, entries: readonly Placed[], path: string, depth: number): void {
    this.#line(depth, `${head} {`, path);
    for (const entry of entries) {
      const before = this.problems.length;
      const words = entry.value === null ? [] : (this.#value(spec.entry, entry.value, entry.path) ?? []);
      if (this.problems.length > before) continue;
      if (words.length === 0) this.#report(entry.path, 'says nothing: an entry has at least one word');
      this.#line(depth + 1, this.#written(words, spec.entry, entry.path).join(' '), entry.path);
    }
    this.#line(depth, '}', path);
  }

  #blocks(keyword: string, spec: BlockSpec, value: JsonValue, path: string, depth: number): void {
    for (const one of spec.repeat === 'append' ? this.#elements(value, path) : [{ value, path }]) {
      const object = this.#object(one.value, one.path);
      if (object === undefined) continue;
      const head = this.#words.ofObject(signature(spec, this.#target), object, one.path) ?? [];
      this.#line(depth, `${[keyword, ...this.#written(head, spec, one.path)].join(' ')} {`, one.path);
      this.table(spec.keywords, object, one.path, this.#words.keysOf(spec), depth + 1);
      this.#line(depth, '}', one.path);
    }
  }

  /** The words of a statement or entry without its keyword; undefined where it is not to be written. */
  #value(spec: KeywordSpec | EntrySpec, value: JsonValue, path: string): readonly string[] | undefined {
    const read = signature(spec, this.#target);
    const shape = valueShape(spec);
    const first = 'byFirstWord' in read.args ? undefined : read.args[0];
    if (shape === 'flag' || (shape === 'single' && first === undefined)) return this.#flag(value, path);
    if (shape === 'single' && first !== undefined) {
      return readBoolean(value) === true && first.default === true ? [] : this.#words.ofArgument(first, value, path);
    }
    this.#unknownKeys(spec, value, path);
    return this.#words.ofStatement(read, value, path);
  }

  #unknownKeys(spec: Signature, value: JsonValue, path: string): void {
    if (!isJsonObject(value)) return;
    const keys = this.#words.keysOf(spec);
    for (const key of Object.keys(value)) if (!keys.has(key)) this.#unknown(key, [...keys], keyPath(path, key));
  }

  #flag(value: JsonValue, path: string): readonly string[] | undefined {
    const on = readBoolean(value);
    if (on === undefined)
      this.#report(path, `${shown(value)} is neither true nor false: it is a flag, without a value`);
    return on ? [] : undefined;
  }

  /** Words with the quotes that they need. */
  #written(words: readonly string[], spec: { readonly quoted?: boolean } | EntrySpec, path: string): string[] {
    const isEntry = 'shape' in spec ? false : !('quoted' in spec);
    return words.map((word, index) => {
      if ('quoted' in spec && spec.quoted) return quotedWord(word);
      const written = plainWord(word, { first: isEntry && index === 0 });
      if (written === undefined) {
        this.#report(
          path,
          `${shown(word)} cannot be written: keepalived has no way to say a double quote or a new line here`,
        );
      }
      return written ?? '';
    });
  }

  /** The keyword or the spelling of it that the release knows; undefined, and reported, where it knows none. */
  #spelling(keyword: string, table: KeywordTable, path: string): string | undefined {
    const spellings = [keyword, ...Object.keys(table).filter((other) => table[other]?.aliasOf === keyword)];
    const known = spellings.find((one) => table[one] !== undefined && isAvailable(table[one], this.#target));
    if (known === undefined)
      this.#report(path, `is not known to keepalived ${this.#target}${whenKnown(table[keyword])}`);
    return known;
  }

  #object(value: JsonValue, path: string): JsonObject | undefined {
    if (isJsonObject(value)) return value;
    this.#report(path, `${shown(value)} is no object: a block is written as an object with its keywords as keys`);
    return undefined;
  }

  #elements(value: JsonValue, path: string): Placed[] {
    if (Array.isArray(value))
      return value.map((one: JsonValue, index) => ({ value: one, path: indexPath(path, index) }));
    this.#report(path, `${shown(value)} is no list: it can stand several times, so an array is expected`);
    return [];
  }

  #unknown(key: string, known: readonly string[], path: string): void {
    const [near] = nearest(key, known);
    this.#report(
      path,
      `is no keyword that keepalived knows here${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }

  #line(depth: number, text: string, path: string): void {
    this.lines.push({ depth, text, path });
  }

  #report(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

interface Placed {
  readonly value: JsonValue;
  readonly path: string;
}

function whenKnown(spec: AnySpec | undefined): string {
  if (spec?.since === undefined) return spec?.removed === undefined ? '' : ` (removed in ${spec.removed})`;
  return spec.removed === undefined ? ` (since ${spec.since})` : ` (${spec.since} to ${spec.removed})`;
}
