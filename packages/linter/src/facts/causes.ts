import type { Origin, SourceFile } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { cutDefinitions } from './cut-definitions.ts';
import { foreignComments } from './foreign-comments.ts';
import { foreignPunctuation } from './foreign-punctuation.ts';
import { perNode } from './per-node.ts';
import { placeholders } from './placeholders.ts';
import { strangeWords } from './strange-words.ts';
import { contains, lineAround, lineNumber, type TextRange } from './text-range.ts';
import { undefinedUses } from './undefined-uses.ts';
import { unterminatedQuotes } from './unterminated-quotes.ts';

/**
 * What spoils a stretch of text as a whole, the strongest first. The rule that the cause belongs to reports it; every
 * other rule stays silent there, since what it sees is only an echo.
 */
export const CAUSES = [
  'definition',
  'quote',
  'comment',
  'placeholder',
  'encoding',
  'undefined',
  'punctuation',
] as const;
export type Cause = (typeof CAUSES)[number];

interface SpoiltText extends TextRange {
  readonly cause: Cause;
}

/** The strongest cause that spoils the text at a place; undefined where the text can be taken at its word. */
export function causeAt(node: ConfigurationNode, place: Origin): Cause | undefined {
  const byLine = spoiltLines(node).get(place.file);
  if (byLine === undefined) return undefined;
  return byLine.get(lineNumber(place))?.find((range) => contains(range, place))?.cause;
}

/** By file and line, the strongest cause first. */
const spoiltLines = perNode((node): ReadonlyMap<SourceFile, ReadonlyMap<number, readonly SpoiltText[]>> => {
  const byFile = new Map<SourceFile, Map<number, SpoiltText[]>>();
  for (const range of spoiltText(node)) {
    const byLine = byFile.get(range.file) ?? new Map<number, SpoiltText[]>();
    byFile.set(range.file, byLine);
    const last = lineNumber({ ...range, start: Math.max(range.start, range.end - 1) });
    for (let line = lineNumber(range); line <= last; line++) byLine.set(line, [...(byLine.get(line) ?? []), range]);
  }
  return byFile;
});

/** In the order of CAUSES. */
function spoiltText(node: ConfigurationNode): readonly SpoiltText[] {
  return [
    ...cutDefinitions(node).flatMap(({ kept, lost }) => [spoilt('definition', kept), spoilt('definition', lost)]),
    ...unterminatedQuotes(node).map(({ origin }) => spoilt('quote', lineAround(origin))),
    ...foreignComments(node).map(({ file, word, end }) => spoilt('comment', { file, start: word.origin.start, end })),
    ...placeholders(node).map(({ spoils }) => spoilt('placeholder', spoils)),
    ...strangeWords(node).map((range) => spoilt('encoding', range)),
    ...undefinedUses(node).map((range) => spoilt('undefined', range)),
    ...foreignPunctuation(node).map((range) => spoilt('punctuation', range)),
  ];
}

function spoilt(cause: Cause, { file, start, end }: TextRange): SpoiltText {
  return { cause, file, start, end };
}
