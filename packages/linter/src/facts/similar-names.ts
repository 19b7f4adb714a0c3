import { nearest } from '@kalint/parser/catalogue';

/** Characters that are compared with each other for one kind of names at most: enough for a thousand slips among a hundred names. */
const MOST_COMPARED = 100_000_000;

/**
 * Names of which a wrong one may be a slip. After so many that nobody reads them all, nothing similar is looked for any
 * more, as in compilers (clang: -fspell-checking-limit): each wrong name is compared with each right one.
 */
export class SimilarNames {
  readonly #names: ReadonlySet<string>;
  readonly #characters: number;
  #compared = 0;

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    this.#characters = [...this.#names].reduce((sum, { length }) => sum + length, 0);
  }

  /** The most similar name, of those that may be meant; undefined where none is. */
  to(name: string, mayBeMeant: (other: string) => boolean = () => true): string | undefined {
    this.#compared += name.length * this.#characters;
    if (this.#compared > MOST_COMPARED) return undefined;
    return nearest(name, [...this.#names].filter(mayBeMeant))[0];
  }
}
