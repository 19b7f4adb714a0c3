/** A keyword that keepalived had before the oldest release of the catalogue. */
export interface FormerKeyword {
  /** Path of its block. */
  readonly block: string;
  readonly keyword: string;
  /** When it went, for people: "in 1.2.20". */
  readonly gone: string;
  /** What took its place. */
  readonly successor?: string;
}

const FORMER: readonly FormerKeyword[] = [
  { block: 'global_defs', keyword: 'lvs_id', gone: 'before 1.3.5', successor: 'router_id' },
  { block: 'virtual_server', keyword: 'nat_mask', gone: 'in 1.2.20' },
];

/** The former keyword that a word was in this block; undefined where it was none. Source: keepalived's ChangeLog. */
export function formerKeyword(block: string, keyword: string): FormerKeyword | undefined {
  return FORMER.find((former) => former.block === block && former.keyword === keyword);
}
