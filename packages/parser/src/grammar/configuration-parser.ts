import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import type {
  BlockNode,
  CommentNode,
  DefinitionNode,
  IncludeNode,
  ItemNode,
  PrefixNode,
  StatementNode,
  StrayBraceNode,
  WordNode,
} from '../syntax/nodes.ts';
import * as build from './build.ts';
import {
  AnyToken,
  CloseBrace,
  Comment,
  Condition,
  Continuation,
  DefinitionHead,
  DefinitionText,
  IncludeKeyword,
  IncludePath,
  Newline,
  OpenBrace,
  Quoted,
  Repetition,
  Unterminated,
  vocabulary,
  Word,
} from './token-types.ts';

/** Blocks nested deeper than this are kept as flat text. keepalived's own language nests five deep. */
const MAX_DEPTH = 64;

/**
 * The grammar of keepalived.conf: small and total. Any sequence of tokens is accepted; broken text is a node
 * (`closed: false`, a stray brace), never a skip. Keywords are not part of it: the catalogue knows them.
 */
export class ConfigurationParser extends EmbeddedActionsParser {
  #depth = 0;

  /** @param validate check the grammar itself, for tests: it costs start-up time and needs Node 22. */
  constructor(validate = false) {
    super(vocabulary, { maxLookahead: 1, recoveryEnabled: false, skipValidations: !validate });
    this.performSelfAnalysis();
  }

  /** document = { NEWLINE | line | "}" } ; */
  readonly document = this.RULE('document', (): ItemNode[] => {
    this.ACTION(() => {
      this.#depth = 0;
    });
    return this.SUBRULE(this.items, { ARGS: [true] });
  });

