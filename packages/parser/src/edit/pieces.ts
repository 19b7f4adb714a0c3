import type { Token, TokenKind } from '../lexer/token.ts';
import type { TextEdit } from './text-edit.ts';

/** One token of a text that is being changed. Pieces are never taken out, only marked: so a removal can be undone. */
export interface Piece {
  readonly kind: TokenKind;
  text: string;
  /** Where it stood, and as what; undefined for a piece that was added. */
  readonly written: { readonly start: number; readonly text: string } | undefined;
  gone: boolean;
  previous: Piece | undefined;
  next: Piece | undefined;
}

/** A piece that stands nowhere yet. */
export function newPiece(kind: TokenKind, text: string, start?: number): Piece {
  const written = start === undefined ? undefined : { start, text };
  return { kind, text, written, gone: false, previous: undefined, next: undefined };
}

/** Makes a piece of each token. With `isNew` they stand nowhere yet. */
export function piecesOf(tokens: readonly Token[], text: string, isNew: boolean): Piece[] {
  return tokens.map(({ kind, start, end }) => newPiece(kind, text.slice(start, end), isNew ? undefined : start));
}

/** The pieces of a file in their order. */
export class PieceList {
  /** Stands before all others and is empty, so that every piece has one before it. */
  readonly head: Piece = newPiece('blank', '');
  readonly #written: string;

  constructor(written: string, pieces: readonly Piece[]) {
    this.#written = written;
    insertAfter(this.head, pieces);
  }

  /** The text as it is now. */
  get text(): string {
    let text = '';
    for (const piece of this.#pieces()) if (!piece.gone) text += piece.text;
    return text;
  }

  /** What makes the text as it was into the text as it is now: in order, none touching another. */
  get edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let from = 0;
    let text = '';
    const upTo = (end: number) => {
      if (text !== this.#written.slice(from, end)) edits.push({ start: from, end, text });
      text = '';
    };
    for (const piece of this.#pieces()) {
      if (piece.gone) continue;
      if (piece.written?.text === piece.text) {
        upTo(piece.written.start);
        from = piece.written.start + piece.text.length;
      } else {
        text += piece.text;
      }
    }
    upTo(this.#written.length);
    return edits;
  }

  *#pieces(): Generator<Piece> {
    for (let piece: Piece | undefined = this.head; piece !== undefined; piece = piece.next) yield piece;
  }
}

/** Puts pieces behind one that stands in a list. */
export function insertAfter(place: Piece, pieces: readonly Piece[]): void {
  const behind = place.next;
  let last = place;
  for (const piece of pieces) {
    last.next = piece;
    piece.previous = last;
    last = piece;
  }
  last.next = behind;
  if (behind !== undefined) behind.previous = last;
}

/** Puts pieces in front of one that stands in a list behind its head. */
export function insertBefore(place: Piece, pieces: readonly Piece[]): void {
  if (place.previous !== undefined) insertAfter(place.previous, pieces);
}

/** The next piece that is still there. */
export function pieceAfter(piece: Piece): Piece | undefined {
  let next = piece.next;
  while (next?.gone) next = next.next;
  return next;
}

/** The piece before that is still there; undefined at the beginning of the text. */
export function pieceBefore(piece: Piece): Piece | undefined {
  let previous = piece.previous;
  while (previous?.gone) previous = previous.previous;
  return previous?.previous === undefined ? undefined : previous;
}

/** Takes away all pieces from one to another, both included; answers those that were there. */
export function removePieces(from: Piece, to: Piece): Piece[] {
  const removed: Piece[] = [];
  for (let piece: Piece | undefined = from; piece !== undefined; piece = piece.next) {
    if (!piece.gone) removed.push(piece);
    piece.gone = true;
    if (piece === to) break;
  }
  return removed;
}
