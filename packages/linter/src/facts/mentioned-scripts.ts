import type { Directive, Word } from '@kalint/parser';
import { perTarget } from './per-target.ts';
import { allDirectives, wordsOf } from './statements.ts';
import { lostTrackers } from './tracker-lookup.ts';
import { TRACK_BLOCKS } from './trackers.ts';

/**
 * Names that any `track_script` (or another track block) lists, wherever it stands and whatever keepalived makes of it,
 * and names that a mistyped one may mean: a script that is meant to be tracked is not unused. Undefined where a name is
 * only known to the running host or left over from a definition, so that it may be any.
 */
export const mentionedScripts = perTarget((node, target): ReadonlySet<string> | undefined => {
  const words = allDirectives(node).filter(isTrackBlock).flatMap(wordsInside);
  if (words.some((word) => word.unknown || word.text.includes('$'))) return undefined;
  const names = new Set(words.map(({ text }) => text.replace(/\\+$/, '')));
  for (const { failure } of lostTrackers(node, target)) {
    if (failure.why === 'undefined' && failure.similar !== undefined) names.add(failure.similar.name);
  }
  return names;
});

const TRACKING: ReadonlySet<string> = new Set(Object.values(TRACK_BLOCKS));

function isTrackBlock({ keyword }: Directive): boolean {
  return keyword !== undefined && TRACKING.has(keyword.text);
}

function wordsInside({ args, block }: Directive): Word[] {
  return [...args, ...(block?.directives ?? []).flatMap(wordsOf)];
}
