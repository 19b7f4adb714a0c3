import type { DefinitionKind } from './argument-type.ts';
import type {
  AnySpec,
  ArgumentList,
  ArgumentSpec,
  BlockSpec,
  EntrySpec,
  KeywordTable,
  OptionTable,
  StatementSpec,
} from './spec.ts';
import { compareVersions, isSince, type Version } from './version.ts';

/** Whether a release knows something: it has come and has not gone. */
export function isAvailable(spec: { readonly since?: Version; readonly removed?: Version }, target: Version): boolean {
  return isSince(target, spec.since) && (spec.removed === undefined || compareVersions(target, spec.removed) < 0);
}

/** Whether a release reports a statement that is given again in the same block. */
export function isRepeatReported(
  { repeatReported = false }: Pick<StatementSpec, 'repeatReported'>,
  target: Version,
): boolean {
  return typeof repeatReported === 'string' ? isSince(target, repeatReported) : repeatReported;
}

/** The statement a keyword means in a block; undefined where the block has no such keyword in any release. */
export function findKeyword(table: KeywordTable, keyword: string): AnySpec | undefined {
  return Object.hasOwn(table, keyword) ? table[keyword] : undefined;
}

/** The positional arguments and options of a statement or entry as a release reads them. */
export function signature(
  spec: Pick<StatementSpec | EntrySpec, 'args' | 'options' | 'changed'>,
  target: Version,
): { readonly args: ArgumentList; readonly options: OptionTable } {
  if (spec.changed === undefined) return unchanging(spec);
  const older = spec.changed
    .filter(({ before }) => compareVersions(target, before) < 0)
    .sort((a, b) => compareVersions(a.before, b.before));
  const args = older.find((change) => change.args !== undefined)?.args ?? spec.args;
  const options = older.find((change) => change.options !== undefined)?.options ?? spec.options ?? {};
  return { args, options };
}

const NO_OPTIONS: OptionTable = {};

type Signature = ReturnType<typeof signature>;

const unchangingSignatures = new WeakMap<object, Signature>();

/** Made once for each statement of the catalogue: it is asked for at each line. */
function unchanging(spec: Pick<StatementSpec | EntrySpec, 'args' | 'options'>): Signature {
  let found = unchangingSignatures.get(spec);
  if (found === undefined) {
    found = { args: spec.args, options: spec.options ?? NO_OPTIONS };
    unchangingSignatures.set(spec, found);
  }
  return found;
}

/** Whether a release reports words that a statement or entry has no use for. */
export function reportsExtraWords(
  spec: Pick<StatementSpec | EntrySpec, 'extra' | 'changed'>,
  target: Version,
): boolean {
  const older = (spec.changed ?? [])
    .filter(({ before, extra }) => extra !== undefined && compareVersions(target, before) < 0)
    .sort((a, b) => compareVersions(a.before, b.before));
  return (older[0]?.extra ?? spec.extra) === 'reported';
}

/** The positional arguments of a call, chosen by its first word where the statement has several forms. */
export function chooseArguments(
  list: ArgumentList,
  firstWord: string | undefined,
): { readonly form: string | undefined; readonly args: readonly ArgumentSpec[] } {
  if (!('byFirstWord' in list)) return { form: undefined, args: list };
  const found = firstWord !== undefined && Object.hasOwn(list.byFirstWord, firstWord);
  const args = found ? list.byFirstWord[firstWord] : undefined;
  return args === undefined ? { form: undefined, args: list.otherwise } : { form: firstWord, args };
}

/** A statement of the catalogue with the blocks it stands in. */
export interface CatalogueEntry {
  /** Blocks and keyword joined by "/": `vrrp_instance/authentication/auth_type`. */
  readonly path: string;
  readonly keyword: string;
  readonly spec: AnySpec;
}

/** All statements of a table and of the blocks in it, outer ones first. */
export function* catalogueEntries(table: KeywordTable, prefix = ''): Generator<CatalogueEntry> {
  for (const [keyword, spec] of Object.entries(table)) {
    const path = prefix === '' ? keyword : `${prefix}/${keyword}`;
    yield { path, keyword, spec };
    if (spec.shape === 'block') yield* catalogueEntries(spec.keywords, path);
  }
}

/** The blocks that have a keyword, by path; the empty path is the top level. */
export function blocksWith(table: KeywordTable, keyword: string, target: Version): string[] {
  const entries = entriesByKeyword(table).get(keyword) ?? [];
  return entries
    .filter(({ spec }) => isAvailable(spec, target))
    .map(({ path }) => path.slice(0, -keyword.length).replace(/\/$/, ''));
}

const INDEX = new WeakMap<KeywordTable, ReadonlyMap<string, readonly CatalogueEntry[]>>();

/** All statements of a table by keyword, sorted once. */
function entriesByKeyword(table: KeywordTable): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const known = INDEX.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogueEntries(table)) {
    const same = index.get(entry.keyword);
    if (same === undefined) index.set(entry.keyword, [entry]);
    else same.push(entry);
  }
  INDEX.set(table, index);
  return index;
}

/** The kind of thing a block defines by its name; undefined where it defines none. */
export function definedKind(spec: BlockSpec | AnySpec): DefinitionKind | undefined {
  const args = 'byFirstWord' in spec.args ? spec.args.otherwise : spec.args;
  return args.find((argument) => argument.type.defines !== undefined)?.type.defines;
}
