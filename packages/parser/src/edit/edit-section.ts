import { isBeforeHeadless, isBehindBare, WOULD_TAKE_BLOCK } from './headless.ts';
import { type InsertPlace, insertText } from './insert.ts';
import { type Block, endPiece, type Item } from './items.ts';
import { contentAfter, type LineStyle } from './lines.ts';
import type { Piece, PieceList } from './pieces.ts';
import { commentsAbove, removeItem } from './remove.ts';
import type { EditResult, Refusal } from './result.ts';
import { setTrailingComment, setWords, textOfWord, type WordsSet } from './set-words.ts';
import { spreadBlock } from './spread.ts';
import { textLines } from './text-lines.ts';
import { writeWord } from './write-word.ts';

/** A word to write. Numbers are written in decimal. */
export type Value = string | number;

const LEFT_MISREAD = 'what is left of its line would be read as something else';

/** What all sections of one file share. */
export interface EditContext {
  readonly list: PieceList;
  readonly style: LineStyle;
  /** Only lines of this id are found; undefined: all lines. */
  readonly configId: string | undefined;
  readonly refused: Refusal[];
  /** The one handle of each statement. */
  readonly handles: Map<Item, EditStatement>;
}

/** A file, or a statement with a block: what can be looked up and changed in it. Included files are not part of it. */
export abstract class EditSection {
  /** @internal */
  protected readonly context: EditContext;

  protected constructor(context: EditContext) {
    this.context = context;
  }

  /** @internal */
  protected abstract readonly content: Block | undefined;

  /** Statements directly in it, in order. */
  get statements(): EditStatement[] {
    const items = this.content?.items ?? [];
    return items.filter((item) => item.kind === 'statement' && this.#holds(item)).map((item) => this.#handle(item));
  }

  /** Statements directly in it with this keyword, and with these words behind it. */
  all(keyword: string, ...words: readonly Value[]): EditStatement[] {
    return this.statements.filter(
      (statement) => statement.keyword === keyword && words.every((word, i) => statement.words[i] === String(word)),
    );
  }

  /** The first of `all`. */
  first(keyword: string, ...words: readonly Value[]): EditStatement | undefined {
    return this.all(keyword, ...words)[0];
  }

  /** The last of `all`: of options given twice it is mostly the last that counts. */
  last(keyword: string, ...words: readonly Value[]): EditStatement | undefined {
    return this.all(keyword, ...words).at(-1);
  }

  /** Blocks directly in it with this keyword, and with these words behind it. */
  blocks(keyword: string, ...words: readonly Value[]): EditStatement[] {
    return this.all(keyword, ...words).filter(({ hasBlock }) => hasBlock);
  }

  /** The first of `blocks`: of blocks given twice it is mostly the first that counts. */
  block(keyword: string, ...words: readonly Value[]): EditStatement | undefined {
    return this.blocks(keyword, ...words)[0];
  }

  /**
   * Statements further inside, by the keywords that lead there, joined by "/": `find('vrrp_instance/track_script')`.
   * `*` stands for any keyword. `words` are those behind the last keyword.
   */
  find(path: string, ...words: readonly Value[]): EditStatement[] {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    const inside = steps.reduce<EditSection[]>(
      (sections, step) => sections.flatMap((each) => each.#step(step)),
      [this],
    );
    return inside
      .flatMap((section) => section.#step(last))
      .filter((statement) => words.every((word, i) => statement.words[i] === String(word)));
  }

  /** The words behind a keyword, of its last statement; undefined where there is none. */
  get(keyword: string): string[] | undefined {
    return this.last(keyword)?.words;
  }

  /**
   * Gives an option a value: the last statement of this keyword gets these words, or a new one is added behind the
   * options that are there. Comments, conditions and layout stay; nothing happens where it says so already.
   * Refused: a value that cannot be written, and an option that lines of several conditions set (choose a `configId`).
   */
  set(keyword: string, ...values: readonly Value[]): EditResult {
    const change = `set ${[keyword, ...values].join(' ')}`;
    const found = this.all(keyword).filter(({ hasBlock }) => !hasBlock);
    const last = found.at(-1);
    if (last === undefined) return this.#addOption(change, [keyword, ...values].map(String));
    const conditions = new Set(found.map((statement) => statement.conditions.join(' ')));
    if (this.context.configId === undefined && conditions.size > 1) {
      const ids = [...conditions].map((condition) => condition || 'every node').join(', ');
      return this.refuse(change, `${keyword} is set for ${ids}: choose one with configId, or change the statements`);
    }
    return last.setWords(...values);
  }

  /** Adds lines of configuration, at the end unless said otherwise, indented as what is there. Answers the first statement. */
  add(text: string, at: 'start' | 'end' = 'end'): EditResult {
    return this.#insertInside(`add ${text}`, text, ({ length }) => (at === 'start' ? 0 : length));
  }

  /** Removes the statements of `all`, each with the comment behind it. Answers how many. */
  removeAll(keyword: string, ...words: readonly Value[]): number {
    const found = this.all(keyword, ...words);
    for (const statement of found) statement.remove();
    return found.filter(({ isThere }) => !isThere).length;
  }

  /** @internal */
  protected insert(change: string, text: string, place: InsertPlace): EditResult {
    const inserted = insertText(this.context.list, place, text, this.context.style);
    if (!inserted.ok) return this.refuse(change, inserted.reason);
    const [first] = inserted.items;
    if (first === undefined) return this.refuse(change, 'there is nothing in the text to add');
    const statement = inserted.items.find(({ kind }) => kind === 'statement') ?? first;
    return { ok: true, statement: this.#handle(statement) };
  }

  #insertInside(change: string, text: string, indexIn: (items: readonly Item[]) => number): EditResult {
    const block = this.content;
    if (block === undefined) return this.refuse(change, 'there is no block here to add anything to');
    return this.insert(change, text, { block, index: indexIn(block.items) });
  }

  /** @internal */
  protected refuse(change: string, reason: string): { readonly ok: false; readonly reason: string } {
    this.context.refused.push({ change, reason });
    return { ok: false, reason };
  }

  #addOption(change: string, words: readonly string[]): EditResult {
    const written: string[] = [];
    for (const [i, word] of words.entries()) {
      const text = writeWord(word, { first: i === 0 });
      if (!text.ok) return this.refuse(change, text.reason);
      written.push(text.text);
    }
    return this.#insertInside(change, written.join(' '), placeOfOption);
  }

  #step(keyword: string): EditStatement[] {
    return keyword === '*' ? this.statements : this.all(keyword);
  }

  #holds({ prefixes }: Item): boolean {
    const { configId } = this.context;
    if (configId === undefined) return true;
    return prefixes
      .filter(({ kind }) => kind === 'condition')
      .every(({ text }) => (text.startsWith('@^') ? text.slice(2) !== configId : text.slice(1) === configId));
  }

