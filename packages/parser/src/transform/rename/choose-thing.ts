import { nearest } from '../../catalogue/nearest.ts';
import { type NamedThing, type NameKind, titleOf } from './named-things.ts';
import type { RenameProblem, RenameRequest } from './request.ts';

/** The one thing that a request means, or why that cannot be told. */
export function chooseThing(
  things: readonly NamedThing[],
  { from, kind }: RenameRequest,
): { readonly thing: NamedThing } | { readonly problems: readonly RenameProblem[] } {
  const wanted = from.startsWith('$') ? 'definition' : kind;
  const name = withoutSign(from, wanted);
  if (from.startsWith('$') && kind !== undefined && kind !== 'definition') {
    return refused(`${from} is written as a definition, and ${kind} is another kind of thing: leave one of them out.`);
  }
  const ofKind = things.filter((thing) => wanted === undefined || thing.kind === wanted);
  const [thing, ...others] = ofKind.filter((each) => each.name === name && each.definitions.length > 0);
  if (thing === undefined) return { problems: notFound(ofKind, name, wanted) };
  if (others.length === 0) return { thing };
  const kinds = [thing, ...others].map((each) => each.kind);
  return refused(`${name} is the name of ${kinds.length} things: ${kinds.join(', ')}. Say which kind is meant.`);
}

function refused(message: string): { readonly problems: readonly RenameProblem[] } {
  return { problems: [{ message }] };
}

function notFound(things: readonly NamedThing[], name: string, kind: NameKind | undefined): RenameProblem[] {
  const title = kind === undefined ? name : titleOf({ kind, name });
  const used = things.find((thing) => thing.name === name)?.references[0]?.origin;
  const [near] = nearest(name, [...new Set(things.filter(isDefined).map((thing) => thing.name))]);
  const meant = near === undefined || near === name ? '' : ` Did you mean ${near}?`;
  if (used === undefined) return [{ message: `Nothing is defined that is called ${title}.${meant}` }];
  return [
    {
      message: `${title} is used, but not defined in these files: name the file that defines it.${meant}`,
      origin: used,
    },
  ];
}

/** Something defines it: it is not only used. */
export function isDefined({ definitions }: NamedThing): boolean {
  return definitions.length > 0;
}

/** `$NAME` and `${NAME}` are as good as NAME for a definition. */
export function withoutSign(name: string, kind: NameKind | undefined): string {
  return kind === 'definition' ? name.replace(/^\$\{(.*)\}$|^\$/, '$1') : name;
}
