import type { Parser } from 'prettier';
import { KEEPALIVED } from './languages.ts';

/**
 * What prettier calls a tree: the text. Lines are what counts in a keepalived configuration, and its comments are laid
 * out with them, so prettier is given no nodes and no comments to attach.
 */
export interface KeepalivedText {
  readonly type: typeof KEEPALIVED;
  readonly text: string;
}

export const parser: Parser<KeepalivedText> = {
  astFormat: KEEPALIVED,
  parse: (text) => ({ type: KEEPALIVED, text }),
  locStart: () => 0,
  locEnd: ({ text }) => text.length,
};
