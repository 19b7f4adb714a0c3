import type { Token } from '@kalint/parser';
import { isBrace, keepsBlanks, keepsGlue } from './line-traits.ts';

/** Writes tokens of one line: one blank where some are, none where words are glued, one around braces. */
export function writeCode(text: string, tokens: readonly Token[]): string {
  const kept = { blanks: keepsBlanks(text, tokens), glue: keepsGlue(text, tokens) };
  let code = '';
  let before: Token | undefined;
  for (const token of tokens) {
    if (before !== undefined) code += gapBetween(text, before, token, kept);
    code += text.slice(token.start, token.end);
    before = token;
  }
  return code;
}

function gapBetween(text: string, before: Token, token: Token, kept: { blanks: boolean; glue: boolean }): string {
  const gap = text.slice(before.end, token.start);
  if (isBrace(before) || isBrace(token)) {
    if (before.kind === 'open-brace' && token.kind === 'close-brace') return '';
    return gap === '' && (kept.glue || before.kind === 'repetition') ? '' : ' ';
  }
  const isValue = before.kind === 'definition-head' || token.kind === 'continuation';
  return gap === '' || kept.blanks || isValue ? gap : ' ';
}
