import type { Directive, DirectiveBlock } from './directive.ts';
import { indentOf, isDeeper } from './layout.ts';
import type { LogicalLine, Word } from './logical-line.ts';
import { coverOrigins } from './origin.ts';
import type { ExpansionProblem } from './problems.ts';

/** What is known of the language when braces do not match: it tells where the missing one was meant. */
export interface NestingHints {
  /** Whether a statement that starts with `word` belongs into the innermost of these blocks (keywords, outer first). */
  belongs(blocks: readonly string[], word: string): boolean;
  /** Whether a keyword in the innermost of these blocks is useless without a block of its own. */
  needsBlock(blocks: readonly string[], keyword: string): boolean;
}

/** A directive while its block may still come: it becomes whole in place, as there may be a hundred thousand. */
interface Draft extends Directive {
  block: DraftBlock | undefined;
}

interface DraftBlock extends DirectiveBlock {
  close: Word | undefined;
  readonly directives: Draft[];
}

/** A block with the statement it belongs to. */
interface Nested {
  readonly draft: Draft;
  readonly block: DraftBlock;
}

/** keepalived's own language nests five deep; blocks deeper than this count as part of the one around them. */
const MAX_DEPTH = 64;

/**
 * Puts logical lines into the blocks that their braces make. Broken nesting is reported and mended, never refused.
 * Where braces do not match and hints are given, each missing brace is put where the language wants it.
 */
export function nest(lines: readonly LogicalLine[], problems: ExpansionProblem[], hints?: NestingHints): Directive[] {
  const plain = new Nester();
  plain.run(lines);
  const opened = plain.problems.filter(({ code }) => code === 'missing-close-brace').length;
  const closed = plain.problems.filter(({ code }) => code === 'unexpected-close-brace').length;
  const nester = hints && opened + closed > 0 ? mend(lines, { hints, toClose: opened, toOpen: closed }) : plain;
  for (const problem of nester.problems) problems.push(problem);
  return nester.root;
}

/** Mends by what the language wants, with and without a look at the indentation, and takes what fits better. */
function mend(lines: readonly LogicalLine[], mending: Omit<Mending, 'misfits' | 'byLayout'>): Nester {
  const [byLayout, byLanguage] = [true, false].map((byLayout) => {
    const attempt: Mending = { ...mending, byLayout, misfits: 0 };
    const nester = new Nester(attempt);
    nester.run(lines);
    return { nester, cost: nester.problems.length + attempt.misfits };
  });
  const better = byLayout && byLanguage && byLanguage.cost < byLayout.cost ? byLanguage : byLayout;
  return (better as NonNullable<typeof better>).nester;
}

/** Braces that are too few, and what tells where they belong. */
interface Mending {
  readonly hints: NestingHints;
  /** `}` that are missing, or `{` too many. */
  toClose: number;
  /** `{` that are missing, or `}` too many. */
  toOpen: number;
  /** Whether indentation counts, too. */
  readonly byLayout: boolean;
  /** Statements that do not belong where they end up. */
  misfits: number;
}

class Nester {
  readonly root: Draft[] = [];
  readonly problems: ExpansionProblem[] = [];
  readonly #mending: Mending | undefined;
  readonly #open: Nested[] = [];
  /** The block that the line before closed. */
  #justClosed: Nested | undefined;
  /** The statement that a `{` would belong to. */
  #head: Draft | undefined;
  /** Open blocks that are too deep to count. */
  #tooDeep = 0;

  constructor(mending?: Mending) {
    this.#mending = mending;
  }

  run(lines: readonly LogicalLine[]): void {
    for (const line of lines) {
      const [first] = line.words;
      if (first === undefined) continue;
      if (line.kind === 'statement') this.#statement(line, first);
      else if (line.kind === 'open') this.#openBlock(first);
      else this.#closeBlock(first);
    }
    for (const nested of this.#open) this.#reportUnclosed(nested);
  }

  #statement(line: LogicalLine, first: Word): void {
    if (this.#mending !== undefined) {
      this.#assumeOpen(this.#mending, first);
      this.#assumeStillOpen(this.#mending, first);
      this.#assumeClosed(this.#mending, first);
      if (!this.#mending.hints.belongs(this.#path(), first.text)) this.#mending.misfits++;
    }
    this.#head = { keyword: first, args: line.words.slice(1), line, block: undefined };
    this.#justClosed = undefined;
    this.#current().push(this.#head);
  }

  #openBlock(brace: Word): void {
    if (this.#open.length >= MAX_DEPTH) {
      this.#tooDeep++;
      return;
    }
    let head = this.#head;
    if (head === undefined) {
      this.problems.push({ code: 'block-without-head', origin: brace.origin });
      if (this.#mending !== undefined && this.#mending.toClose > 0) {
        this.#mending.toClose--;
        return;
      }
      head = { keyword: undefined, args: [], line: undefined, block: undefined };
      this.#current().push(head);
    }
    this.#enter(head, brace);
  }

