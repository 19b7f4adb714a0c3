import type { DocumentNode, Token } from '@kalint/parser';

/** A word with its place; quotes are part of the range, not of the text. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where in a statement a cursor stands. */
export interface CursorContext {
  /** The heads of the blocks around, outermost first; each is the words before its `{`. */
  readonly blocks: readonly (readonly PlacedWord[])[];
  /** What the cursor stands in. `word`: a statement or entry, perhaps before its first letter. */
  readonly where: 'word' | 'comment' | 'include' | 'definition' | 'condition' | 'repetition';
  /** The words of the statement that end before the cursor. */
  readonly before: readonly PlacedWord[];
  /** What is written of the word, up to the cursor; empty behind a blank. */
  readonly written: string;
  /** The whole word at the cursor, to be replaced; an empty range behind a blank. */
  readonly word: { readonly start: number; readonly end: number };
  /** The comment, include or definition around the cursor. */
  readonly token: Token | undefined;
}

interface Head {
  readonly words: readonly Token[];
  /** The line of an `@id` head: the next line may hold the same head for another id. */
  readonly condition: boolean;
}

/** What stands at a place that is pointed at: the word that begins there counts, not only one that ends there. */
export function pointedContext(document: DocumentNode, offset: number): CursorContext {
  const context = cursorContext(document, offset);
  const begins = /\S/.test(document.source.text[offset] ?? '');
  return context.word.end <= offset && begins ? cursorContext(document, offset + 1) : context;
}

/** What stands before a cursor: read from the start, since what follows may be half-written. */
export function cursorContext({ tokens, source }: DocumentNode, offset: number): CursorContext {
  const walk = new TokenWalk();
  let inside: Token | undefined;
  for (const token of tokens) {
    if (token.start >= offset) break;
    if (token.end >= offset && token.kind !== 'blank' && token.kind !== 'newline') {
      inside = token;
      break;
    }
    walk.take(token);
  }
  const place = (token: Token): PlacedWord => ({
    text: wordText(source.text.slice(token.start, token.end)),
    start: token.start,
    end: token.end,
  });
  const isBrace = inside?.kind === 'open-brace' || inside?.kind === 'close-brace';
  if (inside !== undefined && isBrace) walk.take(inside);
  const token = isBrace ? undefined : inside;
  return {
    blocks: walk.blocks.map(({ words }) => words.map(place)),
    where: token === undefined ? walk.where : (WHERE[token.kind] ?? 'word'),
    before: walk.current.map(place),
    written: token === undefined ? '' : wordText(source.text.slice(token.start, offset)),
    word: token === undefined ? { start: offset, end: offset } : { start: token.start, end: token.end },
    token,
  };
}

const WHERE: Readonly<Partial<Record<Token['kind'], CursorContext['where']>>> = {
  comment: 'comment',
  condition: 'condition',
  repetition: 'repetition',
  'include-keyword': 'word',
  'include-path': 'include',
  'definition-head': 'definition',
  'definition-text': 'definition',
  continuation: 'definition',
};

function wordText(written: string): string {
  if (!written.startsWith('"')) return written;
  return written.length > 1 && written.endsWith('"') ? written.slice(1, -1) : written.slice(1);
}

/** Follows blocks and statements from token to token. */
class TokenWalk {
  readonly blocks: Head[] = [];
  current: Token[] = [];
  where: CursorContext['where'] = 'word';
  #hasCondition = false;
  /** A head whose `{` may come on a later line. */
  #waiting: { words: readonly Token[]; condition: boolean } | undefined;
  /** Something else than a head has stood in the innermost block. */
  #isFresh = false;

  take(token: Token): void {
    if (token.kind === 'newline') this.#endLine();
    else if (token.kind === 'open-brace') this.#open();
    else if (token.kind === 'close-brace') this.#close();
    else if (token.kind === 'condition') this.#hasCondition = true;
    else if (WORDS.has(token.kind)) this.#word(token);
    else if (token.kind === 'include-keyword') this.where = 'include';
    else if (token.kind === 'definition-head') this.where = 'definition';
  }

  #word(token: Token): void {
    this.current.push(token);
    this.#waiting = undefined;
  }

  #endLine(): void {
    if (this.current.length > 0) this.#waiting = { words: this.current, condition: this.#hasCondition };
    this.#startStatement();
  }

  #open(): void {
    const head = this.current.length > 0 ? { words: this.current, condition: this.#hasCondition } : this.#waiting;
    // `@a head {` right below `@b head {`: one block with a head for each id.
    if (head?.condition && this.#isFresh && this.blocks.at(-1)?.condition) this.blocks.pop();
    this.blocks.push(head ?? { words: [], condition: false });
    this.#startStatement();
    this.#waiting = undefined;
    this.#isFresh = true;
  }

  #close(): void {
    this.blocks.pop();
    this.#startStatement();
    this.#waiting = undefined;
    this.#isFresh = false;
  }

  #startStatement(): void {
    if (this.current.length > 0 && !this.#hasCondition) this.#isFresh = false;
    this.current = [];
    this.where = 'word';
    this.#hasCondition = false;
  }
}

const WORDS: ReadonlySet<Token['kind']> = new Set(['word', 'quoted', 'unterminated']);
