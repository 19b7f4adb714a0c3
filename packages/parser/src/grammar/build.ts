import type { IToken } from 'chevrotain';
import type {
  BlockNode,
  CommentNode,
  ConditionNode,
  DefinitionNode,
  IncludeNode,
  ItemNode,
  PrefixNode,
  RepetitionNode,
  StatementNode,
  StrayBraceNode,
  TextRange,
  WordNode,
} from '../syntax/nodes.ts';
import { Comment, DefinitionText, Quoted, Unterminated } from './token-types.ts';

/** What every item is given by the production around it. */
interface ItemParts {
  readonly prefixes: readonly PrefixNode[];
  readonly trailingComment: CommentNode | undefined;
  readonly blankLinesBefore: number;
}

function start(token: IToken): number {
  return token.startOffset;
}

/** chevrotain's end is the last character's offset, ours is exclusive. */
function end(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}

function textOf(token: IToken): TextRange & { readonly text: string } {
  return { start: start(token), end: end(token), text: token.image };
}

export function comment(token: IToken, blankLinesBefore: number): CommentNode {
  return { kind: 'comment', ...textOf(token), blankLinesBefore };
}

export function condition(token: IToken): ConditionNode {
  const negated = token.image.startsWith('@^');
  return { kind: 'condition', start: start(token), end: end(token), negated, id: token.image.slice(negated ? 2 : 1) };
}

export function repetition(token: IToken): RepetitionNode {
  return { kind: 'repetition', ...textOf(token) };
}

export function word(token: IToken): WordNode {
  const { image } = token;
  if (token.tokenType === Quoted) return { ...bareWord(token), text: image.slice(1, -1), quoting: 'double' };
  if (token.tokenType === Unterminated) return { ...bareWord(token), text: image.slice(1), quoting: 'unterminated' };
  return bareWord(token);
}

function bareWord(token: IToken): WordNode {
  return { kind: 'word', ...textOf(token), quoting: 'none' };
}

export function include(parts: ItemParts, keyword: IToken, path: IToken | undefined): IncludeNode {
  const range = { start: parts.prefixes[0]?.start ?? start(keyword), end: end(path ?? keyword) };
  return { kind: 'include', ...range, ...parts, keyword: keyword.image, path: path && textOf(path) };
}

export function definition(parts: ItemParts, tokens: readonly IToken[]): DefinitionNode {
  const [head, ...rest] = tokens;
  if (head === undefined) throw new Error('a definition starts with its head');
  const last = tokens.at(-1) ?? head;
  return {
    kind: 'definition',
    start: parts.prefixes[0]?.start ?? start(head),
    end: end(last),
    ...parts,
    name: head.image.slice(1, -1),
    lines: rest.filter((token) => token.tokenType === DefinitionText).map(textOf),
    comments: rest.filter((token) => token.tokenType === Comment).map((token) => comment(token, 0)),
  };
}

export function strayBrace(parts: ItemParts, brace: IToken): StrayBraceNode {
  return { kind: 'stray-brace', start: parts.prefixes[0]?.start ?? start(brace), end: end(brace), ...parts };
}

export function statement(parts: ItemParts, words: readonly WordNode[], body: BlockNode | undefined): StatementNode {
  const nodes: readonly TextRange[] = [...parts.prefixes, ...words, ...(body ? [body] : [])];
  const first = nodes[0]?.start ?? 0;
  return { kind: 'statement', start: first, end: nodes.at(-1)?.end ?? first, ...parts, words, block: body };
}

export function block(parts: {
  readonly open: IToken;
  readonly openComment: CommentNode | undefined;
  readonly items: readonly ItemNode[];
  readonly closing: { readonly prefixes: readonly PrefixNode[]; readonly brace: IToken } | undefined;
}): BlockNode {
  const { open, openComment, items, closing } = parts;
  const lastEnd = closing ? end(closing.brace) : (endWithComment(items.at(-1)) ?? openComment?.end ?? end(open));
  return {
    kind: 'block',
    start: start(open),
    end: lastEnd,
    commentsBefore: [],
    openComment,
    items,
    closePrefixes: closing?.prefixes ?? [],
    closed: closing !== undefined,
    tooDeep: false,
  };
}

/** A comment at the end of an item's line is not in the item's range, but in that of the block around it. */
function endWithComment(item: ItemNode | undefined): number | undefined {
  const comment = item !== undefined && 'trailingComment' in item ? item.trailingComment : undefined;
  return comment?.end ?? item?.end;
}

export function flatBlock(open: IToken, last: IToken): BlockNode {
  return {
    kind: 'block',
    start: start(open),
    end: end(last),
    commentsBefore: [],
    openComment: undefined,
    items: [],
    closePrefixes: [],
    closed: true,
    tooDeep: true,
  };
}
