import type { Block, Item } from './items.ts';

/** Why nothing is put, or left, in front of a block without a keyword. */
export const WOULD_TAKE_BLOCK =
  'the block behind it has no keyword, and would become the block of what then stands in front of it';

/** Whether a block without a keyword comes next, comments left out. @param index where it would be among the items */
export function isBeforeHeadless({ items }: Block, index: number): boolean {
  const next = items[skipComments(items, index, 1)];
  return next?.kind === 'statement' && next.words.length === 0 && next.prefixes.length === 0;
}

/** Whether the statement before an index, comments left out, has no block yet: it would take one that follows. */
export function isBehindBare({ items }: Block, index: number): boolean {
  return isBare(items[skipComments(items, index - 1, -1)]);
}

/** Whether the last of some items would take a block that follows. */
export function endsBare(items: readonly Item[]): boolean {
  return isBare(items[skipComments(items, items.length - 1, -1)]);
}

function isBare(item: Item | undefined): boolean {
  return item?.kind === 'statement' && item.block === undefined;
}

function skipComments(items: readonly Item[], from: number, step: 1 | -1): number {
  let index = from;
  while (items[index]?.kind === 'comment') index += step;
  return index;
}
