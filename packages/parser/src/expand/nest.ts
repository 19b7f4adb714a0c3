import type { Directive, DirectiveBlock } from './directive.ts';
import type { LogicalLine, Word } from './logical-line.ts';
import type { ExpansionProblem } from './problems.ts';

/** A directive while its block may still come. */
interface Draft {
  readonly line: LogicalLine | undefined;
  block: { readonly open: Word; close: Word | undefined; readonly drafts: Draft[] } | undefined;
}

/** Puts logical lines into the blocks that their braces make. Broken nesting is reported and mended, never refused. */
export function nest(lines: Iterable<LogicalLine>, problems: ExpansionProblem[]): Directive[] {
  const root: Draft[] = [];
  const open: Draft[] = [];
  let current = root;
  let head: Draft | undefined;
  for (const line of lines) {
    const [first] = line.words;
    if (first === undefined) continue;
    if (line.kind === 'statement') {
      head = { line, block: undefined };
      current.push(head);
    } else if (line.kind === 'open') {
      if (head === undefined) {
        problems.push({ code: 'block-without-head', origin: first.origin });
        head = { line: undefined, block: undefined };
        current.push(head);
      }
      head.block = { open: first, close: undefined, drafts: [] };
      open.push(head);
      current = head.block.drafts;
      head = undefined;
    } else {
      const closed = open.pop();
      if (closed?.block === undefined) problems.push({ code: 'unexpected-close-brace', origin: first.origin });
      else closed.block.close = first;
      current = open.at(-1)?.block?.drafts ?? root;
      head = undefined;
    }
  }
  for (const draft of open) {
    if (draft.block === undefined) continue;
    const words = draft.line?.words.map((word) => word.text).join(' ') ?? '';
    problems.push({ code: 'missing-close-brace', origin: draft.block.open.origin, head: words });
  }
  return root.map(finish);
}

/** Blocks nest as deep as the text says, so the stack is our own. */
function finish(root: Draft): Directive {
  const done = new Map<Draft, Directive>();
  const order: Draft[] = [];
  const open: Draft[] = [root];
  for (let draft = open.pop(); draft !== undefined; draft = open.pop()) {
    order.push(draft);
    open.push(...(draft.block?.drafts ?? []));
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
