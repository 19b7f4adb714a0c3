import type { Origin, SourceFile } from '@kalint/parser';

/** A stretch of a file. */
export interface TextRange {
  readonly file: SourceFile;
  /** Offset in UTF-16 code units from 0. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Whether a place starts inside a stretch of text. */
export function contains(range: TextRange, place: Origin): boolean {
  return range.file === place.file && range.start <= place.start && place.start < range.end;
}

/** The line that a place stands in, without its line end. */
export function lineAround({ file, start }: TextRange): TextRange {
  const { line } = file.lines.position(start);
  const lineStart = file.lines.startOf(line);
  let end = file.lines.endOf(line);
  while (end > lineStart && isLineEnd(file.text[end - 1])) end--;
  return { file, start: lineStart, end };
}

/** The number of the line that a place stands in, from 1. */
export function lineNumber({ file, start }: TextRange): number {
  return file.lines.position(start).line;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
