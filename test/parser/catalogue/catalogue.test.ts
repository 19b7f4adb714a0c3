import {
  type AnySpec,
  type ArgumentList,
  type ArgumentSpec,
  catalogue,
  catalogueEntries,
  compareVersions,
  type EntrySpec,
  findKeyword,
  type KeywordTable,
  NEWEST_VERSION,
  OLDEST_VERSION,
  type OptionTable,
  resolveTarget,
  signature,
  type Version,
} from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';
import { optionProperty, propertyName, valueShape } from '../../../packages/parser/src/bind/model-shape.ts';

const entries = [...catalogueEntries(catalogue)];

/** Each broken promise as `path: what`, so that a failure names all at once. */
function broken(check: (path: string, spec: AnySpec) => readonly (string | false | undefined)[]): string[] {
  return entries.flatMap(({ path, spec }) =>
    check(path, spec).flatMap((problem) => (problem ? [`${path}: ${problem}`] : [])),
  );
}

function lists(spec: AnySpec | EntrySpec): ArgumentList[] {
  return [spec.args, ...(spec.changed ?? []).flatMap(({ args }) => (args === undefined ? [] : [args]))];
}

function forms(list: ArgumentList): (readonly ArgumentSpec[])[] {
  return 'byFirstWord' in list ? [list.otherwise, ...Object.values(list.byFirstWord)] : [list];
}

function allForms(spec: AnySpec): (readonly ArgumentSpec[])[] {
  const own = lists(spec).flatMap(forms);
  return spec.shape === 'list' ? [...own, ...lists(spec.entry).flatMap(forms)] : own;
}

function tableOf(path: string): KeywordTable {
  let table: KeywordTable = catalogue;
  for (const keyword of path.split('/').slice(0, -1)) {
    const spec = findKeyword(table, keyword);
    table = spec?.shape === 'block' ? spec.keywords : {};
  }
  return table;
}

function versionsOf(spec: AnySpec): Version[] {
  const own = [spec.since, spec.removed, spec.deprecated?.since, ...(spec.changed ?? []).map(({ before }) => before)];
  return own.filter((version) => version !== undefined);
}

/** Arguments and options of a statement, and of the entries of a list, that any release reads. */
function allSpecs(spec: AnySpec): readonly (AnySpec | EntrySpec)[] {
  return spec.shape === 'list' ? [spec, spec.entry] : [spec];
}

function inOrder(earlier: Version | undefined, later: Version | undefined): boolean {
  return earlier === undefined || later === undefined || compareVersions(earlier, later) <= 0;
}

/** A release that the catalogue describes, or one from before. */
function isRelease(version: Version): boolean {
  return resolveTarget(version) === version || compareVersions(version, OLDEST_VERSION) < 0;
}

