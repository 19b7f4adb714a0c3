import type { SourceFile } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { countUpTo } from './count-up-to.ts';
import { perNode } from './per-node.ts';
import { remembered } from './remembered.ts';
import { lineAround, lineNumber, type TextRange } from './text-range.ts';

/** A definition over several lines that a comment or an empty line ends, although more of it follows. */
export interface CutDefinition {
  readonly name: string;
  readonly file: SourceFile;
  /** The lines that keepalived takes into the definition. */
  readonly kept: TextRange;
  /** The line that ends it: a comment, or nothing at all. */
  readonly cut: TextRange;
  /** The start of the first line below that is neither. */
  readonly goesOnAt: number;
  /** The lines below, which were meant to belong to it. */
  readonly lost: TextRange;
}

/** Definitions that end before the last of their lines that go on with a backslash. */
export const cutDefinitions = perNode((node): readonly CutDefinition[] => {
  const found = new Map<number, CutDefinition>();
  for (const cut of allCuts(node)) if (!found.has(cut.cut.start)) found.set(cut.cut.start, cut);
  return [...found.values()];
});

function allCuts(node: ConfigurationNode): CutDefinition[] {
  return node.expansion.definitions.flatMap(({ name, origin, lines, multiline }) => {
    const last = lines.at(-1);
    if (!multiline || origin === undefined || last === undefined || last.length === 0) return [];
    const { file, end, via } = last.origin();
    if (via !== undefined || file !== origin.file) return [];
    const found = cutBelow(file, lineNumber({ file, start: end, end }));
    if (found === undefined) return [];
    const { cut } = found;
    const lost = { file, start: cut.end, end: endOfRun(file, lineNumber(cut) + 1) };
    return [{ name, file, kept: { file, start: origin.start, end: cut.start }, lost, ...found }];
  });
}

/** The comment or empty line below a line that goes on, where the line behind it goes on as well. */
function cutBelow(file: SourceFile, last: number): Pick<CutDefinition, 'cut' | 'goesOnAt'> | undefined {
  if (!goesOn(file, last) || last >= file.lines.count) return undefined;
  const cut = lineAround(placeAt(file, last + 1));
  const text = textOf(file, last + 1);
  if (text !== '' && !/^[#!]/.test(text)) return undefined;
  let next = last + 2;
  while (next <= file.lines.count && /^([#!].*)?$/.test(textOf(file, next))) next++;
  const isMore = goesOn(file, next) && !/^\$[A-Za-z_]\w*=/.test(textOf(file, next));
  return isMore ? { cut, goesOnAt: file.lines.startOf(next) } : undefined;
}

/** The end of the last line of those that go on with a backslash, comments in between included. */
function endOfRun(file: SourceFile, first: number): number {
  const stops = lastLines(file);
  const line = stops[countUpTo(stops, first - 1)] ?? Math.max(first, file.lines.count);
  return lineAround(placeAt(file, line)).end;
}

/** Numbers of the lines behind which nothing goes on. */
const lastLines = remembered((file: SourceFile): readonly number[] => {
  const numbers = Array.from({ length: file.lines.count }, (_, i) => i + 1);
  return numbers.filter((line) => !goesOn(file, line) && !/^[#!]/.test(textOf(file, line)));
});

function goesOn(file: SourceFile, line: number): boolean {
  return line <= file.lines.count && textOf(file, line).endsWith('\\') && !/^[#!]/.test(textOf(file, line));
}

function textOf(file: SourceFile, line: number): string {
  return file.text.slice(file.lines.startOf(line), file.lines.endOf(line)).trim();
}

function placeAt(file: SourceFile, line: number): TextRange {
  const start = file.lines.startOf(line);
  return { file, start, end: start };
}
