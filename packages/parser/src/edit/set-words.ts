import { changeLine } from './change-line.ts';
import { endPiece, type Item } from './items.ts';
import { insertAfter, insertBefore, newPiece, type Piece, pieceAfter, pieceBefore, removePieces } from './pieces.ts';
import { writeWord } from './write-word.ts';

/** Nothing, or why the words cannot be written. */
export type WordsSet = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Gives a statement other words from the one at `from` on. Words that say the same already stay as they are written;
 * what stands between words stays, too.
 */
export function setWords(item: Item, from: number, values: readonly string[]): WordsSet {
  const written: string[] = [];
  for (const [i, value] of values.entries()) {
    const word = writeWord(value, { first: from + i === 0 });
    if (!word.ok) return word;
    written.push(word.text);
  }
  const change = () => {
    for (const [i, text] of written.entries()) {
      const piece = item.words[from + i];
      if (piece === undefined) appendWord(item, text);
      else if (textOfWord(piece) !== values[i]) replaceWord(piece, text);
    }
    for (const piece of item.words.splice(from + values.length)) removeWord(piece);
  };
  return changeLine(item, item.first, change) ?? { ok: true };
}

/** The value of a word: without quotes. */
export function textOfWord({ text }: Piece): string {
  if (!text.startsWith('"')) return text;
  return text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text.slice(1);
}

/** Glued to a neighbour, a word was kept apart by quotes and stays so: a blank could make an include of `include"x"`. */
function replaceWord(piece: Piece, text: string): void {
  const isGlued = [pieceBefore(piece), pieceAfter(piece)].some((other) => other && WORD_LIKE.has(other.kind));
  piece.text = isGlued && !text.startsWith('"') && !text.endsWith('\\') ? `"${text}"` : text;
  separate(piece, !piece.text.startsWith('"'));
}

function appendWord(item: Item, text: string): void {
  const piece = newPiece(text.startsWith('"') ? 'quoted' : 'word', text);
  const last = item.words.at(-1) ?? item.prefixes.at(-1);
  if (last === undefined) return;
  insertAfter(last, [piece]);
  item.words.push(piece);
  separate(piece, true);
}

function removeWord(piece: Piece): void {
  const before = pieceBefore(piece);
  removePieces(before?.kind === 'blank' ? before : piece, piece);
}

const WORD_LIKE = new Set<Piece['kind']>(['word', 'quoted', 'unterminated', 'condition', 'repetition']);

/** A new word must not grow together with its neighbours, nor may a backslash or `$NAME` at its end reach over. */
function separate(piece: Piece, fromWords: boolean): void {
  const before = pieceBefore(piece);
  if (fromWords && before !== undefined && WORD_LIKE.has(before.kind)) insertBefore(piece, [newPiece('blank', ' ')]);
  const after = pieceAfter(piece);
  if (after === undefined) return;
  const growsInto = fromWords && WORD_LIKE.has(after.kind);
  if (growsInto || reachesOver(piece, after)) insertAfter(piece, [newPiece('blank', ' ')]);
}

function reachesOver({ text }: Piece, { kind }: Piece): boolean {
  if (kind === 'comment') return text.endsWith('\\');
  return (kind === 'open-brace' || kind === 'close-brace') && /\$[A-Za-z_]\w*$/.test(text);
}

/** Sets the comment at the end of an item's line, which must have nothing behind it but that; undefined takes it away. */
export function setTrailingComment(item: Item, comment: string | undefined): WordsSet {
  return changeLine(item, endPiece(item), () => changeComment(item, comment)) ?? { ok: true };
}

function changeComment(item: Item, comment: string | undefined): void {
  const { trailing } = item;
  if (trailing !== undefined && comment !== undefined) {
    trailing.text = comment;
  } else if (trailing !== undefined) {
    removeWord(trailing);
    item.trailing = undefined;
  } else if (comment !== undefined) {
    const piece = newPiece('comment', comment);
    insertAfter(endPiece(item), [newPiece('blank', ' '), piece]);
    item.trailing = piece;
  }
}
