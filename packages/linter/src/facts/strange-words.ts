import type { Directive, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { knowsKeyword } from './block-keywords.ts';
import { foreignComments } from './foreign-comments.ts';
import { perNode } from './per-node.ts';
import { allDirectives, mayHold, wordsOf } from './statements.ts';
import { strangeCharacters, withoutStrangeCharacters } from './strange-characters.ts';
import { lineAround, type TextRange } from './text-range.ts';
import { TextRanges } from './text-ranges.ts';
import { wordVerdicts } from './word-verdicts.ts';

/** Words of one line that hold characters which only look like those that keepalived knows. The range is the line. */
export interface StrangeWords extends TextRange {
  readonly directive: Directive;
  readonly words: readonly Word[];
}

const STRANGE = /[^ -~]/;

/** Lines with no-break spaces, typographic quotes and the like inside words. */
export const strangeWords = perNode((node): readonly StrangeWords[] => {
  const comments = new TextRanges(foreignComments(node));
  return allDirectives(node).flatMap((directive) => {
    if (!mayHold(directive, STRANGE)) return [];
    const words = wordsOf(directive).filter((word) => isStrange(node, word) && !comments.hold(word.origin));
    const [first] = words;
    return first === undefined ? [] : [{ ...lineAround(first.origin), directive, words }];
  });
});

function isStrange(node: ConfigurationNode, word: Word): boolean {
  if (word.quoted || word.unknown || !STRANGE.test(word.text)) return false;
  const found = strangeCharacters(word.text);
  if (found.length === 0) return false;
  const verdict = wordVerdicts(node).of(word);
  if (/[\uFF5B\uFF5D]$/.test(word.text)) return verdict?.kind !== 'accepted';
  if (verdict === undefined || verdict.kind === 'extra') return false;
  if (found.some(({ kind }) => kind !== 'sign')) return true;
  const meant = withoutStrangeCharacters(word.text);
  const { target } = node.binding;
  if (verdict.kind === 'unknown') return knowsKeyword(verdict.problem.block, meant, target);
  return verdict.kind === 'bad' && verdict.argument.spec.type.parse(meant, { target }).ok;
}
