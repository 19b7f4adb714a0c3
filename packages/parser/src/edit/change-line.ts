import { lex } from '../lexer/lex.ts';
import type { Item } from './items.ts';
import { firstOfLine } from './lines.ts';
import { type Piece, pieceAfter } from './pieces.ts';

/** Why a line stays as it was. */
export interface Misread {
  readonly ok: false;
  readonly reason: string;
}

const WORDS = new Set<Piece['kind']>(['word', 'quoted', 'unterminated']);

/**
 * Changes the words of a statement, or the comment behind them, and undoes that where the line would then be read as
 * something else: an include, or words that a quote or backslash further left takes in. Undefined: it is changed.
 * @param at a piece of the line that changes
 */
export function changeLine(item: Item, at: Piece, change: () => void): Misread | undefined {
  const before = linePieces(at).map((piece) => ({ piece, text: piece.text }));
  const { trailing } = item;
  const words = [...item.words];
  change();
  const line = linePieces(at);
  if (isReadAsWritten(line, followsNewline(at) ? '\n' : '')) return undefined;
  const text = line.map((piece) => piece.text).join('');
  for (const piece of line) piece.gone = true;
  for (const { piece, text: was } of before) Object.assign(piece, { text: was, gone: false });
  item.words.length = 0;
  for (const word of words) item.words.push(word);
  item.trailing = trailing;
  return { ok: false, reason: `keepalived would not read the line ${JSON.stringify(text.trim())} as these words` };
}

/** Whether the line of a piece is read alike when a line end follows: an `include` at the end of a text is a word. */
export function bearsLineEnd(at: Piece): boolean {
  return isReadAsWritten(linePieces(at), '\n');
}

/** Whether the line of a piece, as it is now, is read as its pieces say. */
export function isLineRead(at: Piece): boolean {
  return isReadAsWritten(linePieces(at), followsNewline(at) ? '\n' : '');
}

function followsNewline(from: Piece): boolean {
  let at: Piece | undefined = from;
  while (at !== undefined && at.kind !== 'newline') at = pieceAfter(at);
  return at !== undefined;
}

function linePieces(from: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (let at: Piece | undefined = firstOfLine(from); at && at.kind !== 'newline'; at = pieceAfter(at)) pieces.push(at);
  return pieces;
}

function isReadAsWritten(line: readonly Piece[], lineEnd: string): boolean {
  const text = line.map((piece) => piece.text).join('') + lineEnd;
  const written = line.filter(({ kind }) => kind !== 'blank');
  const read = lex(text).filter(({ kind }) => kind !== 'blank' && kind !== 'newline');
  return (
    read.length === written.length &&
    read.every(({ kind, start, end }, i) => {
      const piece = written[i];
      if (piece === undefined || text.slice(start, end) !== piece.text) return false;
      return kind === piece.kind || (WORDS.has(kind) && WORDS.has(piece.kind));
    })
  );
}
