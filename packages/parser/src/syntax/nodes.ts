import type { Token, TokenKind } from '../lexer/token.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A stretch of one file's text: offsets in UTF-16 code units from 0, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What all nodes have: a kind and a place. */
interface NodeBase extends TextRange {
  readonly kind: string;
}

/** One word. `text` is its value without quotes; `${NAME}` is still unexpanded. */
export interface WordNode extends NodeBase {
  readonly kind: 'word';
  readonly text: string;
  /** How it is written: bare, in double quotes, or with a quote that is never closed. */
  readonly quoting: 'none' | 'double' | 'unterminated';
}

/** `# …` or `! …` up to the end of its line. */
export interface CommentNode extends NodeBase {
  readonly kind: 'comment';
  /** With its sign, without the line end. */
  readonly text: string;
  /** Empty lines between it and what stands before it. */
  readonly blankLinesBefore: number;
}

/** `@id` or `@^id` in front of a statement or brace. */
export interface ConditionNode extends NodeBase {
  readonly kind: 'condition';
  /** The id without its signs. */
  readonly id: string;
  /** `@^id`: holds for all other ids. */
  readonly negated: boolean;
}

/** `~SEQ(…)`, `~SEQx(…)` or `~LST(…)` in front of a statement. */
export interface RepetitionNode extends NodeBase {
  readonly kind: 'repetition';
  readonly text: string;
}

/** What may stand in front of a statement, in the order written. */
export type PrefixNode = ConditionNode | RepetitionNode;

/** What every item of a file or block has. */
interface ItemBase extends NodeBase {
  readonly prefixes: readonly PrefixNode[];
  /** The comment at the end of its (last) line. */
  readonly trailingComment: CommentNode | undefined;
  /** Empty lines between it and what stands before it. */
  readonly blankLinesBefore: number;
}

/** Words, perhaps with a block: `state MASTER`, `vrrp_instance VI_1 { … }`. No words: a block without a head, or prefixes alone. */
export interface StatementNode extends ItemBase {
  readonly kind: 'statement';
  readonly words: readonly WordNode[];
  readonly block: BlockNode | undefined;
}

/** `{ … }`. */
export interface BlockNode extends NodeBase {
  readonly kind: 'block';
  /** Comments between the head and a `{` on a later line. */
  readonly commentsBefore: readonly CommentNode[];
  /** A comment behind `{` on its line. */
  readonly openComment: CommentNode | undefined;
  readonly items: readonly ItemNode[];
  /** Prefixes in front of `}`. */
  readonly closePrefixes: readonly PrefixNode[];
  /** Comments on own lines in front of `}` are items; false where the file ends before the `}`. */
  readonly closed: boolean;
  /** Text nested deeper than any configuration is kept flat, without items. */
  readonly tooDeep: boolean;
}

/** `include PATH` and its stricter forms. */
export interface IncludeNode extends ItemBase {
  readonly kind: 'include';
  readonly keyword: string;
  /** The pattern as written; undefined where the line ends before it. */
  readonly path: (TextRange & { readonly text: string }) | undefined;
}

/** `$NAME=VALUE`, perhaps over several lines. */
export interface DefinitionNode extends ItemBase {
  readonly kind: 'definition';
  readonly name: string;
  /** The lines of the value, without the backslashes that join them. */
  readonly lines: readonly (TextRange & { readonly text: string })[];
  /** Comments inside the value. */
  readonly comments: readonly CommentNode[];
}

/** A `}` that closes nothing. */
export interface StrayBraceNode extends ItemBase {
  readonly kind: 'stray-brace';
}

export type ItemNode = StatementNode | IncludeNode | DefinitionNode | StrayBraceNode | CommentNode;

/** One file. Its tokens hold every character; the items hold the structure. */
export interface DocumentNode extends NodeBase {
  readonly kind: 'document';
  readonly source: SourceFile;
  readonly tokens: readonly Token[];
  readonly items: readonly ItemNode[];
}

export type SyntaxNode = DocumentNode | ItemNode | BlockNode | WordNode | ConditionNode | RepetitionNode;

/** The properties of each node kind that hold child nodes, in the order of the text. Walkers and tests use this table. */
export const visitorKeys = {
  document: ['items'],
  statement: ['prefixes', 'words', 'block', 'trailingComment'],
  block: ['commentsBefore', 'openComment', 'items', 'closePrefixes'],
  include: ['prefixes', 'trailingComment'],
  definition: ['prefixes', 'comments', 'trailingComment'],
  'stray-brace': ['prefixes', 'trailingComment'],
  comment: [],
  word: [],
  condition: [],
  repetition: [],
} as const satisfies Record<SyntaxNode['kind'], readonly string[]>;

/** The text of a token. */
export function tokenText(source: SourceFile, token: Token): string {
  return source.text.slice(token.start, token.end);
}

/** True for tokens that the grammar never sees. */
export function isTrivia(kind: TokenKind): boolean {
  return kind === 'blank' || kind === 'byte-order-mark';
}
