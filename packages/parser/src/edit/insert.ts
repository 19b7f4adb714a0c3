import { parseDocument } from '../grammar/parse.ts';
import { lex } from '../lexer/lex.ts';
import type { DocumentNode } from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { bearsLineEnd } from './change-line.ts';
import { endsBare, isBeforeHeadless, WOULD_TAKE_BLOCK } from './headless.ts';
import { type Block, endPiece, type Item, readItems } from './items.ts';
import {
  contentAfter,
  contentBefore,
  hasEmptyLineAbove,
  indentIn,
  type LineStyle,
  lineEndBehind,
  startsLine,
} from './lines.ts';
import { insertAfter, newPiece, type Piece, type PieceList, pieceAfter, piecesOf } from './pieces.ts';
import { lineStartFor, spreadBlock } from './spread.ts';
import { textLines } from './text-lines.ts';

/** What was added, or why nothing was. */
export type Inserted =
  | { readonly ok: true; readonly items: readonly Item[] }
  | { readonly ok: false; readonly reason: string };

/** Where something is added: in front of the item at `index`, on which side of the empty lines there. */
export interface InsertPlace {
  readonly block: Block;
  readonly index: number;
  /** Right above the item at `index`, instead of right below the one before it. Default false. */
  readonly above?: boolean;
  /** No empty line is put between it and its neighbours, not even at the top level. Default false. */
  readonly tight?: boolean;
}

/** Adds lines of configuration to a block, each on its own line, indented as their neighbours. */
export function insertText(list: PieceList, place: InsertPlace, text: string, style: LineStyle): Inserted {
  const { block, index } = place;
  if (block.tooDeep)
    return { ok: false, reason: 'the block is nested deeper than any configuration that keepalived reads' };
  const refusal = whyNotInsertable(text);
  if (refusal !== undefined) return { ok: false, reason: refusal };
  if (endsBare(readNew(text).items) && isBeforeHeadless(block, index)) return { ok: false, reason: WOULD_TAKE_BLOCK };
  const open = place.above && hasEmptyLineAbove(block.items[index]) ? undefined : whyStillOpen(block.items[index - 1]);
  if (open !== undefined) return { ok: false, reason: open };
  const room = makeRoom(list, place, style);
  if (!room.ok) return room;
  if (room.atEnd && !bearsLineEnd(room.behind)) return { ok: false, reason: READ_WITH_LINE_END };
  const lines = indented(text, indentIn(block, index, style), room.condition).join(style.lineEnd);
  const { pieces, items } = readNew(room.atEnd ? style.lineEnd + lines : lines + style.lineEnd);
  insertAfter(room.behind, pieces);
  for (const item of items) item.parent = block;
  const behind = block.items.splice(index);
  for (const item of [...items, ...behind]) block.items.push(item);
  if (block.head === undefined && !place.tight) setApart(block, items, style);
  return { ok: true, items };
}

const READ_WITH_LINE_END = 'the last line has no line end, and would be read as something else with one';

/** Why what stands below an item would become part of it. */
function whyStillOpen(item: Item | undefined): string | undefined {
  if (item?.kind === 'definition' && item.last.kind === 'continuation')
    return 'the definition above ends in a backslash, which takes the next line in';
  if (item?.block !== undefined && item.block.close === undefined) return 'the block above is not closed';
  return undefined;
}

/** Where new lines go: `behind` a line end, or `atEnd` of a text whose last line has none. */
type Room =
  | { readonly ok: true; readonly behind: Piece; readonly atEnd: boolean; readonly condition: string }
  | { readonly ok: false; readonly reason: string };

function makeRoom(list: PieceList, place: InsertPlace, style: LineStyle): Room {
  const { block } = place;
  const start = lineStartFor(block.open);
  if (!start.ok) return start;
  const room = place.above ? roomAbove(list, place) : roomBelow(list, place);
  if (room !== undefined) return { ok: true, ...room, condition: start.condition };
  const spread = spreadBlock(block, style);
  if (!spread.ok) return spread;
  if (block.head === undefined) return { ok: false, reason: 'something else follows on the same line' };
  const made = place.above ? roomAbove(list, place) : roomBelow(list, place);
  return made === undefined
    ? { ok: false, reason: 'something else follows on the same line' }
    : { ok: true, ...made, condition: start.condition };
}

