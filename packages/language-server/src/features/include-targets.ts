import type { DocumentNode } from '@kalint/parser';
import { pointedContext } from '../language/cursor-context.ts';

/** The files that the include at a place reads; none where no include stands. */
export function includeTargets(
  document: DocumentNode,
  offset: number,
  match: (pattern: string) => readonly string[],
): readonly string[] {
  const { where, token } = pointedContext(document, offset);
  if (where !== 'include' || token === undefined) return [];
  return match(document.source.text.slice(token.start, token.end));
}
