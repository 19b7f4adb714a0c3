import type { RenderedPiece } from '../source/rendering.ts';
import type { SourceFile } from '../source/source-file.ts';
import { MappedText } from './mapped-text.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The lines that are read of a file: those of its text, or those that its rendering makes. */
export interface SourceLines {
  readonly count: number;
  /** A line without its end, by its number from 0. */
  at(index: number): MappedText;
}

/** The lines of a file. What follows the last line end counts only where it holds something. */
export function sourceLines(file: SourceFile): SourceLines {
  return file.rendering === undefined ? linesOfText(file) : linesOf(file, file.rendering.pieces);
}

/** A line without the byte order mark that it begins with. */
export function withoutByteOrderMark(line: MappedText): MappedText {
  return line.text.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line;
}

function linesOfText(file: SourceFile): SourceLines {
  const { lines, text } = file;
  const endsInLine = lines.startOf(lines.count) < text.length;
  return {
    count: endsInLine ? lines.count : lines.count - 1,
    at: (index) => {
      const start = lines.startOf(index + 1);
      return MappedText.fromFile(file, start, withoutLineEnd(text, start, lines.endOf(index + 1)));
    },
  };
}

function linesOf(file: SourceFile, pieces: readonly RenderedPiece[]): SourceLines {
  const lines: MappedText[][] = [[]];
  for (const piece of pieces) {
    for (const [i, text] of piecesByLine(file, piece).entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push(text);
    }
  }
  const joined = lines.map((parts) => {
    const line = parts.length === 0 ? MappedText.fromFile(file, 0, 0) : MappedText.join(parts);
    return line.slice(0, withoutLineEnd(line.text, 0, line.length));
  });
  if (joined.at(-1)?.length === 0) joined.pop();
  return { count: joined.length, at: (index) => joined[index] ?? MappedText.fromFile(file, 0, 0) };
}

/** The text of a piece, cut where lines end, without the line ends. */
function piecesByLine(file: SourceFile, { start, end, value }: RenderedPiece): MappedText[] {
  if (value !== undefined) {
    return value.text.split('\n').map((line) => MappedText.generated(line, { file, start, end }, value.unknown));
  }
  let from = start;
  return file.text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const at = from;
      from += line.length + 1;
      return MappedText.fromFile(file, at, at + line.length);
    });
}

function withoutLineEnd(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}