describe('every keyword', () => {
  it('says in one sentence what it is, and where that was read', () => {
    expect(
      broken((_, { summary, source }) => [
        !/^\S.*[.!?]$/.test(summary) && `no sentence: ${summary}`,
        summary.includes('\n') && 'more than a line',
        summary.length > 160 && `${summary.length} characters`,
        !/^[a-z0-9_]+\.c:[A-Za-z0-9_]+/.test(source.code) && `source ${source.code}`,
      ]),
    ).toEqual([]);
  });

  it('has releases that are written alike and come in their order', () => {
    expect(
      broken((_, spec) => [
        ...versionsOf(spec).map((version) => !isRelease(version) && `no release ${version}`),
        !inOrder(spec.since, spec.removed) && 'gone before it came',
        spec.since === spec.removed && spec.since !== undefined && 'gone when it came',
        !inOrder(spec.since, spec.deprecated?.since) && 'deprecated before it came',
        !inOrder(spec.deprecated?.since, spec.removed) && 'gone before it was deprecated',
      ]),
    ).toEqual([]);
  });

  it('has a successor and an original in its own block', () => {
    expect(
      broken((path, { deprecated, aliasOf }) => [
        deprecated?.use && findKeyword(tableOf(path), deprecated.use) === undefined && `no successor ${deprecated.use}`,
        aliasOf && findKeyword(tableOf(path), aliasOf) === undefined && `no original ${aliasOf}`,
      ]),
    ).toEqual([]);
  });

  it('has optional arguments behind needed ones, and the rest last', () => {
    expect(
      broken((_, spec) =>
        allForms(spec).flatMap((args) => {
          const firstOptional = args.findIndex(({ optional }) => optional);
          const behind = firstOptional === -1 ? [] : args.slice(firstOptional);
          return [
            behind.some(({ optional, skippable }) => !optional && !skippable) &&
              'a needed argument behind an optional one',
            args.slice(0, -1).some(({ rest }) => rest) && 'words behind the rest',
            new Set(args.map(({ name }) => name)).size < args.length && 'two arguments of one name',
          ];
        }),
      ),
    ).toEqual([]);
  });

  it('describes each argument, and lists only words that it accepts', () => {
    expect(
      broken((_, spec) =>
        allForms(spec)
          .flat()
          .flatMap(({ name, type }) => [
            type.describe() === '' && `${name} says nothing`,
            ...type
              .complete()
              .map((word) => !type.parse(word, { target: NEWEST_VERSION }).ok && `${name} lists ${word}`),
          ]),
      ),
    ).toEqual([]);
  });

  it('has defaults that its arguments accept', () => {
    expect(
      broken((_, spec) =>
        allForms(spec)
          .flat()
          .map((argument) => {
            if (argument.default === undefined) return undefined;
            if (!argument.optional) return `${argument.name} has a default, but must be there`;
            const parsed = argument.type.parse(wordFor(argument.default), { target: NEWEST_VERSION });
            return parsed.value !== argument.default && `${argument.name} does not take its default`;
          }),
      ),
    ).toEqual([]);
  });

  it('has words to choose from where it has a choice', () => {
    expect(
      broken((_, spec) =>
        allForms(spec)
          .flat()
          .map(({ name, type }) => type.kind === 'enumeration' && type.complete().length === 0 && `${name} has none`),
      ),
    ).toEqual([]);
  });

  it('changed after it came', () => {
    expect(
      broken((_, { since, changed = [] }) =>
        changed.map(({ before }) => !inOrder(since, before) && `not at ${before}`),
      ),
    ).toEqual([]);
  });

  it('says what was different, once for each release that it names', () => {
    expect(
      broken((_, spec) =>
        allSpecs(spec).flatMap(({ changed = [] }) => [
          ...changed.map(({ note }) => !/^\S.*\.$/.test(note) && `no sentence: ${note}`),
          new Set(changed.map(({ before }) => before)).size < changed.length && 'two changes at one release',
        ]),
      ),
    ).toEqual([]);
  });

  it('has misnomers of options that exist', () => {
    expect(
      broken((_, spec) =>
        spec.shape !== 'list'
          ? []
          : Object.entries(spec.entry.misnomers ?? {}).map(
              ([word, option]) =>
                (!Object.hasOwn(spec.entry.options ?? {}, option) || Object.hasOwn(spec.entry.options ?? {}, word)) &&
                `${word} → ${option}`,
            ),
      ),
    ).toEqual([]);
  });

  it('has a signature at every release', () => {
    expect(
      broken((_, spec) =>
        versionsOf(spec).flatMap((version) =>
          allSpecs(spec).map((each) => {
            const { args, options } = signature(each, version);
            return (!lists(each).includes(args) || options === undefined) && `none at ${version}`;
          }),
        ),
      ),
    ).toEqual([]);
  });

  it('has options with a sentence each and originals that exist', () => {
    expect(broken((_, spec) => optionProblems(spec.options ?? {}))).toEqual([]);
    expect(broken((_, spec) => (spec.shape === 'list' ? optionProblems(spec.entry.options ?? {}) : []))).toEqual([]);
  });
});

/** The word that stands for a value. */
function wordFor(value: unknown): string {
  return value === true ? 'on' : value === false ? 'off' : String(value);
}

