import type { BoundOption, BoundStatement, Word } from '@kalint/parser';
import { type Deprecation, isAvailable, isSince, type Version } from '@kalint/parser/catalogue';
import { knowsKeyword } from './block-keywords.ts';

/** A word that is on its way out. */
export interface OutdatedWord {
  readonly word: Word;
  readonly deprecation: Deprecation;
  /** Its successor is there in the target. */
  readonly canRename: boolean;
}

/** The keyword and the options of a statement that a release takes, but calls deprecated. */
export function outdatedWords(statement: BoundStatement, target: Version): OutdatedWord[] {
  const { spec, word } = statement;
  const options = statement.options.flatMap((option) => outdatedOptions(option, statement.spec.options ?? {}, target));
  if (!('deprecated' in spec) || spec.deprecated === undefined || !applies(spec, target)) return options;
  const { use } = spec.deprecated;
  const canRename = use !== undefined && knowsKeyword(blockOf(statement), use, target);
  return [{ word, deprecation: spec.deprecated, canRename }, ...options];
}

/** The path of the block that a statement stands in; "" at the top level. */
export function blockOf({ path }: BoundStatement): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function outdatedOptions(
  { spec, word, options }: BoundOption,
  table: NonNullable<BoundStatement['spec']['options']>,
  target: Version,
): OutdatedWord[] {
  const inner = options.flatMap((option) => outdatedOptions(option, spec.options ?? {}, target));
  if (spec.deprecated === undefined || !applies(spec, target)) return inner;
  const { use } = spec.deprecated;
  const successor = use === undefined ? undefined : table[use];
  return [
    { word, deprecation: spec.deprecated, canRename: successor !== undefined && isAvailable(successor, target) },
    ...inner,
  ];
}

function applies(
  spec: { readonly deprecated?: Deprecation; readonly since?: Version; readonly removed?: Version },
  target: Version,
): boolean {
  return spec.deprecated !== undefined && isSince(target, spec.deprecated.since) && isAvailable(spec, target);
}
