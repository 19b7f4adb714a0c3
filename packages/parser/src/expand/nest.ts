import type { Directive, DirectiveBlock } from './directive.ts';
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

/** A directive while its block may still come. */
interface Draft {
  readonly line: LogicalLine | undefined;
  block: DraftBlock | undefined;
}

interface DraftBlock {
  /** The `{`; undefined where it is missing and the block was assumed. */
  readonly open: Word | undefined;
  close: Word | undefined;
  readonly drafts: Draft[];
}

/**
 * Puts logical lines into the blocks that their braces make. Broken nesting is reported and mended, never refused.
 * Where braces do not match and hints are given, each missing brace is put where the language wants it.
 */
export function nest(lines: readonly LogicalLine[], problems: ExpansionProblem[], hints?: NestingHints): Directive[] {
  const plain = new Nester();
  plain.run(lines);
  const opened = plain.problems.filter(({ code }) => code === 'missing-close-brace').length;
  const closed = plain.problems.filter(({ code }) => code === 'unexpected-close-brace').length;
  const mended = hints && opened + closed > 0 ? new Nester({ hints, toClose: opened, toOpen: closed }) : undefined;
  mended?.run(lines);
  const nester = mended ?? plain;
  problems.push(...nester.problems);
  return nester.root.map(finish);
}

/** Missing braces that may be put in, and where they belong. */
interface Mending {
  readonly hints: NestingHints;
  toClose: number;
  toOpen: number;
}

class Nester {
  readonly root: Draft[] = [];
  readonly problems: ExpansionProblem[] = [];
  readonly #mending: Mending | undefined;
  readonly #open: { readonly draft: Draft; readonly block: DraftBlock }[] = [];
  /** The statement that a `{` would belong to. */
  #head: Draft | undefined;

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
    for (const { draft, block } of this.#open) {
      if (block.open === undefined) continue;
      this.problems.push({ code: 'missing-close-brace', origin: block.open.origin, head: headText(draft) });
    }
  }

  #statement(line: LogicalLine, first: Word): void {
    if (this.#mending !== undefined) {
      this.#assumeOpen(this.#mending, first);
      this.#assumeClosed(this.#mending, first);
    }
    this.#head = { line, block: undefined };
    this.#current().push(this.#head);
  }

  #openBlock(brace: Word): void {
    let head = this.#head;
    if (head === undefined) {
      this.problems.push({ code: 'block-without-head', origin: brace.origin });
      head = { line: undefined, block: undefined };
      this.#current().push(head);
    }
    this.#enter(head, brace);
  }

  #enter(draft: Draft, open: Word | undefined): void {
    draft.block = { open, close: undefined, drafts: [] };
    this.#open.push({ draft, block: draft.block });
    this.#head = undefined;
  }

  #closeBlock(brace: Word): void {
    const closed = this.#open.pop();
    if (closed === undefined) this.problems.push({ code: 'unexpected-close-brace', origin: brace.origin });
    else closed.block.close = brace;
    this.#head = undefined;
  }

  /** The statement above needs a block, this one belongs into it, and a `}` is left over: the `{` is missing. */
  #assumeOpen(mending: Mending, word: Word): void {
    const { hints } = mending;
    const head = this.#head;
    const keyword = head?.line?.words[0]?.text;
    if (mending.toOpen === 0 || head === undefined || keyword === undefined) return;
    const blocks = this.#path();
    if (!hints.needsBlock(blocks, keyword) || !hints.belongs([...blocks, keyword], word.text)) return;
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
    if (hints.belongs(path, word.text)) return;
    let depth = path.length - 1;
    while (depth >= 0 && !hints.belongs(path.slice(0, depth), word.text)) depth--;
    if (depth < 0) return;
    while (this.#open.length > depth && mending.toClose > 0) {
      const closed = this.#open.pop();
      mending.toClose--;
      if (closed?.block.open === undefined) continue;
      const { draft, block } = closed;
      const origin = block.open?.origin ?? word.origin;
      this.problems.push({ code: 'missing-close-brace', origin, head: headText(draft), before: word.origin });
    }
    this.#head = undefined;
  }

  #current(): Draft[] {
    return this.#open.at(-1)?.block.drafts ?? this.root;
  }

  #path(): string[] {
    return this.#open.map(({ draft }) => draft.line?.words[0]?.text ?? '');
  }
}

function headText(draft: Draft): string {
  return draft.line?.words.map((word) => word.text).join(' ') ?? '';
}

/** Blocks nest as deep as the text says, so the stack is our own. */
function finish(root: Draft): Directive {
  const done = new Map<Draft, Directive>();
  const order: Draft[] = [];
  const open: Draft[] = [root];
  for (let draft = open.pop(); draft !== undefined; draft = open.pop()) {
    order.push(draft);
    if (draft.block !== undefined) open.push(...draft.block.drafts);
  }
  for (const draft of order.reverse()) done.set(draft, toDirective(draft, done));
  return done.get(root) as Directive;
}

function toDirective(draft: Draft, done: ReadonlyMap<Draft, Directive>): Directive {
  const words = draft.line?.words ?? [];
  const block: DirectiveBlock | undefined = draft.block && {
    open: draft.block.open,
    close: draft.block.close,
    directives: draft.block.drafts.map((child) => done.get(child) as Directive),
  };
  return { keyword: words[0], args: words.slice(1), line: draft.line, block };
}
