import type { FixEdit } from '../engine/finding.ts';
import { wordsOf } from './statements.ts';
import type { WeightedEntry } from './weighted-entries.ts';
import { isAsWritten } from './written.ts';

/**
 * An edit that makes a tracker count without a weight, so that its failure means FAULT: the entry of the track block
 * says `weight 0`, whatever its definition says. Undefined where the entry is not written as a plain line, or swaps good and bad.
 */
export function withoutWeight({ statement, reversed }: WeightedEntry): FixEdit | undefined {
  const [name, keyword, number, ...more] = wordsOf(statement.directive);
  if (name === undefined || reversed || more.length > 0 || statement.directive.block !== undefined) return undefined;
  if (keyword === undefined) {
    const { end } = name.origin;
    return isAsWritten(name) ? { start: end, end, text: ' weight 0' } : undefined;
  }
  if (keyword.text !== 'weight' || number === undefined || !isAsWritten(number)) return undefined;
  const { start, end } = number.origin;
  return { start, end, text: '0' };
}
