/** A stretch of a text and what is written there instead. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is replaced in one text. The first that claims a stretch has it. */
export class Replacements {
  readonly #all: Replacement[] = [];
  /** For each character whether it is claimed. */
  readonly #claimed: Uint8Array;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#claimed = new Uint8Array(text.length);
  }

  /** Replaces a stretch unless some of it is replaced already; the same text again only keeps others away. */
  add(start: number, end: number, text: string): void {
    for (let at = start; at < end; at++) if (this.#claimed[at] === 1) return;
    this.#claimed.fill(1, start, end);
    this.#all.push({ start, end, text });
  }

  /** The text with everything replaced. */
  apply(): string {
    let written = '';
    let at = 0;
    for (const { start, end, text } of this.#all.sort((a, b) => a.start - b.start)) {
      written += this.#text.slice(at, start) + text;
      at = end;
    }
    return written + this.#text.slice(at);
  }
}