  /** items = { NEWLINE | line } ; at top level a "}" is an item, inside a block it ends the items */
  private readonly items = this.RULE('items', (topLevel: boolean): ItemNode[] => {
    const items: ItemNode[] = [];
    let newlines = 0;
    this.MANY({
      GATE: () => topLevel || !this.#closesBlock(),
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(Newline);
              newlines++;
            },
          },
          {
            ALT: () => {
              const blankLines = Math.max(0, newlines - (items.length === 0 && topLevel ? 0 : 1));
              const item = this.SUBRULE(this.line, { ARGS: [blankLines] });
              this.ACTION(() => items.push(item));
              newlines = 0;
            },
          },
        ]);
      },
    });
    return items;
  });

  /** line = COMMENT | form | prefixes [ form | COMMENT ] ; */
  private readonly line = this.RULE('line', (blankLinesBefore: number): ItemNode => {
    return this.OR([
      { ALT: () => build.comment(this.CONSUME(Comment), blankLinesBefore) },
      { ALT: () => this.SUBRULE(this.form, { ARGS: [[], blankLinesBefore] }) },
      {
        ALT: () => {
          const prefixes = this.SUBRULE(this.prefixes);
          const form = this.OPTION(() => this.SUBRULE1(this.form, { ARGS: [prefixes, blankLinesBefore] }));
          const comment = this.OPTION1(() => this.SUBRULE(this.lineComment));
          return (
            form ??
            this.ACTION(() => build.statement({ prefixes, trailingComment: comment, blankLinesBefore }, [], undefined))
          );
        },
      },
    ]);
  });

  /** form = include | definition | "}" | statement | block [ COMMENT ] ; */
  private readonly form = this.RULE('form', (prefixes: PrefixNode[], blankLinesBefore: number): ItemNode => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.include, { ARGS: [prefixes, blankLinesBefore] }) },
      { ALT: () => this.SUBRULE(this.definition, { ARGS: [prefixes, blankLinesBefore] }) },
      { ALT: () => this.SUBRULE(this.strayBrace, { ARGS: [prefixes, blankLinesBefore] }) },
      { ALT: () => this.SUBRULE(this.statement, { ARGS: [prefixes, blankLinesBefore] }) },
      {
        ALT: () => {
          const block = this.SUBRULE(this.block);
          const trailingComment = this.OPTION(() => this.SUBRULE(this.lineComment));
          return this.ACTION(() => build.statement({ prefixes, trailingComment, blankLinesBefore }, [], block));
        },
      },
    ]);
  });

  /** prefixes = ( CONDITION | REPETITION ) { CONDITION | REPETITION } ; */
  private readonly prefixes = this.RULE('prefixes', (): PrefixNode[] => {
    const prefixes: PrefixNode[] = [];
    this.AT_LEAST_ONE(() => {
      const prefix = this.OR([
        { ALT: () => build.condition(this.CONSUME(Condition)) },
        { ALT: () => build.repetition(this.CONSUME(Repetition)) },
      ]);
      this.ACTION(() => prefixes.push(prefix));
    });
    return prefixes;
  });

  /** include = INCLUDE_KEYWORD [ INCLUDE_PATH ] [ COMMENT ] ; */
  private readonly include = this.RULE('include', (prefixes: PrefixNode[], blankLinesBefore: number): IncludeNode => {
    const keyword = this.CONSUME(IncludeKeyword);
    const path = this.OPTION(() => this.CONSUME(IncludePath));
    const trailingComment = this.OPTION1(() => this.SUBRULE(this.lineComment));
    return this.ACTION(() => build.include({ prefixes, trailingComment, blankLinesBefore }, keyword, path));
  });

  /** definition = DEFINITION_HEAD [ DEFINITION_TEXT ] [ CONTINUATION { line of its value } ] [ COMMENT ] ; */
  private readonly definition = this.RULE(
    'definition',
    (prefixes: PrefixNode[], blankLinesBefore: number): DefinitionNode => {
      const parts: IToken[] = [this.CONSUME(DefinitionHead)];
      this.MANY({
        GATE: () => this.#continuesDefinition(),
        DEF: () => {
          const part = this.OR([
            { ALT: () => this.CONSUME(DefinitionText) },
            { ALT: () => this.CONSUME(Continuation) },
            { ALT: () => this.CONSUME(Comment) },
            { ALT: () => this.CONSUME(Newline) },
          ]);
          this.ACTION(() => parts.push(part));
        },
      });
      const trailingComment = this.OPTION(() => this.SUBRULE(this.lineComment));
      return this.ACTION(() => build.definition({ prefixes, trailingComment, blankLinesBefore }, parts));
    },
  );

  /** strayBrace = "}" [ COMMENT ] ; only at top level, where it closes nothing */
  private readonly strayBrace = this.RULE(
    'strayBrace',
    (prefixes: PrefixNode[], blankLinesBefore: number): StrayBraceNode => {
      const brace = this.CONSUME(CloseBrace);
      const trailingComment = this.OPTION(() => this.SUBRULE(this.lineComment));
      return this.ACTION(() => build.strayBrace({ prefixes, trailingComment, blankLinesBefore }, brace));
    },
  );

  /** statement = ( WORD | QUOTED | UNTERMINATED ) { … } [ { NEWLINE | COMMENT } block ] [ COMMENT ] ; */
  private readonly statement = this.RULE(
    'statement',
    (prefixes: PrefixNode[], blankLinesBefore: number): StatementNode => {
      const words: WordNode[] = [];
      this.AT_LEAST_ONE(() => {
        const token = this.OR([
          { ALT: () => this.CONSUME(Word) },
          { ALT: () => this.CONSUME(Quoted) },
          { ALT: () => this.CONSUME(Unterminated) },
          { ALT: () => this.CONSUME(IncludePath) },
          { ALT: () => this.CONSUME(DefinitionText) },
          { ALT: () => this.CONSUME(Continuation) },
        ]);
        this.ACTION(() => words.push(build.word(token)));
      });
      const block = this.OPTION({
        GATE: () => this.#opensBlock(),
        DEF: () => {
          const commentsBefore = this.SUBRULE(this.beforeBlock);
          const node = this.SUBRULE(this.block);
          return this.ACTION(() => ({ ...node, commentsBefore }));
        },
      });
      const trailingComment = this.OPTION1(() => this.SUBRULE(this.lineComment));
      return this.ACTION(() => build.statement({ prefixes, trailingComment, blankLinesBefore }, words, block));
    },
  );

  /** beforeBlock = { NEWLINE | COMMENT } ; between a head and its "{" on a later line */
  private readonly beforeBlock = this.RULE('beforeBlock', (): CommentNode[] => {
    const comments: CommentNode[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Newline) },
        {
          ALT: () => {
            const token = this.CONSUME(Comment);
            this.ACTION(() => comments.push(build.comment(token, 0)));
          },
        },
      ]);
    });
    return comments;
  });

  /** block = "{" [ COMMENT ] items [ [ prefixes ] "}" ] ; */
  private readonly block = this.RULE('block', (): BlockNode => {
    const open = this.CONSUME(OpenBrace);
    return this.OR1([
      {
        GATE: () => this.#depth >= MAX_DEPTH,
        ALT: () => {
          const last = this.SUBRULE(this.flatBlock, { ARGS: [open] });
          return this.ACTION(() => build.flatBlock(open, last));
        },
      },
      {
        ALT: () => {
          this.ACTION(() => this.#depth++);
          const openComment = this.OPTION(() => this.SUBRULE(this.lineComment));
          const items = this.SUBRULE(this.items, { ARGS: [false] });
          const closing = this.OPTION1({
            GATE: () => this.#closesBlock(),
            DEF: () => {
              const prefixes = this.OPTION2(() => this.SUBRULE(this.prefixes)) ?? [];
              return { prefixes, brace: this.CONSUME(CloseBrace) };
            },
          });
          this.ACTION(() => this.#depth--);
          return this.ACTION(() => build.block({ open, openComment, items, closing }));
        },
      },
    ]);
  });

  /** flatBlock = { any token } "}" ; up to the brace that belongs to the open one */
  private readonly flatBlock = this.RULE('flatBlock', (open: IToken): IToken => {
    let depth = 1;
    let last = open;
    this.MANY({
      GATE: () => depth > 0,
      DEF: () => {
        const token = this.CONSUME(AnyToken);
        this.ACTION(() => {
          if (token.tokenType === OpenBrace) depth++;
          if (token.tokenType === CloseBrace) depth--;
          last = token;
        });
      },
    });
    return last;
  });

  /** lineComment = COMMENT ; at the end of a line that holds something else */
  private readonly lineComment = this.RULE('lineComment', (): CommentNode => build.comment(this.CONSUME(Comment), 0));

  /** What comes next, conditions and repetitions left out, is a "}". */
  #closesBlock(): boolean {
    return this.LA(this.#behind(1, [Condition, Repetition])).tokenType === CloseBrace;
  }

  /** A "{" stands here, or on a later line with nothing but comments between. */
  #opensBlock(): boolean {
    return this.LA(this.#behind(1, [Newline, Comment])).tokenType === OpenBrace;
  }

  /** More of the value follows: text, or comments and line ends with text behind them. */
  #continuesDefinition(): boolean {
    const next = this.LA(this.#behind(1, [Newline, Comment])).tokenType;
    return next === DefinitionText || next === Continuation;
  }

  #behind(from: number, skipped: readonly unknown[]): number {
    let at = from;
    while (skipped.includes(this.LA(at).tokenType)) at++;
    return at;
  }
}
