import type { Directive, SourceFile, Word } from '@kalint/parser';
import { isAsWritten } from './written.ts';

/** Lines of a file: from the start of the first one to the start of the one behind the last. */
export interface LineSpan {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/**
 * The lines that a block has for itself, with the comment lines right above it; undefined where they hold something
 * else too, or where some of it comes from elsewhere (an include, a definition, a repetition).
 */
export function wholeLines(directive: Directive): LineSpan | undefined {
  const first = directive.keyword;
  const last = directive.block?.close;
  if (first === undefined || last === undefined || !comesFromOneFile(directive, first.origin.file)) return undefined;
  const { file } = first.origin;
  const { line } = file.lines.position(first.origin.start);
  const { line: endLine } = file.lines.position(last.origin.start);
  const before = file.text.slice(file.lines.startOf(line), first.origin.start);
  const behind = file.text.slice(last.origin.end, file.lines.endOf(endLine));
  if (before.trim() !== '' || !/^\s*([#!].*)?$/.test(behind)) return undefined;
  return { file, start: withCommentsAbove(file, line), end: file.lines.endOf(endLine) };
}

/** The start of the line that a word begins, or of the comment lines right above; undefined where it does not begin one. */
export function startOfLines(word: Word): number | undefined {
  if (!isAsWritten(word)) return undefined;
  const { file, start } = word.origin;
  const { line } = file.lines.position(start);
  return file.text.slice(file.lines.startOf(line), start).trim() === '' ? withCommentsAbove(file, line) : undefined;
}

function withCommentsAbove(file: SourceFile, line: number): number {
  let first = line;
  while (first > 1) {
    const above = file.text.slice(file.lines.startOf(first - 1), file.lines.endOf(first - 1));
    if (!/^\s*[#!]/.test(above)) break;
    first--;
  }
  return file.lines.startOf(first);
}

function comesFromOneFile(directive: Directive, file: SourceFile): boolean {
  const { keyword, args, block } = directive;
  const words = [keyword, ...args, block?.open, block?.close].filter((word) => word !== undefined);
  if (!words.every((word) => word.origin.file === file && isAsWritten(word))) return false;
  return (block?.directives ?? []).every((inner) => comesFromOneFile(inner, file));
}
