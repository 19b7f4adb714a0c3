import { commentStart, trimBlanks } from '../../lexer/line-rules.ts';

/** A line of a text as it stands, cut into its parts; joined they are the line. */
export interface PhysicalLine {
  /** Offset of its beginning in the text. */
  readonly start: number;
  /** Blanks before anything else. */
  readonly indent: string;
  /** What keepalived reads, without outer blanks; empty for a blank line and one with a comment alone. */
  readonly code: string;
  /** Blanks and comment behind the code. */
  readonly tail: string;
  /** LF with the CRs before it; empty at the end of the text. */
  readonly end: string;
}

/** The lines of a text. What follows the last line end counts only where it holds something. */
export function physicalLines(text: string): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    let end = newline === -1 ? next : newline;
    while (newline !== -1 && end > start && text[end - 1] === '\r') end--;
    lines.push(lineAt(text, start, end, next));
    start = next;
  }
  return lines;
}

function lineAt(text: string, start: number, end: number, next: number): PhysicalLine {
  const comment = commentStart(text, start, end);
  const codeEnd = trimBlanks(text, start, comment);
  let codeStart = start;
  while (codeStart < codeEnd && (text[codeStart] === ' ' || text[codeStart] === '\t')) codeStart++;
  return {
    start,
    indent: text.slice(start, codeStart),
    code: text.slice(codeStart, codeEnd),
    tail: text.slice(codeEnd, end),
    end: text.slice(end, next),
  };
}

/** The comment of a line with its sign; undefined where it has none. */
export function commentOf({ tail, code, indent }: PhysicalLine): string | undefined {
  const comment = (code === '' ? indent + tail : tail).trimStart();
  return comment === '' ? undefined : comment;
}
