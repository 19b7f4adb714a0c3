import type { Block, Item } from './items.ts';
import { endPiece } from './items.ts';
import { insertBefore, newPiece, type Piece, type PieceList, pieceAfter, pieceBefore, removePieces } from './pieces.ts';

/** What new lines of a file look like. */
export interface LineStyle {
  /** `\n` or `\r\n`, as the file has it. */
  readonly lineEnd: string;
  /** By how much a block is indented. */
  readonly unit: string;
}

const DEFAULT_UNIT = '  ';

/** How the lines of a file look: its first line end, and the first statement that stands deeper than its block's head. */
export function lineStyleOf(list: PieceList, file: Block): LineStyle {
  let piece = pieceAfter(list.head);
  while (piece !== undefined && piece.kind !== 'newline') piece = pieceAfter(piece);
  return { lineEnd: piece?.text.endsWith('\r\n') ? '\r\n' : '\n', unit: unitOf(file) ?? DEFAULT_UNIT };
}

function unitOf({ items }: Block): string | undefined {
  for (const head of items) {
    const outer = ownIndent(head.first);
    if (outer === undefined || head.block === undefined) continue;
    for (const inner of head.block.items) {
      const indent = ownIndent(inner.first);
      if (indent?.startsWith(outer) && indent.length > outer.length) return indent.slice(outer.length);
    }
  }
  return undefined;
}

/** The next piece that is no blank; a line end counts, and a comment. */
export function contentAfter(piece: Piece): Piece | undefined {
  let next = pieceAfter(piece);
  while (next?.kind === 'blank') next = pieceAfter(next);
  return next;
}

/** The piece before that is no blank; undefined at the beginning of the text. */
export function contentBefore(piece: Piece): Piece | undefined {
  let previous = pieceBefore(piece);
  while (previous !== undefined && (previous.kind === 'blank' || previous.kind === 'byte-order-mark')) {
    previous = pieceBefore(previous);
  }
  return previous;
}

/** Nothing but blanks stands before it on its line. */
export function startsLine(piece: Piece): boolean {
  const before = contentBefore(piece);
  return before === undefined || before.kind === 'newline';
}

/** The blanks before a piece that starts its line; undefined where something else stands there. */
export function ownIndent(piece: Piece): string | undefined {
  return startsLine(piece) ? blanksBefore(piece) : undefined;
}

/** The blanks at the start of the line on which a piece stands. */
export function lineIndent(piece: Piece): string {
  const first = firstOfLine(piece);
  return first.kind === 'blank' ? first.text : '';
}

/** Conditions and repetitions that stand before a piece on its line: they hold for the rest of the line. */
export function prefixesOnLine(piece: Piece): Piece[] {
  const prefixes: Piece[] = [];
  for (let at: Piece | undefined = firstOfLine(piece); at !== undefined && at !== piece; at = pieceAfter(at)) {
    if (at.kind === 'condition' || at.kind === 'repetition') prefixes.push(at);
  }
  return prefixes;
}

/** The indentation of a statement in a block: that of a neighbour, else one unit deeper than the head. */
export function indentIn(block: Block, index: number, { unit }: LineStyle): string {
  const neighbours = [...block.items.slice(0, index).reverse(), ...block.items.slice(index)];
  for (const { first } of neighbours) {
    const indent = ownIndent(first);
    if (indent !== undefined) return indent;
  }
  return block.head === undefined ? '' : lineIndent(block.head.first) + unit;
}

/** Begins a new line before a piece, where it does not start one. Answers what was put in and taken away. */
export function breakBefore(
  piece: Piece,
  start: string,
  { lineEnd }: LineStyle,
): { inserted: Piece[]; removed: Piece[] } {
  if (startsLine(piece)) return { inserted: [], removed: [] };
  const removed: Piece[] = [];
  for (let at = pieceBefore(piece); at?.kind === 'blank'; at = pieceBefore(at)) removed.push(...removePieces(at, at));
  const inserted = [newPiece('newline', lineEnd), ...(start === '' ? [] : [newPiece('blank', start)])];
  insertBefore(piece, inserted);
  return { inserted, removed };
}

/** An empty line stands before the line of an item. */
export function hasEmptyLineAbove(item: Item | undefined): boolean {
  const end = item && contentBefore(item.first);
  return end?.kind === 'newline' && startsLine(end);
}

/** The line end behind an item and its trailing comment; undefined where the text ends, or something else follows. */
export function lineEndBehind(item: Item): Piece | undefined {
  const next = contentAfter(endPiece(item));
  return next?.kind === 'newline' ? next : undefined;
}

/** The first piece of the line on which a piece stands; a byte order mark does not count. */
export function firstOfLine(piece: Piece): Piece {
  let first = piece;
  for (let at = pieceBefore(piece); at !== undefined && isInLine(at); at = pieceBefore(at)) first = at;
  return first;
}

function isInLine({ kind }: Piece): boolean {
  return kind !== 'newline' && kind !== 'byte-order-mark';
}

function blanksBefore(piece: Piece): string {
  let blanks = '';
  for (let at = pieceBefore(piece); at?.kind === 'blank'; at = pieceBefore(at)) blanks = at.text + blanks;
  return blanks;
}
