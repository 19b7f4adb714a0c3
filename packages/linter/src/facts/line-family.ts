import type { Word } from '@kalint/parser';

export type Family = 4 | 6;

/** Which family a route or rule has, and what on its line settled it: keepalived goes by the first word that tells. */
export class LineFamily {
  #settled: { readonly family: Family; readonly by: Word } | undefined;

  /** Undefined as long as nothing tells. */
  get family(): Family | undefined {
    return this.#settled?.family;
  }

  /** Settles the family where it is open; false where it is the other one. */
  accept(family: Family, by: Word): boolean {
    this.#settled ??= { family, by };
    return this.#settled.family === family;
  }

  /** "IPv4 by 192.0.2.1" */
  describe(): string {
    return this.#settled === undefined ? 'of no family' : `IPv${this.#settled.family} by ${this.#settled.by.text}`;
  }
}

/** The family of a value that was read as an address; undefined for `default` and what is no address. */
export function familyOfValue(value: unknown): Family | undefined {
  if (typeof value !== 'object' || value === null || !('family' in value)) return undefined;
  return value.family === 4 || value.family === 6 ? value.family : undefined;
}
