import type { BlockNode, DocumentNode, ItemNode, TextRange } from '../syntax/nodes.ts';
import type { Piece } from './pieces.ts';

/** A statement, comment, include, definition or stray brace, with the pieces it is made of. */
export interface Item {
  readonly kind: ItemNode['kind'];
  prefixes: readonly Piece[];
  /** Words of a statement; empty for others. */
  readonly words: Piece[];
  first: Piece;
  /** The last piece as it was read; see `lastPiece`. */
  readonly last: Piece;
  trailing: Piece | undefined;
  readonly block: Block | undefined;
  parent: Block;
  /** It was added, with these empty lines around it. */
  readonly added: { readonly emptyLines: Piece[] } | undefined;
  removed: boolean;
}

/** The items of a block, or of the whole file. */
export interface Block {
  /** The statement it belongs to; undefined for the file. */
  readonly head: Item | undefined;
  readonly open: Piece | undefined;
  readonly openComment: Piece | undefined;
  readonly items: Item[];
  readonly closePrefixes: readonly Piece[];
  /** Undefined where the text ends before the `}`, and for the file. */
  readonly close: Piece | undefined;
  /** Nested deeper than any configuration: its items are not known. */
  readonly tooDeep: boolean;
  /** What was done to bring a block of one line onto several. */
  spread: Spread | undefined;
}

/** What was put in and taken away to bring a block onto several lines, and what items began with before. */
export interface Spread {
  readonly inserted: readonly Piece[];
  readonly removed: readonly Piece[];
  readonly firsts: readonly ({ readonly item: Item } & Pick<Item, 'first' | 'prefixes'>)[];
}

/** The items of a document whose tokens are these pieces. */
export function readItems(document: DocumentNode, pieces: readonly Piece[], isNew: boolean): Block {
  return new ItemReader(document, pieces, isNew).file();
}

/** The last piece of an item, its trailing comment left out. */
export function lastPiece(item: Item): Piece {
  if (item.kind !== 'statement') return item.last;
  if (item.block !== undefined) return lastOfBlock(item.block) ?? item.last;
  return item.words.at(-1) ?? item.last;
}

/** The last piece of an item, its trailing comment included. */
export function endPiece(item: Item): Piece {
  return item.trailing ?? lastPiece(item);
}

function lastOfBlock({ close, items, openComment, open, tooDeep, head }: Block): Piece | undefined {
  if (tooDeep) return head?.last;
  const lastItem = items.at(-1);
  return close ?? (lastItem && endPiece(lastItem)) ?? openComment ?? open;
}

class ItemReader {
  readonly #document: DocumentNode;
  readonly #isNew: boolean;
  readonly #byStart = new Map<number, Piece>();
  readonly #byEnd = new Map<number, Piece>();

  constructor(document: DocumentNode, pieces: readonly Piece[], isNew: boolean) {
    this.#document = document;
    this.#isNew = isNew;
    for (const [i, { start, end }] of document.tokens.entries()) {
      const piece = pieces[i];
      if (piece === undefined) throw new Error('there is a piece for each token');
      this.#byStart.set(start, piece);
      this.#byEnd.set(end, piece);
    }
  }

  file(): Block {
    const file: Block = { ...NO_BLOCK, head: undefined, items: [], spread: undefined };
    for (const node of this.#document.items) file.items.push(this.#item(node, file));
    return file;
  }

  #item(node: ItemNode, parent: Block): Item {
    const inner = node.kind === 'statement' ? node.block : undefined;
    const prefixes = node.kind === 'comment' ? [] : node.prefixes;
    const trailing = node.kind === 'comment' ? undefined : node.trailingComment;
    const item: { -readonly [K in keyof Item]: Item[K] } = {
      kind: node.kind,
      prefixes: prefixes.map((prefix) => this.#at(prefix)),
      words: node.kind === 'statement' ? node.words.map((word) => this.#at(word)) : [],
      first: this.#at(node),
      last: this.#endOf(node),
      trailing: trailing && this.#at(trailing),
      block: undefined,
      parent,
      added: this.#isNew ? { emptyLines: [] } : undefined,
      removed: false,
    };
    if (inner !== undefined) item.block = this.#block(inner, item);
    return item;
  }

  #block(node: BlockNode, head: Item): Block {
    const block: Block = {
      head,
      open: this.#at(node),
      openComment: node.openComment && this.#at(node.openComment),
      items: [],
      closePrefixes: node.closePrefixes.map((prefix) => this.#at(prefix)),
      close: node.closed && !node.tooDeep ? this.#endOf(node) : undefined,
      tooDeep: node.tooDeep,
      spread: undefined,
    };
    for (const each of node.items) block.items.push(this.#item(each, block));
    return block;
  }

  #at({ start }: TextRange): Piece {
    return known(this.#byStart.get(start));
  }

  #endOf({ end }: TextRange): Piece {
    return known(this.#byEnd.get(end));
  }
}

const NO_BLOCK = { open: undefined, openComment: undefined, closePrefixes: [], close: undefined, tooDeep: false };

function known(piece: Piece | undefined): Piece {
  if (piece === undefined) throw new Error('every node starts and ends with a token');
  return piece;
}
