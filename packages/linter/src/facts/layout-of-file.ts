import type { SourceFile } from '@kalint/parser';
import { remembered } from './remembered.ts';

/** A line that opens a block at top level. */
const OPENS_BLOCK = /^(?:[^\s#!{][^{]*)?\{[ \t]*(?:[#!].*)?$/;
const BLANK_OR_COMMENT = /^[ \t]*(?:[#!].*)?$/;
/** As the formatter indents where nothing else is said. */
const DEFAULT_LEVEL = ' '.repeat(4);

/** One level of indentation as a file has it, in the first block that shows it; four blanks where none does. */
export const levelOf: (file: SourceFile) => string = remembered(({ text }) => {
  const lines = text.replaceAll('\r', '').split('\n');
  let isFirstInBlock = false;
  for (const line of lines) {
    if (isFirstInBlock && BLANK_OR_COMMENT.test(line)) continue;
    const indent = isFirstInBlock ? /^([ \t]+)[^\s#!}]/.exec(line)?.[1] : undefined;
    if (indent !== undefined) return indent;
    isFirstInBlock = OPENS_BLOCK.test(line);
  }
  return DEFAULT_LEVEL;
});

/** What ends the lines of a file. */
export function lineEndOf({ text }: SourceFile): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
