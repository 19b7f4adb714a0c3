import { catalogue } from '../catalogue/catalogue.ts';
import { chooseArguments, findKeyword } from '../catalogue/lookup.ts';
import type { AnySpec, KeywordTable } from '../catalogue/spec.ts';
import { NEWEST_VERSION } from '../catalogue/version.ts';
import type { NestingHints } from '../expand/nest.ts';

/** What the catalogue knows of nesting, for `expand` to tell where a missing brace was meant. */
export const nestingHints: NestingHints = {
  belongs(blocks, word) {
    const spec = specAt(blocks);
    if (spec === undefined) return blocks.length === 0 && findKeyword(catalogue, word) !== undefined;
    if (spec.shape === 'block') return findKeyword(spec.keywords, word) !== undefined;
    return spec.shape === 'list' && !isKeyword(blocks.slice(0, -1), word) && looksLikeEntry(spec, word);
  },
  needsBlock(blocks, keyword) {
    const table = tableAt(blocks);
    const spec = table && findKeyword(table, keyword);
    return spec !== undefined && spec.shape !== 'keyword';
  },
};

/** What is a keyword beside the list is hardly meant as an entry of it. */
function isKeyword(blocks: readonly string[], word: string): boolean {
  const table = tableAt(blocks);
  return table !== undefined && findKeyword(table, word) !== undefined;
}

function tableAt(blocks: readonly string[]): KeywordTable | undefined {
  if (blocks.length === 0) return catalogue;
  const spec = specAt(blocks);
  return spec?.shape === 'block' ? spec.keywords : undefined;
}

function specAt(blocks: readonly string[]): AnySpec | undefined {
  let table: KeywordTable | undefined = catalogue;
  let spec: AnySpec | undefined;
  for (const keyword of blocks) {
    spec = table && findKeyword(table, keyword);
    table = spec?.shape === 'block' ? spec.keywords : undefined;
  }
  return spec;
}

/** A list takes any word, but a keyword with a block of its own is hardly meant as an entry. */
function looksLikeEntry(spec: Extract<AnySpec, { shape: 'list' }>, word: string): boolean {
  const { args } = chooseArguments(spec.entry.args, word);
  const first = args[0];
  if (first !== undefined && !first.type.parse(word, { target: NEWEST_VERSION }).ok) return false;
  keywordsWithBlocks ??= new Set(namesOfBlocks(catalogue));
  return !keywordsWithBlocks.has(word);
}

/** Made on use: it takes all blocks of the catalogue. */
let keywordsWithBlocks: ReadonlySet<string> | undefined;

function* namesOfBlocks(table: KeywordTable): Generator<string> {
  for (const [keyword, spec] of Object.entries(table)) {
    if (spec.shape !== 'keyword') yield keyword;
    if (spec.shape === 'block') yield* namesOfBlocks(spec.keywords);
  }
}