describe('every block', () => {
  const blocks = entries.flatMap(({ path, spec }) => (spec.shape === 'block' ? [{ path, spec }] : []));

  it('can be reached, and is not empty', () => {
    expect(blocks.length).toBeGreaterThan(20);
    expect(blocks.filter(({ spec }) => Object.keys(spec.keywords).length === 0)).toEqual([]);
    expect(blocks.filter(({ path }) => findKeyword(tableOf(path), path.split('/').at(-1) ?? '') === undefined)).toEqual(
      [],
    );
  });

  it('has keywords that it is useless without', () => {
    expect(
      blocks.flatMap(({ path, spec }) =>
        (spec.requiredOneOf ?? []).flatMap((keyword) =>
          findKeyword(spec.keywords, keyword) === undefined ? [`${path}: ${keyword}`] : [],
        ),
      ),
    ).toEqual([]);
  });
});

describe('the model', () => {
  it('has a property of its own for each keyword and argument of a block', () => {
    expect(doubles('', catalogue, [])).toEqual([]);
    expect(
      entries.flatMap(({ path, spec }) =>
        spec.shape === 'block' ? doubles(path, spec.keywords, ownProperties(spec)) : [],
      ),
    ).toEqual([]);
  });

  it('has a property of its own for each argument and option of an entry', () => {
    expect(
      entries.flatMap(({ path, spec }) => (spec.shape === 'list' ? repeated(path, ownProperties(spec.entry)) : [])),
    ).toEqual([]);
  });

  it('has a name of its own for each kind of block and entry', () => {
    const named = entries
      .filter(({ spec }) => spec.aliasOf === undefined)
      .flatMap(({ path, spec }) => typeNames(path, spec));
    const kinds = new Map(named.map(({ name, keywords }) => [name, keywords]));
    expect(named.filter(({ name, keywords }) => kinds.get(name) !== keywords).map(({ path }) => path)).toEqual([]);
    expect(named.filter(({ name }) => !/^[A-Z][A-Za-z0-9]+$/.test(name))).toEqual([]);
  });

  it('has a known shape of value for each statement', () => {
    expect(broken((_, spec) => [!['flag', 'single', 'object'].includes(valueShape(spec)) && 'none'])).toEqual([]);
  });
});

/** Properties that a block or entry has of its arguments and options. */
function ownProperties(spec: AnySpec | EntrySpec): string[] {
  const args = new Set(
    lists(spec)
      .flatMap(forms)
      .flatMap((list) => list.map(({ name }) => name)),
  );
  const options = Object.entries(spec.options ?? {})
    .filter(([, option]) => option.aliasOf === undefined && !option.transparent)
    .map(([word, option]) => optionProperty(word, option));
  return ['origin', 'statement', 'form', ...args, ...options];
}

function doubles(path: string, table: KeywordTable, own: readonly string[]): string[] {
  const properties = Object.entries(table).flatMap(([keyword, spec]) =>
    spec.aliasOf !== undefined && Object.hasOwn(table, spec.aliasOf) ? [] : [spec.model ?? propertyName(keyword)],
  );
  return repeated(path, [...own, ...properties]);
}

function repeated(path: string, names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${path}: ${name}`);
}

/** Names of the types that a statement makes, each with what tells its kind. */
function typeNames(path: string, spec: AnySpec): { path: string; name: string; keywords: unknown }[] {
  if (spec.shape === 'block') return [{ path, name: spec.typeName, keywords: spec.keywords }];
  if (spec.shape === 'keyword') return [];
  const list = spec.typeName === undefined ? [] : [{ path, name: spec.typeName, keywords: spec }];
  return spec.entry.typeName === undefined
    ? list
    : [...list, { path, name: spec.entry.typeName, keywords: spec.entry }];
}

function optionProblems(table: OptionTable): (string | false)[] {
  return Object.entries(table).flatMap(([word, { summary, aliasOf, options }]) => [
    !summary.endsWith('.') && `option ${word} says: ${summary}`,
    aliasOf !== undefined && !Object.hasOwn(table, aliasOf) && `option ${word} is an alias of nothing`,
    ...optionProblems(options ?? {}),
  ]);
}
