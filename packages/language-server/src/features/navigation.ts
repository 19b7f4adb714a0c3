import { type Origin, readingPlace } from '@kalint/parser';
import { type NamedThing, type NamePlace, type NodeReading, namedThings, thingAt } from '@kalint/parser/transform';
import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** The nodes that read a file, and how its path becomes a URI. */
export interface NamesInput {
  readonly readings: readonly NodeReading[];
  readonly uriOf: (path: string) => string;
  /** Two paths with the same answer are one file. */
  readonly identityOf?: (path: string) => string;
}

/** The named thing at a place; undefined where no name stands. */
export function namedThingAt(
  path: string,
  offset: number,
  { readings, identityOf }: NamesInput,
): NamedThing | undefined {
  const options = identityOf === undefined ? {} : { identityOf };
  return thingAt(namedThings(readings, options), path, offset, options);
}

/** Where the thing at a place is defined. */
export function definitions(path: string, offset: number, input: NamesInput): Location[] {
  return (namedThingAt(path, offset, input)?.definitions ?? []).map(locationOf(input));
}

/** Where the thing at a place is used, and where it is defined if that is asked for. */
export function references(
  path: string,
  offset: number,
  input: NamesInput & { readonly includeDeclaration: boolean },
): Location[] {
  const thing = namedThingAt(path, offset, input);
  if (thing === undefined) return [];
  const places = input.includeDeclaration ? [...thing.definitions, ...thing.references] : thing.references;
  return places.map(locationOf(input));
}

/** All places of the thing at a place that stand in the same file. */
export function highlights(path: string, offset: number, input: NamesInput): DocumentHighlight[] {
  const thing = namedThingAt(path, offset, input);
  if (thing === undefined) return [];
  const inFile = (places: readonly NamePlace[], kind: DocumentHighlightKind): DocumentHighlight[] =>
    places
      .filter(({ origin }) => isSameFile(origin, path, input))
      .map(({ origin }) => ({ range: toRange(origin.file.lines, origin), kind }));
  return [
    ...inFile(thing.definitions, DocumentHighlightKind.Write),
    ...inFile(thing.references, DocumentHighlightKind.Read),
  ];
}

function isSameFile({ file }: Origin, path: string, { identityOf = (same) => same }: NamesInput): boolean {
  return identityOf(file.path) === identityOf(path);
}

function locationOf({ uriOf }: NamesInput): (place: NamePlace) => Location {
  return ({ origin, obstacle }) => {
    // A name that is made of pieces stands where it is read.
    const { file, start, end } = obstacle === undefined ? origin : readingPlace(origin);
    return { uri: uriOf(file.path), range: toRange(file.lines, { start, end }) };
  };
}