  #handle(item: Item): EditStatement {
    const known = this.context.handles.get(item) ?? new EditStatement(this.context, item);
    this.context.handles.set(item, known);
    return known;
  }
}

/** Behind the last option that stands before any block. */
function placeOfOption(items: readonly Item[]): number {
  const firstBlock = items.findIndex(({ block }) => block !== undefined);
  const options = firstBlock === -1 ? items : items.slice(0, firstBlock);
  return options.findLastIndex(({ kind }) => kind === 'statement' || kind === 'definition') + 1;
}

/** A statement, with its block where it has one. After it was removed it finds nothing and refuses every change. */
export class EditStatement extends EditSection {
  readonly #item: Item;

  /** @internal */
  constructor(context: EditContext, item: Item) {
    super(context);
    this.#item = item;
  }

  /** @internal */
  protected get content(): Block | undefined {
    return this.isThere ? this.#item.block : undefined;
  }

  /** Its first word; empty for a block without a head. */
  get keyword(): string {
    const [first] = this.#item.words;
    return first === undefined ? '' : textOfWord(first);
  }

  /** The words behind the keyword, without quotes; definitions in them are not put in. */
  get words(): string[] {
    return this.#item.words.slice(1).map(textOfWord);
  }

  /** The word behind the keyword: what a block is called. */
  get name(): string | undefined {
    return this.words[0];
  }

  get hasBlock(): boolean {
    return this.#item.block !== undefined;
  }

  /** `@id` and `@^id` in front of it, as written. */
  get conditions(): string[] {
    return this.#item.prefixes.filter(({ kind }) => kind === 'condition').map(({ text }) => text);
  }

  /** The comment at the end of its line, with its sign. */
  get trailingComment(): string | undefined {
    return this.#item.trailing?.text;
  }

  /** False once it was removed. */
  get isThere(): boolean {
    for (let item: Item | undefined = this.#item; item !== undefined; item = item.parent.head) {
      if (item.removed) return false;
    }
    return true;
  }

  /** Gives it other words behind the keyword. Words that say so already stay as they are written. */
  setWords(...values: readonly Value[]): EditResult {
    return this.#change(`set ${[this.keyword, ...values].join(' ')}`, () =>
      setWords(this.#item, 1, values.map(String)),
    );
  }

  /** Changes one of the words behind the keyword, counted from 0; the others stay. */
  setWord(index: number, value: Value): EditResult {
    const { words } = this;
    const change = `set word ${index} of ${this.keyword} to ${value}`;
    if (!(index in words)) return this.refuse(change, `it has ${words.length} words behind the keyword`);
    return this.#change(change, () => setWords(this.#item, 1, words.with(index, String(value))));
  }

