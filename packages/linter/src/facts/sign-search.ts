/** Where signs come next in a text, asked for places in their order: each part of the text is looked through once. */
export class SignSearch {
  readonly #text: string;
  readonly #known = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first offset from `from` on, which no earlier question was beyond; -1 where the sign does not come any more. */
  next(sign: string, from: number): number {
    const known = this.#known.get(sign);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const next = this.#text.indexOf(sign, from);
    this.#known.set(sign, next);
    return next;
  }
}