  #enter(draft: Draft, open: Word | undefined): void {
    draft.block = { open, close: undefined, directives: [] };
    this.#open.push({ draft, block: draft.block });
    this.#head = undefined;
  }

  #closeBlock(brace: Word): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    if (this.#mending !== undefined) {
      this.#assumeOpen(this.#mending, brace);
      if (this.#mending.byLayout) this.#assumeClosedByLayout(this.#mending, brace);
      if (this.#mending.byLayout && this.#isOneTooMany(this.#mending, brace)) return;
    }
    const closed = this.#open.pop();
    if (closed === undefined) this.problems.push({ code: 'unexpected-close-brace', origin: brace.origin });
    else closed.block.close = brace;
    this.#justClosed = closed;
    this.#head = undefined;
  }

  /**
   * The statement above needs a block, what follows does not belong beside it, and a `}` is left over: the `{` is
   * missing.
   */
  #assumeOpen(mending: Mending, word: Word): void {
    const { hints } = mending;
    const head = this.#head;
    const keyword = head?.line?.words[0]?.text;
    if (mending.toOpen === 0 || head === undefined || keyword === undefined) return;
    const blocks = this.#path();
    if (!hints.needsBlock(blocks, keyword)) return;
    if (hints.belongs(blocks, word.text) && !hints.belongs([...blocks, keyword], word.text)) return;
    mending.toOpen--;
    const words = head.line?.words ?? [];
    const origin = words.map((w) => w.origin).reduce(coverOrigins);
    this.problems.push({ code: 'missing-open-brace', origin, head: headText(head) });
    this.#enter(head, undefined);
  }

  /** The statement belongs not here but into a block further out, and a `}` is missing in the end: it was meant above. */
  #assumeClosed(mending: Mending, word: Word): void {
    const { hints } = mending;
    const path = this.#path();
    if (mending.toClose === 0 || hints.belongs(path, word.text)) return;
    let depth = path.length - 1;
    while (depth >= 0 && !hints.belongs(path.slice(0, depth), word.text)) depth--;
    if (depth < 0) return;
    this.#closeDownTo(depth, mending, word);
  }

  /** A `}` that begins its line stands below the head of an outer block: the inner ones should have been closed above. */
  #assumeClosedByLayout(mending: Mending, brace: Word): void {
    const indent = indentOf(brace);
    const heads = this.#open.map(({ draft }) => draft.line?.words[0]).map((word) => word && indentOf(word));
    const innermost = heads.at(-1);
    if (indent === undefined || innermost === undefined || !isDeeper(innermost, indent)) return;
    const depth = heads.lastIndexOf(indent);
    if (depth !== -1) this.#closeDownTo(depth + 1, mending, brace);
  }

  #closeDownTo(depth: number, mending: Mending, before: Word): void {
    while (this.#open.length > depth && mending.toClose > 0) {
      const unclosed = this.#open.pop();
      mending.toClose--;
      if (unclosed !== undefined) this.#reportUnclosed(unclosed, before);
    }
    this.#head = undefined;
  }

  #reportUnclosed({ draft, block }: Nested, before?: Word): void {
    if (block.open === undefined) return;
    const problem = { code: 'missing-close-brace', origin: block.open.origin, head: headText(draft) } as const;
    this.problems.push(before === undefined ? problem : { ...problem, before: before.origin });
  }

  /** The statement belongs into the block that was closed just above, and a `}` is left over: that one was too many. */
  #assumeStillOpen(mending: Mending, word: Word): void {
    const closed = this.#justClosed;
    const keyword = closed?.draft.line?.words[0]?.text;
    if (mending.toOpen === 0 || closed?.block.close === undefined || keyword === undefined) return;
    const blocks = this.#path();
    if (mending.hints.belongs(blocks, word.text) || !mending.hints.belongs([...blocks, keyword], word.text)) return;
    mending.toOpen--;
    const { close } = closed.block;
    const head = headText(closed.draft);
    this.problems.push({ code: 'unexpected-close-brace', origin: close.origin, head, before: word.origin });
    closed.block.close = undefined;
    this.#open.push(closed);
  }

  /** A `}` stands straight below another one that fits the head of its block, and a `}` is left over. */
  #isOneTooMany(mending: Mending, brace: Word): boolean {
    const last = this.#justClosed;
    const lastBrace = last?.block.close;
    const head = this.#open.at(-1)?.draft;
    if (mending.toOpen === 0 || lastBrace === undefined || head === undefined) return false;
    const [indent, above] = [indentOf(brace), indentOf(lastBrace)];
    const [inner, outer] = [last?.draft, head]
      .map((draft) => draft?.line?.words[0])
      .map((word) => word && indentOf(word));
    if (indent === undefined || indent !== above || indent !== inner || outer === undefined) return false;
    if (!isDeeper(indent, outer)) return false;
    mending.toOpen--;
    this.problems.push({ code: 'unexpected-close-brace', origin: brace.origin, head: headText(head) });
    return true;
  }

  #current(): Draft[] {
    return this.#open.at(-1)?.block.directives ?? this.root;
  }

  #path(): string[] {
    return this.#open.map(({ draft }) => draft.line?.words[0]?.text ?? '');
  }
}

function headText(draft: Draft): string {
  return draft.line?.words.map((word) => word.text).join(' ') ?? '';
}