  /** Gives it another name: the word behind the keyword. What refers to it stays: `kalint rename` changes that as well. */
  rename(name: string): EditResult {
    return this.setWord(0, name);
  }

  /** Gives it another keyword. */
  setKeyword(keyword: string): EditResult {
    const change = `rename ${this.keyword} to ${keyword}`;
    if (this.#item.words.length === 0) return this.refuse(change, 'it has no keyword');
    return this.#change(change, () => setWords(this.#item, 0, [keyword, ...this.words]));
  }

  /** Adds lines of configuration right above it, and above the comments that stand on it. */
  addBefore(text: string): EditResult {
    return this.#addBeside(`add ${text}`, text, (siblings) => {
      const [top = this.#item] = commentsAbove(this.#item);
      return { index: siblings.items.indexOf(top), above: true };
    });
  }

  /** Adds lines of configuration right below it. */
  addAfter(text: string): EditResult {
    return this.#addBeside(`add ${text}`, text, (siblings) => ({
      index: siblings.items.indexOf(this.#item) + 1,
      above: false,
    }));
  }

  /** Puts other lines of configuration in its place. The comment behind it goes, comments above stay. */
  replaceWith(text: string): EditResult {
    const before = new Set(this.#item.parent.items);
    const added = this.#addBeside(`add ${text}`, text, ({ items }) => ({
      index: items.indexOf(this.#item) + 1,
      tight: true,
    }));
    if (!added.ok || removeItem(this.#item)) return added;
    for (const item of this.#item.parent.items.filter((other) => other.added !== undefined && !before.has(other)))
      removeItem(item);
    return this.refuse(`replace it with ${text}`, LEFT_MISREAD);
  }

  /**
   * Removes it with its block and the comment behind it. Comments on lines above stay unless `commentsAbove` is set:
   * then those right above it go as well. Refused between a statement and a block without a keyword, which would become
   * that statement's, and where what is left of its line would be read as something else.
   */
  remove(options: { readonly commentsAbove?: boolean } = {}): void {
    if (!this.isThere) return;
    const { parent } = this.#item;
    const index = parent.items.indexOf(this.#item);
    if (isBehindBare(parent, index) && isBeforeHeadless(parent, index + 1)) {
      this.refuse(`remove ${[this.keyword, ...this.words].join(' ')}`, WOULD_TAKE_BLOCK);
      return;
    }
    const comments = options.commentsAbove ? commentsAbove(this.#item) : [];
    if (removeItem(this.#item)) for (const comment of comments) removeItem(comment);
    else this.refuse(`remove ${[this.keyword, ...this.words].join(' ')}`, LEFT_MISREAD);
  }

  /** Adds a comment above it, one line for each line of the text; `#` is put before lines without a comment sign. */
  comment(text: string): EditResult {
    const lines = textLines(text).map(asComment).join('\n');
    const above = this.#addBeside(`comment ${text}`, lines, (siblings) => ({
      index: siblings.items.indexOf(this.#item),
      above: true,
    }));
    return above.ok ? { ok: true, statement: this } : above;
  }

  /** Sets the comment at the end of its line, a block's behind its `}`; undefined takes it away. */
  setTrailingComment(text: string | undefined): EditResult {
    const change = `comment ${text}`;
    if (text !== undefined && /[\r\n\0]/.test(text)) return this.refuse(change, 'a comment ends with its line');
    return this.#change(change, () => {
      const room = text === undefined ? ROOM : this.#roomForComment();
      return room.ok ? setTrailingComment(this.#item, text === undefined ? undefined : asComment(text)) : room;
    });
  }

  /** What stands behind it must not become part of the comment. */
  #roomForComment(): WordsSet {
    if (endsLine(endPiece(this.#item))) return ROOM;
    const spread = spreadBlock(this.#item.parent, this.context.style);
    if (!spread.ok) return spread;
    return endsLine(endPiece(this.#item)) ? ROOM : { ok: false, reason: 'something else follows on the same line' };
  }

  #addBeside(change: string, text: string, place: (siblings: Block) => Omit<InsertPlace, 'block'>): EditResult {
    if (!this.isThere) return this.refuse(change, 'the statement was removed');
    const { parent } = this.#item;
    return this.insert(change, text, { block: parent, ...place(parent) });
  }

  #change(change: string, apply: () => WordsSet): EditResult {
    if (!this.isThere) return this.refuse(change, 'the statement was removed');
    if (this.#item.kind !== 'statement') return this.refuse(change, 'it is no statement');
    const result = apply();
    return result.ok ? { ok: true, statement: this } : this.refuse(change, result.reason);
  }
}

const ROOM = { ok: true } as const;

function endsLine(piece: Piece): boolean {
  const next = contentAfter(piece);
  return next === undefined || next.kind === 'newline';
}

function asComment(text: string): string {
  return /^\s*[#!]/.test(text) ? text.trim() : `# ${text}`.trimEnd();
}