function roomAbove(list: PieceList, { block, index }: InsertPlace): { behind: Piece; atEnd: boolean } | undefined {
  const first = block.items[index]?.first;
  if (first === undefined || !startsLine(first)) return undefined;
  return { behind: contentBefore(first) ?? beginning(list), atEnd: false };
}

function roomBelow(list: PieceList, { block, index }: InsertPlace): { behind: Piece; atEnd: boolean } | undefined {
  const previous = block.items[index - 1];
  const anchor = previous === undefined ? (block.openComment ?? block.open) : endPiece(previous);
  if (anchor === undefined) return { behind: beginning(list), atEnd: false };
  let next = contentAfter(anchor);
  if (next?.kind === 'comment') next = contentAfter(next);
  if (next === undefined) return { behind: lastPieceOf(anchor), atEnd: true };
  return next.kind === 'newline' ? { behind: next, atEnd: false } : undefined;
}

/** Behind the byte order mark, where there is one. */
function beginning(list: PieceList): Piece {
  const first = pieceAfter(list.head);
  return first?.kind === 'byte-order-mark' ? first : list.head;
}

function lastPieceOf(anchor: Piece): Piece {
  let last = anchor;
  for (let next = anchor.next; next !== undefined; next = next.next) last = next;
  return last;
}

function readNew(text: string): { pieces: Piece[]; items: readonly Item[] } {
  const document = parseDocument(text);
  const pieces = piecesOf(document.tokens, text, true);
  return { pieces, items: readItems(document, pieces, true).items };
}

/** At the top level an empty line stands between blocks. */
function setApart(file: Block, items: readonly Item[], style: LineStyle): void {
  const [first] = items;
  const last = items.at(-1);
  if (first?.added === undefined || last?.added === undefined || !items.some(({ block }) => block !== undefined))
    return;
  const above = file.items[file.items.indexOf(first) - 1];
  const below = file.items[file.items.indexOf(last) + 1];
  if (above !== undefined && above.kind !== 'comment' && !hasEmptyLineAbove(first)) {
    addEmptyLine(contentBefore(first.first), first.added.emptyLines, style);
  }
  if (below !== undefined && !hasEmptyLineAbove(below)) addEmptyLine(lineEndBehind(last), last.added.emptyLines, style);
}

function addEmptyLine(behind: Piece | undefined, record: Piece[], { lineEnd }: LineStyle): void {
  if (behind === undefined) return;
  const piece = newPiece('newline', lineEnd);
  insertAfter(behind, [piece]);
  record.push(piece);
}

/** The lines of a text with its common indentation replaced; conditions are put before lines that have none. */
function indented(text: string, indent: string, condition: string): string[] {
  const lines = withoutEmptyEnds(textLines(text));
  const common = commonIndent(lines);
  return lines.map((line, i) => {
    if (/^\s*$/.test(line)) return '';
    const content = line.slice(common);
    const isRest = lines[i - 1]?.trimEnd().endsWith('\\') ?? false;
    return isRest || /^[ \t]*[@#!]/.test(content)
      ? indent + content
      : indent + content.replace(/^[ \t]*/, `$&${condition}`);
  });
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string) => line.trim() !== '';
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  return indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
}

/** Text that would change what stands around it. */
function whyNotInsertable(text: string): string | undefined {
  if (text.trim() === '') return 'there is nothing in the text to add';
  if (text.includes('\0')) return 'keepalived loses a line that holds a NUL character';
  const document = parseDocument(text);
  const [last] = lex(text)
    .filter(({ kind }) => kind !== 'blank' && kind !== 'newline')
    .slice(-1);
  if (last?.kind === 'continuation') return 'its last line ends in a backslash, which takes the next line in';
  return whyBroken(document);
}

function whyBroken(document: DocumentNode): string | undefined {
  let reason: string | undefined;
  walk(document, (node) => {
    if (node.kind === 'stray-brace') reason ??= 'it has a } too many';
    if (node.kind === 'block' && !node.closed) reason ??= 'it has a { that is not closed';
    if (node.kind === 'statement' && node.words.length === 0)
      reason ??= 'it has a block or a condition without a keyword';
    if (node.kind === 'word' && node.quoting === 'unterminated') reason ??= 'it has a double quote that is not closed';
    return undefined;
  });
  return reason;
}
