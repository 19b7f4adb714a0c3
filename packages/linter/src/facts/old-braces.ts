import type { BoundStatement, Directive, Word } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { levelOf } from './layout-of-file.ts';
import { allDirectives, allStatements } from './statements.ts';
import { lineAround, lineNumber, type TextRange } from './text-range.ts';

/** What a keepalived before 1.4.2 makes of a brace that does not stand where it looks for it (parser.c:process_stream). */
export type OldBraceFault =
  /** `VI_1{`: part of the word before it. */
  | 'glued'
  /** `virtual_ipaddress { 192.0.2.1 }`: what stands behind the brace is no line of its own. */
  | 'content-behind-open'
  /** A list whose `{` stands in the next line. */
  | 'open-below'
  /** `priority 100 }`: a word of the line, so that the block goes on. */
  | 'close-behind-content'
  /** `} else {`: the rest of the line is lost. */
  | 'content-behind-close';

/** Braces of one line that old releases misread. */
export interface OldBraces {
  readonly fault: OldBraceFault;
  /** The first brace that is misread. */
  readonly brace: Word;
  readonly directive: Directive;
  /** Changes of the layout that make old releases read all braces of the line. */
  readonly edits: readonly FixEdit[];
}

/** Lines whose braces are misread before 1.4.2, each with its first fault. */
export function oldBraces(node: ConfigurationNode): OldBraces[] {
  const statements = new Map(allStatements(node).map((statement) => [statement.directive, statement]));
  const byLine = new Map<string, OldBraces>();
  for (const directive of allDirectives(node)) {
    for (const found of faultsOf(directive, statements.get(directive))) {
      const key = `${found.brace.origin.file.path}:${lineNumber(found.brace.origin)}`;
      const first = byLine.get(key);
      byLine.set(key, first === undefined ? found : { ...first, edits: [...first.edits, ...found.edits] });
    }
  }
  return [...byLine.values()];
}

function* faultsOf(directive: Directive, statement: BoundStatement | undefined): Generator<OldBraces> {
  const { open, close } = directive.block ?? {};
  const head = directive.args.at(-1) ?? directive.keyword;
  if (head === undefined || open === undefined || [head, open].some(({ origin }) => origin.via !== undefined)) return;
  const found = (fault: OldBraceFault, brace: Word, ...edits: FixEdit[]) => ({ fault, brace, directive, edits });
  const { file, start, end } = open.origin;
  const indent = indentOf(directive.keyword?.origin ?? head.origin);
  const takesWords = isListOf('word', statement);
  if (head.origin.file === file && head.origin.end === start)
    yield found('glued', open, { start, end: start, text: ' ' });
  if (isListOf('line', statement) && lineNumber(head.origin) < lineNumber(open.origin)) {
    const between = file.text.slice(head.origin.end, start);
    const move = between.trim() === '' ? [{ start: head.origin.end, end: start, text: ' ' }] : [];
    yield found('open-below', open, ...move);
  }
  const behind = textBehind(open.origin);
  const isEmpty = close !== undefined && close.origin.start === end + blanks(behind);
  if (behind !== '' && !takesWords) {
    const text = `\n${indent}${isEmpty ? '' : levelOf(file)}`;
    yield found('content-behind-open', open, { start: end, end: end + blanks(behind), text });
  }
  if (close === undefined || close.origin.via !== undefined || close.origin.file !== file) return;
  const line = lineAround(close.origin);
  const before = file.text.slice(line.start, close.origin.start);
  if (before.trim() !== '' && !isEmpty && !(takesWords && /\s$/.test(before))) {
    const from = close.origin.start - (/\s*$/.exec(before)?.[0].length ?? 0);
    yield found('close-behind-content', close, { start: from, end: close.origin.start, text: `\n${indent}` });
  }
  const rest = textBehind(close.origin);
  if (rest !== '' && !rest.trimStart().startsWith('}')) {
    const from = close.origin.end;
    yield found('content-behind-close', close, { start: from, end: from + blanks(rest), text: `\n${indent}` });
  }
}

function isListOf(entryPer: 'line' | 'word', statement: BoundStatement | undefined): boolean {
  const spec = statement?.spec;
  return spec !== undefined && 'shape' in spec && spec.shape === 'list' && spec.entryPer === entryPer;
}

/** What stands behind a place in its line; "" where that is a comment or nothing. */
function textBehind(place: TextRange): string {
  const behind = place.file.text.slice(place.end, lineAround(place).end);
  return /^\s*([#!]|$)/.test(behind) ? '' : behind;
}

function blanks(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}

function indentOf(place: TextRange): string {
  const line = lineAround(place);
  return /^[ \t]*/.exec(place.file.text.slice(line.start, place.start))?.[0] ?? '';
}
