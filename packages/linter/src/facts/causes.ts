import type { Origin } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { cutDefinitions } from './cut-definitions.ts';
import { foreignComments } from './foreign-comments.ts';
import { foreignPunctuation } from './foreign-punctuation.ts';
import { perNode } from './per-node.ts';
import { placeholders } from './placeholders.ts';
import { strangeWords } from './strange-words.ts';
import { lineAround, type TextRange } from './text-range.ts';
import { TextRanges } from './text-ranges.ts';
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

/** The strongest cause that spoils the text at a place; undefined where the text can be taken at its word. */
export function causeAt(node: ConfigurationNode, place: Origin): Cause | undefined {
  return spoiltText(node).find(({ ranges }) => ranges.hold(place))?.cause;
}

/** By cause, in the order of CAUSES; those that spoil nothing are left out. */
const spoiltText = perNode((node): readonly { readonly cause: Cause; readonly ranges: TextRanges }[] =>
  CAUSES.flatMap((cause) => {
    const ranges = RANGES[cause](node);
    return ranges.length === 0 ? [] : [{ cause, ranges: new TextRanges(ranges) }];
  }),
);

const RANGES: Readonly<Record<Cause, (node: ConfigurationNode) => readonly TextRange[]>> = {
  definition: (node) => cutDefinitions(node).flatMap(({ kept, lost }) => [kept, lost]),
  quote: (node) => unterminatedQuotes(node).map(({ origin }) => lineAround(origin)),
  comment: (node) => foreignComments(node).map(({ file, word, end }) => ({ file, start: word.origin.start, end })),
  placeholder: (node) => placeholders(node).map(({ spoils }) => spoils),
  encoding: strangeWords,
  undefined: undefinedUses,
  punctuation: foreignPunctuation,
};
