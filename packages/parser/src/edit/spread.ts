import type { Block } from './items.ts';
import { breakBefore, indentIn, type LineStyle, lineIndent, prefixesOnLine } from './lines.ts';
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

/** Brings a block that shares a line with what is in it, or with its `}`, onto lines of its own. */
export function spreadBlock(block: Block, style: LineStyle): LineStart {
  const start = lineStartFor(block.open);
  if (!start.ok || block.head === undefined) return start;
  const { inserted, removed, firsts } = block.spread ?? { inserted: [], removed: [], firsts: [] };
  const change = { inserted: [...inserted], removed: [...removed], firsts: [...firsts] };
  const outer = lineIndent(block.head.first);
  const inner = indentIn(block, 0, style);
  const breakLine = (piece: Piece, indent: string) => {
    const made = breakBefore(piece, indent, style);
    const condition = made.inserted.length > 0 ? newCondition(piece, start.condition) : [];
    insertBefore(piece, condition);
    change.inserted.push(...made.inserted, ...condition);
    change.removed.push(...made.removed);
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
  block.spread = change;
  return start;
}

/** Undoes what `spreadBlock` did, once nothing is left of what was added to the block. */
export function unspreadBlock(block: Block): void {
  if (block.spread === undefined || block.items.some(({ added }) => added !== undefined)) return;
  for (const piece of block.spread.inserted) piece.gone = true;
  for (const piece of block.spread.removed) piece.gone = false;
  for (const { item, first, prefixes } of block.spread.firsts) Object.assign(item, { first, prefixes });
  block.spread = undefined;
}

/** The condition that a new line begins with; a line that has one of its own takes no second one. */
function newCondition(first: Piece, condition: string): Piece[] {
  if (condition === '' || first.kind === 'condition') return [];
  return [newPiece('condition', condition.trimEnd()), newPiece('blank', ' ')];
}
