import { lex } from '../lexer/lex.ts';
import { createSourceFile, type SourceFile } from '../source/source-file.ts';
import type { DocumentNode } from '../syntax/nodes.ts';
import { ConfigurationParser } from './configuration-parser.ts';
import { toGrammarTokens } from './token-types.ts';

let parser: ConfigurationParser | undefined;

/**
 * Parses one file into its lossless syntax tree. Never throws: any text has a tree, and `print(tree)` is the text.
 * Reads no other file: includes are nodes here and are followed by `expand`.
 */
export function parseDocument(input: SourceFile | string): DocumentNode {
  const source = typeof input === 'string' ? createSourceFile('keepalived.conf', input) : input;
  const tokens = lex(source.text);
  parser ??= new ConfigurationParser();
  parser.input = toGrammarTokens(source.text, tokens);
  const items = parser.document();
  const [error] = parser.errors;
  if (error !== undefined) throw new Error(`kalint's grammar refused a text, which it must not: ${error.message}`);
  return { kind: 'document', start: 0, end: source.text.length, source, tokens, items };
}
