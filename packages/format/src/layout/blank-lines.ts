import { isCommentRow, type Row } from './row.ts';

/**
 * Decides the blank lines above each row: at most one, none at the beginning of the text or a block nor before a `}`,
 * and one around blocks at top level.
 */
export function withBlankLines(rows: readonly Row[]): Row[] {
  const result = rows.map((row, i): Row => ({ ...row, blanks: keptBlanks(rows[i - 1], row) }));
  separateBlocks(result);
  return result;
}

function keptBlanks(above: Row | undefined, row: Row): number {
  if (above === undefined || above.opens || row.closes || beginsWithBrace(row)) return 0;
  return Math.min(row.blanks, 1);
}

/** It belongs to the statement above. */
function beginsWithBrace({ code }: Row): boolean {
  return code.startsWith('{');
}

/** Puts a blank line between top-level items where one of them is a block, above the comments that belong to the next. */
function separateBlocks(rows: Row[]): void {
  let lastItem: Row | undefined;
  for (const [i, row] of rows.entries()) {
    if (isCommentRow(row)) continue;
    const isItem = row.depth === 0 && !row.closes && !beginsWithBrace(row) && lastItem !== undefined && !lastItem.opens;
    if (isItem && lastItem?.depth === 0 && (row.opens || lastItem.closes)) separate(rows, i);
    lastItem = row;
  }
}

function separate(rows: Row[], item: number): void {
  let at = item;
  while (at > 0 && rows[at]?.blanks === 0 && isAttached(rows[at - 1])) at--;
  const row = rows[at];
  if (row === undefined || at === 0 || row.isFixed || isKeptBlank(rows[at - 1])) return;
  rows[at] = { ...row, blanks: 1 };
}

/** A blank line that is kept as it is separates as well as any other. */
function isKeptBlank(above: Row | undefined): boolean {
  return above?.raw?.trim() === '';
}

function isAttached(above: Row | undefined): boolean {
  return above !== undefined && isCommentRow(above) && above.depth === 0 && !above.isFixed;
}
