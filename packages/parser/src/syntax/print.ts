import { type DocumentNode, tokenText } from './nodes.ts';

/** The text of a document, made from its tokens: byte for byte what was parsed. */
export function print(document: DocumentNode): string {
  return document.tokens.map((token) => tokenText(document.source, token)).join('');
}
