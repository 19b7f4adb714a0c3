import { isLineRead } from './change-line.ts';
import { endPiece, type Item, lastPiece } from './items.ts';
import { contentAfter, contentBefore, lineEndBehind, startsLine } from './lines.ts';
import { type Piece, pieceAfter, pieceBefore, removePieces } from './pieces.ts';
import { unspreadBlock } from './spread.ts';

/**
 * Takes an item away: its whole lines with the comment behind it, or just its words where others share its line.
 * Of two empty lines that would meet, one goes. False where what is left would be read as something else: then it stays.
 */
export function removeItem(item: Item): boolean {
  const { parent, added } = item;
  const next = contentAfter(endPiece(item));
  let gone: Piece[];
  if (!startsLine(item.first)) gone = removePieces(blanksBefore(item.first), endPiece(item));
  else if (next === undefined || next.kind === 'newline') gone = removeLines(item);
  else gone = removePieces(item.first, blanksBehind(lastPiece(item)));
  if (
    ![pieceBefore(item.first), pieceAfter(endPiece(item))].every((piece) => piece === undefined || isLineRead(piece))
  ) {
    for (const piece of gone) piece.gone = false;
    return false;
  }
  for (const piece of added?.emptyLines ?? []) piece.gone = true;
  parent.items.splice(parent.items.indexOf(item), 1);
  item.removed = true;
  unspreadBlock(parent);
  return true;
}

/** The comments on lines of their own right above an item, without an empty line between, from the top. */
export function commentsAbove(item: Item): Item[] {
  const { items } = item.parent;
  const comments: Item[] = [];
  let below = item;
  for (let i = items.indexOf(item) - 1; i >= 0; i--) {
    const comment = items[i];
    if (comment?.kind !== 'comment' || !startsLine(comment.first)) break;
    if (contentAfter(comment.first) !== contentBefore(below.first)) break;
    comments.unshift(comment);
    below = comment;
  }
  return comments;
}

function removeLines(item: Item): Piece[] {
  const lineEnd = lineEndBehind(item);
  const above = contentBefore(item.first);
  const emptyAbove = item.added === undefined ? emptyLineAbove(item, lineEnd) : undefined;
  if (lineEnd === undefined && above !== undefined) {
    const gone = removePieces(above, blanksBehind(endPiece(item)));
    // An include at the very end of a text would be a word: it keeps its line end.
    above.gone = isLineRead(pieceBefore(above) ?? above);
    return gone;
  }
  const gone = removePieces(blanksBefore(item.first), lineEnd ?? blanksBehind(endPiece(item)));
  if (emptyAbove !== undefined) gone.push(...removePieces(blanksBefore(emptyAbove), emptyAbove));
  return gone;
}

/** The line end of an empty line above, where what is below needs none: another empty line, a `}`, or the end. */
function emptyLineAbove(item: Item, lineEnd: Piece | undefined): Piece | undefined {
  const above = contentBefore(item.first);
  if (above === undefined || !startsLine(above) || lineEnd === undefined) return undefined;
  const below = contentAfter(lineEnd);
  return below === undefined || below.kind === 'newline' || below.kind === 'close-brace' ? above : undefined;
}

function blanksBefore(piece: Piece): Piece {
  let first = piece;
  for (let at = pieceBefore(piece); at?.kind === 'blank'; at = pieceBefore(at)) first = at;
  return first;
}

function blanksBehind(piece: Piece): Piece {
  let last = piece;
  for (let at = pieceAfter(piece); at?.kind === 'blank'; at = pieceAfter(at)) last = at;
  return last;
}
