import type { SourceFile } from '@kalint/parser';

/** The first line of a block at top level, behind blank lines and comments. */
const FIRST_IN_BLOCK = /^(?:[^\s#!{][^\n{]*)?\{[ \t]*(?:[#!].*)?\n(?:[ \t]*(?:[#!].*)?\n)*([ \t]+)[^\s#!}]/m;
/** As the formatter indents where nothing else is said. */
const DEFAULT_LEVEL = ' '.repeat(4);

/** One level of indentation as a file has it; four blanks where nothing shows it. */
export function levelOf({ text }: SourceFile): string {
  return FIRST_IN_BLOCK.exec(text.replaceAll('\r', ''))?.[1] ?? DEFAULT_LEVEL;
}

/** What ends the lines of a file. */
export function lineEndOf({ text }: SourceFile): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
