/** How a text changes the nesting of what follows. */
export interface Balance {
  /** Blocks that it closes before it opens any. */
  readonly closed: number;
  /** Blocks that are open behind it, less those before it. */
  readonly change: number;
}

const PART = /"[^"]*"?|\$\{([A-Za-z_]\w*)[^}]*\}|\$([A-Za-z_]\w*)|[{}]/g;
const MAX_DEPTH = 10;

/** Braces that definitions bring into the lines that use them. */
export class DefinedBraces {
  readonly #values = new Map<string, string>();
  /** Some value holds a brace; without one, no use changes anything. */
  #holdAny = false;

  define(name: string, value: string): void {
    this.#values.set(name, value);
    this.#holdAny ||= /[{}]/.test(value);
  }

  /** What the definitions used in a word bring in; undefined where that is no brace. */
  ofWord(word: string): Balance | undefined {
    if (!this.#holdAny || !word.includes('$')) return undefined;
    const balance = this.#of(word, 0);
    return balance.closed === 0 && balance.change === 0 ? undefined : balance;
  }

  #of(text: string, depth: number): Balance {
    let change = 0;
    let lowest = 0;
    for (const [part, braced, bare] of text.matchAll(PART)) {
      if (part === '{') change++;
      else if (part === '}') change--;
      else {
        const value = this.#values.get(braced ?? bare ?? '');
        if (value === undefined || depth >= MAX_DEPTH) continue;
        const inner = this.#of(value, depth + 1);
        lowest = Math.min(lowest, change - inner.closed);
        change += inner.change;
      }
      lowest = Math.min(lowest, change);
    }
    return { closed: -lowest, change };
  }
}
