import { catalogue, findKeyword, isAvailable, type KeywordTable, type Version } from '@kalint/parser/catalogue';

/** The keywords of a block given by its path (`vrrp_instance/authentication`, "" for the top level); undefined where it takes none. */
export function keywordsOf(block: string): KeywordTable | undefined {
  let table: KeywordTable | undefined = catalogue;
  for (const keyword of block === '' ? [] : block.split('/')) {
    const spec: ReturnType<typeof findKeyword> = table && findKeyword(table, keyword);
    table = spec?.shape === 'block' ? spec.keywords : undefined;
  }
  return table;
}

/** Whether a block has a keyword in a release. */
export function knowsKeyword(block: string, keyword: string, target: Version): boolean {
  const table = keywordsOf(block);
  const spec = table && findKeyword(table, keyword);
  return spec !== undefined && isAvailable(spec, target);
}
