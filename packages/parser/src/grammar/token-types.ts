import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { Token, TokenKind } from '../lexer/token.ts';

/** Every token is one of these, so that a production can take whatever comes. */
export const AnyToken = createToken({ name: 'AnyToken', pattern: Lexer.NA });

function tokenType(name: string): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories: [AnyToken] });
}

export const Word = tokenType('Word');
export const Quoted = tokenType('Quoted');
export const Unterminated = tokenType('Unterminated');
export const Condition = tokenType('Condition');
export const Repetition = tokenType('Repetition');
export const IncludeKeyword = tokenType('IncludeKeyword');
export const IncludePath = tokenType('IncludePath');
export const DefinitionHead = tokenType('DefinitionHead');
export const DefinitionText = tokenType('DefinitionText');
export const Continuation = tokenType('Continuation');
export const OpenBrace = tokenType('OpenBrace');
export const CloseBrace = tokenType('CloseBrace');
export const Comment = tokenType('Comment');
export const Newline = tokenType('Newline');

/** The grammar's token type of each kind of token; trivia has none. */
const TYPES: Readonly<Partial<Record<TokenKind, TokenType>>> = {
  word: Word,
  quoted: Quoted,
  unterminated: Unterminated,
  condition: Condition,
  repetition: Repetition,
  'include-keyword': IncludeKeyword,
  'include-path': IncludePath,
  'definition-head': DefinitionHead,
  'definition-text': DefinitionText,
  continuation: Continuation,
  'open-brace': OpenBrace,
  'close-brace': CloseBrace,
  comment: Comment,
  newline: Newline,
};

/** The vocabulary that the parser is built with. */
export const vocabulary: TokenType[] = [AnyToken, ...Object.values(TYPES)];

/** Our tokens as chevrotain reads them, without trivia. Offsets are ours (`endOffset` of chevrotain is inclusive). */
export function toGrammarTokens(text: string, tokens: readonly Token[]): IToken[] {
  const result: IToken[] = [];
  for (const token of tokens) {
    const type = TYPES[token.kind];
    if (type === undefined) continue;
    result.push({
      image: text.slice(token.start, token.end),
      startOffset: token.start,
      endOffset: token.end - 1,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
      tokenType: type,
    });
  }
  return result;
}
