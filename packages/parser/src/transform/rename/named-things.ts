import type { BoundArgument, BoundOption, BoundStatement } from '../../bind/bound.ts';
import type { ArgumentType, DefinitionKind } from '../../catalogue/argument-type.ts';
import type { Word } from '../../expand/logical-line.ts';
import type { Origin } from '../../expand/origin.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { NodeReading } from '../readings.ts';
import { definitionPlaces } from './definition-uses.ts';

/** What a name can be of: a kind of block, or a `$NAME=value`. */
export type NameKind = DefinitionKind | 'definition';

/** A place where a name stands. */
export interface NamePlace {
  /**
   * The text to replace, quotes included; of a definition the name alone. With `via`, the name is read elsewhere,
   * through a definition, and stands in its value.
   */
  readonly origin: Origin;
  /** Why the name cannot be changed here, as half a sentence: it does not stand here as such. */
  readonly obstacle?: string;
}

/** Something that has a name, with all places of it, each once. */
export interface NamedThing {
  readonly kind: NameKind;
  /** Without the `$` of a definition. */
  readonly name: string;
  /** Where it is defined; several where ids or files each have one, none where it is only used. */
  readonly definitions: readonly NamePlace[];
  readonly references: readonly NamePlace[];
}

/** How files are told apart. */
export interface IdentityOptions {
  /** Two paths with the same answer are one file. Default: the path itself. */
  readonly identityOf?: (path: string) => string;
}

/** A word that gives or uses a name. */
export interface NamingWord {
  readonly word: Word;
  readonly type: ArgumentType;
  readonly kind: DefinitionKind;
  readonly defines: boolean;
}

/** How a thing is called for a person: `vrrp_script chk`, `$NAME`. */
export function titleOf({ kind, name }: Pick<NamedThing, 'kind' | 'name'>): string {
  return kind === 'definition' ? `$${name}` : `${kind} ${name}`;
}

/** Everything that has a name in what some nodes read, in the order met. */
export function namedThings(readings: readonly NodeReading[], options: IdentityOptions = {}): NamedThing[] {
  const collector = new Collector(options);
  for (const { binding } of readings) {
    for (const { word, kind, defines } of namingWords(binding.statements)) {
      collector.add(kind, word.text, placeOf(word), defines);
    }
  }
  for (const file of filesOf(readings, options)) {
    for (const { name, start, end, defines } of definitionPlaces(file)) {
      collector.add('definition', name, { origin: { file, start, end } }, defines);
    }
  }
  return collector.things;
}

/** The thing whose name stands at an offset of a file, its end included. */
export function thingAt(
  things: readonly NamedThing[],
  path: string,
  offset: number,
  { identityOf = (same) => same }: IdentityOptions = {},
): NamedThing | undefined {
  const identity = identityOf(path);
  return things.find(({ definitions, references }) =>
    [...definitions, ...references].some(
      ({ origin: { file, start, end } }) => start <= offset && offset <= end && identityOf(file.path) === identity,
    ),
  );
}

/** Words that give or use a name, those of blocks before those in them. Values that only the host knows are left out. */
export function* namingWords(statements: readonly BoundStatement[]): Generator<NamingWord> {
  for (const statement of statements) {
    for (const argument of [...statement.args, ...statement.options.flatMap(allArguments)]) {
      const { type } = argument.spec;
      const kind = type.defines ?? type.refersTo;
      if (kind === undefined) continue;
      for (const word of argument.words) {
        if (!word.unknown) yield { word, type, kind, defines: type.defines !== undefined };
      }
    }
    yield* namingWords(statement.children);
  }
}

/** All files that are read, each once. */
export function filesOf(
  readings: readonly NodeReading[],
  { identityOf = (path) => path }: IdentityOptions = {},
): SourceFile[] {
  const files = new Map<string, SourceFile>();
  for (const { expansion } of readings) {
    for (const file of expansion.files) {
      const identity = identityOf(file.path);
      if (!files.has(identity)) files.set(identity, file);
    }
  }
  return [...files.values()];
}

function allArguments(option: BoundOption): readonly BoundArgument[] {
  return [...option.args, ...option.options.flatMap(allArguments)];
}

function placeOf({ text, origin }: Word): NamePlace {
  const written = origin.file.text.slice(origin.start, origin.end);
  if (written === text || written === `"${text}"`) return { origin };
  return { origin, obstacle: `it does not stand there as such: it is made of ${written}` };
}

interface Draft extends NamedThing {
  readonly definitions: NamePlace[];
  readonly references: NamePlace[];
}

class Collector {
  readonly #things = new Map<string, Draft>();
  readonly #seen = new Set<string>();
  readonly #identityOf: (path: string) => string;

  constructor({ identityOf = (path) => path }: IdentityOptions) {
    this.#identityOf = identityOf;
  }

  get things(): NamedThing[] {
    return [...this.#things.values()];
  }

  add(kind: NameKind, name: string, place: NamePlace, defines: boolean): void {
    const { file, start, end } = place.origin;
    const key = `${kind} ${name}`;
    const placeKey = `${key} ${defines} ${start} ${end} ${this.#identityOf(file.path)}`;
    if (this.#seen.has(placeKey)) return;
    this.#seen.add(placeKey);
    const thing = this.#things.get(key) ?? { kind, name, definitions: [], references: [] };
    this.#things.set(key, thing);
    (defines ? thing.definitions : thing.references).push(place);
  }
}
