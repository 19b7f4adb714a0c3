import { checkSync } from 'recheck';
import type { FoundExpression } from './find-expressions.ts';

// The part of recheck in JavaScript, which runs everywhere; otherwise it looks for Java or a program of its own.
process.env.RECHECK_BACKEND = 'pure';

/** For one expression. recheck says `unknown` when it is over. Milliseconds. */
const TIMEOUT = 20_000;

/** Why a regular expression may take longer than in proportion to its text; undefined where it does not. */
export function whySlow({ source, flags }: Pick<FoundExpression, 'source' | 'flags'>): string | undefined {
  // It does not know the flag d, which changes nothing of how long it takes.
  const verdict = checkSync(source, flags.replace('d', ''), { timeout: TIMEOUT });
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'unknown') return `recheck cannot tell: ${verdict.error.kind}`;
  return `${verdict.complexity.summary}, as with ${JSON.stringify(verdict.attack.string).slice(0, 100)}`;
}
