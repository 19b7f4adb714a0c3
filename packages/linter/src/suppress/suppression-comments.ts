import { lex, type SourceFile } from '@kalint/parser';
import { nearest } from '@kalint/parser/catalogue';
import { countUpTo } from '../facts/count-up-to.ts';
import { remembered } from '../facts/remembered.ts';

/** What a suppression comment begins with, and the lines that it is about. */
export const DIRECTIVES = {
  'kalint-disable-next-line': 'next-line',
  'kalint-disable-line': 'line',
  'kalint-disable-file': 'file',
} as const;
export type SuppressedLines = (typeof DIRECTIVES)[keyof typeof DIRECTIVES];

/** A stretch of a file; offsets in UTF-16 code units from 0, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word of the list of rules. */
export interface NamedRule extends Stretch {
  readonly id: string;
  /** A comma stands before it, or it is the first word. */
  readonly separated: boolean;
}

/** A comment that hides findings. */
export interface Suppression extends Stretch {
  readonly file: SourceFile;
  readonly lines: SuppressedLines;
  /** The lines whose findings it hides, from 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The words that should be rules, as written. */
  readonly rules: readonly NamedRule[];
  /** What stands behind `--`; empty where nothing does. */
  readonly reason: string;
}

/** A comment that was clearly meant to hide findings and does not. */
export interface MisspeltSuppression extends Stretch {
  readonly file: SourceFile;
  /** Its beginning, as written. */
  readonly head: Stretch & { readonly text: string };
  /** The directive that it may have meant. */
  readonly nearest: string | undefined;
}

/** The suppression comments of a file. */
export interface SuppressionComments {
  readonly suppressions: readonly Suppression[];
  readonly misspelt: readonly MisspeltSuppression[];
}

/** Files without any of these words have none, and need not be looked at. */
const MENTIONED = /kalint|disable|ignore|suppress/i;
/** The first word of a comment, or two where the first one is the bare name. */
const HEAD = /^[#!]+[ \t]*((?:kalint[: \t][: \t]*)?[^\s,]+)/i;
/** Names that other linters use for the same; whoever writes them wants to hide something. */
const WANTS_TO_HIDE = /^kalint[-_: \t]+(?:disable|ignore|suppress|allow|off\b)/i;
const REASON = /(?:^|\s)-{2,}/;

/** Finds the comments that hide findings, and those that were meant to. A `#` inside quotes starts no comment. */
export function findSuppressions(file: SourceFile): SuppressionComments {
  const suppressions: Suppression[] = [];
  const misspelt: MisspeltSuppression[] = [];
  if (!MENTIONED.test(file.text)) return { suppressions, misspelt };
  for (const { kind, start, end } of lex(file.text)) {
    if (kind !== 'comment') continue;
    const head = headOf(file, { start, end });
    if (head === undefined) continue;
    const lines = linesOf(head.text);
    if (lines !== undefined) suppressions.push(suppressionOf(file, { start, end }, lines, head.end));
    else if (isMeant(head.text)) misspelt.push({ file, start, end, head, nearest: nearestDirective(head.text) });
  }
  return { suppressions, misspelt };
}

function headOf(file: SourceFile, { start, end }: Stretch): (Stretch & { readonly text: string }) | undefined {
  const found = HEAD.exec(file.text.slice(start, end));
  const text = found?.[1];
  if (!found || text === undefined) return undefined;
  const headEnd = start + found[0].length;
  return { start: headEnd - text.length, end: headEnd, text };
}

function linesOf(head: string): SuppressedLines | undefined {
  return Object.hasOwn(DIRECTIVES, head) ? DIRECTIVES[head as keyof typeof DIRECTIVES] : undefined;
}

function isMeant(head: string): boolean {
  return WANTS_TO_HIDE.test(head) || (/^k/i.test(head) && nearestDirective(head) !== undefined);
}

function nearestDirective(head: string): string | undefined {
  const word = head.replace(/[_: \t]+/g, '-').replace(/-$/, '');
  return nearest(word, Object.keys(DIRECTIVES))[0];
}

function suppressionOf(file: SourceFile, comment: Stretch, lines: SuppressedLines, from: number): Suppression {
  const rest = file.text.slice(from, comment.end);
  const reason = REASON.exec(rest);
  const list = reason === null ? rest : rest.slice(0, reason.index);
  const { line } = file.lines.position(comment.start);
  return {
    file,
    ...comment,
    lines,
    ...lineRange(file, lines, line),
    rules: namedRules(list, from),
    reason: reason === null ? '' : rest.slice(reason.index + reason[0].length).trim(),
  };
}

function namedRules(list: string, offset: number): NamedRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }, i) => ({
    id,
    start: offset + index,
    end: offset + index + id.length,
    separated: i === 0 || /,\s*$/.test(list.slice(0, index)),
  }));
}

/** Comment lines between a comment and the line that it is about belong to it: several suppressions may stand in a row. */
function lineRange(
  file: SourceFile,
  lines: SuppressedLines,
  line: number,
): Pick<Suppression, 'firstLine' | 'lastLine'> {
  if (lines === 'file') return { firstLine: 1, lastLine: file.lines.count };
  if (lines === 'line') return { firstLine: line, lastLine: line };
  const stops = otherLines(file);
  const last = stops[countUpTo(stops, line)] ?? Math.max(line + 1, file.lines.count);
  return { firstLine: line + 1, lastLine: last };
}

/** Numbers of the lines that are no comments. */
const otherLines = remembered((file: SourceFile): readonly number[] => {
  const numbers = Array.from({ length: file.lines.count }, (_, i) => i + 1);
  return numbers.filter((line) => !isCommentLine(file, line));
});

function isCommentLine(file: SourceFile, line: number): boolean {
  return /^[ \t]*[#!]/.test(file.text.slice(file.lines.startOf(line), file.lines.endOf(line)));
}
