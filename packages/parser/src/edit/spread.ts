import { bearsLineEnd } from './change-line.ts';
import type { Block, Spread } from './items.ts';
import { breakBefore, contentBefore, indentIn, type LineStyle, lineIndent, prefixesOnLine } from './lines.ts';
import { insertBefore, newPiece, type Piece } from './pieces.ts';

/** What new lines of a block begin with, behind their indentation, or why there cannot be any. */
export type LineStart =
  | { readonly ok: true; readonly condition: string }
  | { readonly ok: false; readonly reason: string };

/**
 * The condition that a new line needs where `piece` stands: a condition holds for one line only, so each line of a
 * conditional block has it.
 */
export function lineStartFor(piece: Piece | undefined): LineStart {
  const prefixes = piece === undefined ? [] : prefixesOnLine(piece);
  const repetition = prefixes.find(({ kind }) => kind === 'repetition');
  if (repetition !== undefined) {
    return { ok: false, reason: `${repetition.text} repeats its own line only, so the block has to stay on that line` };
  }
  if (prefixes.length > 1) {
    const conditions = prefixes.map(({ text }) => text).join(' and ');
    return { ok: false, reason: `the line holds for ${conditions} at once, which a new line cannot say` };
  }
  const [condition] = prefixes;
  return { ok: true, condition: condition === undefined ? '' : `${condition.text} ` };
}

/**
 * Brings a block that shares a line with what is in it, or with its `}`, onto lines of its own. Refused where one of these
 * lines would be read as something else: an `include` in front of a line end is no word.
 */
export function spreadBlock(block: Block, style: LineStyle): LineStart {
  const start = lineStartFor(block.open);
  if (!start.ok || block.head === undefined) return start;
  const change = { inserted: [] as Piece[], removed: [] as Piece[], firsts: [] as Spread['firsts'][number][] };
  const touched: Piece[] = [];
  const outer = lineIndent(block.head.first);
  const inner = indentIn(block, 0, style);
  const breakLine = (piece: Piece, indent: string) => {
    const above = contentBefore(piece);
    const made = breakBefore(piece, indent, style);
    const condition = made.inserted.length > 0 ? newCondition(piece, start.condition) : [];
    insertBefore(piece, condition);
    change.inserted.push(...made.inserted, ...condition);
    change.removed.push(...made.removed);
    if (made.inserted.length > 0) touched.push(piece, ...(above === undefined ? [] : [above]));
    return condition[0];
  };
  for (const item of block.items) {
    const condition = breakLine(item.first, inner);
    if (condition === undefined) continue;
    change.firsts.push({ item, first: item.first, prefixes: item.prefixes });
    item.first = condition;
    item.prefixes = [condition, ...item.prefixes];
  }
  const end = block.closePrefixes[0] ?? block.close;
  if (end !== undefined) breakLine(end, outer);
  if (!touched.every(bearsLineEnd)) {
    undo(change);
    return { ok: false, reason: 'a line of its own would be read as something else than it is in its block' };
  }
  block.spread = joined(block.spread, change);
  return start;
}

/** Undoes what `spreadBlock` did, once nothing is left of what was added to the block. */
export function unspreadBlock(block: Block): void {
  if (block.spread === undefined || block.items.some(({ added }) => added !== undefined)) return;
  undo(block.spread);
  block.spread = undefined;
}

function undo({ inserted, removed, firsts }: Spread): void {
  for (const piece of inserted) piece.gone = true;
  for (const piece of removed) piece.gone = false;
  for (const { item, first, prefixes } of firsts.toReversed()) Object.assign(item, { first, prefixes });
}

function joined(before: Spread | undefined, change: Spread): Spread {
  if (before === undefined) return change;
  return {
    inserted: [...before.inserted, ...change.inserted],
    removed: [...before.removed, ...change.removed],
    firsts: [...before.firsts, ...change.firsts],
  };
}

/** The condition that a new line begins with; a line that has one of its own takes no second one. */
function newCondition(first: Piece, condition: string): Piece[] {
  if (condition === '' || first.kind === 'condition') return [];
  return [newPiece('condition', condition.trimEnd()), newPiece('blank', ' ')];
}
