import type { Token } from '@kalint/parser';
import { commentText } from './comment-text.ts';
import type { CommentSign } from './layout-options.ts';
import { isBrace, isWhole, keepsBlanks, keepsGlue } from './line-traits.ts';
import { isBlank, type Line, readLines } from './lines.ts';

/** What of a text counts: what keepalived reads, one statement, brace or line at a time, and the comments. */
export interface Reading {
  readonly statements: readonly string[];
  readonly comments: readonly string[];
}

/** Reads what must not change, knowing nothing of how it is laid out. */
export function readingOf(text: string, lines: readonly Line[], sign: CommentSign): Reading {
  const statements: string[] = [];
  const comments: string[] = [];
  for (const line of lines) {
    if (line.comment !== undefined) comments.push(commentText(text, line.comment, sign));
    if (line.isOdd) statements.push(text.slice(line.start, line.end));
    else if (line.isInDefinition) statements.push(lineOfDefinition(text, line));
    else if (isWhole(text, line)) statements.push(`line ${wordsOf(text, line.code)}`);
    else for (const piece of piecesOf(text, line.code)) statements.push(piece);
  }
  return { statements, comments };
}

/** Whether a text is read as it was, with the same comments. Both must end with a line end. */
export function isReadAlike(before: Reading, after: string, sign: CommentSign): boolean {
  const { statements, comments } = readingOf(after, readLines(after), sign);
  return areEqual(before.statements, statements) && areEqual(before.comments, comments);
}

/** A line that a definition reaches, or may: blank and comment lines count as lines. */
function lineOfDefinition(text: string, line: Line): string {
  if (isBlank(line)) return `blank ${text.slice(line.start, line.end)}`;
  const [first] = line.code;
  const last = line.code.at(-1);
  if (first === undefined || last === undefined) return 'comment';
  const isValue = first.kind === 'definition-text' || first.kind === 'continuation';
  return isValue ? `value ${text.slice(first.start, last.end)}` : `line ${wordsOf(text, line.code)}`;
}

/** Statements and braces of a line, as keepalived takes it apart. */
function piecesOf(text: string, code: readonly Token[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const [i, token] of code.entries()) {
    if (!isBrace(token)) continue;
    if (i > from) pieces.push(wordsOf(text, code.slice(from, i)));
    pieces.push(text.slice(token.start, token.end));
    from = i + 1;
  }
  if (code.length > from) pieces.push(wordsOf(text, code.slice(from)));
  return pieces;
}

/** Words as they are written, with the blanks between them where those count, else one. */
function wordsOf(text: string, code: readonly Token[]): string {
  const kept = keepsBlanks(text, code);
  const keptGlue = keepsGlue(text, code);
  let words = '';
  for (const [i, token] of code.entries()) {
    const before = code[i - 1];
    const gap = before === undefined ? '' : text.slice(before.end, token.start);
    const atBrace = before !== undefined && (isBrace(before) || isBrace(token));
    if (atBrace && (!keptGlue || isEmptyBlock(before, token))) words += ' ';
    else words += kept && !atBrace ? gap : gap && ' ';
    words += text.slice(token.start, token.end);
  }
  return words;
}

function isEmptyBlock(before: Token, token: Token): boolean {
  return before.kind === 'open-brace' && token.kind === 'close-brace';
}

function areEqual(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((entry, i) => entry === after[i]);
}
