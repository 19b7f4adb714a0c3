/** How a text changes the nesting of what follows. */
export interface Balance {
  /** Blocks that it closes before it opens any. */
  readonly closed: number;
  /** Blocks that are open behind it, less those before it. */
  readonly change: number;
}

const PART = /"[^"]*"?|\$\{([A-Za-z_]\w*)(?:[^\w{}][^{}]*)?\}|\$([A-Za-z_]\w*)|[{}]/g;
/** Definitions that stand in the values of others deeper than this bring in nothing: no configuration has them. */
const MAX_DEPTH = 64;

/** Braces that definitions bring into the lines that use them. */
export class DefinedBraces {
  readonly #values = new Map<string, string>();
  /** Some value holds a brace; without one, no use changes anything. */
  #holdAny = false;
  /** What names bring in as long as nothing is defined anew: names in the values of others would be looked at again and again. */
  readonly #known = new Map<string, Balance>();
  /** Names whose values are being looked at. What is in its own value brings in nothing there. */
  readonly #active = new Set<string>();

  define(name: string, value: string): void {
    this.#values.set(name, value);
    this.#holdAny ||= /[{}]/.test(value);
    this.#known.clear();
  }

  /** What the definitions used in a word bring in; undefined where that is no brace. */
  ofWord(word: string): Balance | undefined {
    if (!this.#holdAny || !word.includes('$')) return undefined;
    const balance = this.#of(word);
    return balance.closed === 0 && balance.change === 0 ? undefined : balance;
  }

  #of(text: string): Balance {
    let change = 0;
    let lowest = 0;
    for (const [part, braced, bare] of text.matchAll(PART)) {
      if (part === '{') change++;
      else if (part === '}') change--;
      else {
        const inner = this.#ofName(braced ?? bare ?? '');
        lowest = Math.min(lowest, change - inner.closed);
        change += inner.change;
      }
      lowest = Math.min(lowest, change);
    }
    return { closed: -lowest, change };
  }

  #ofName(name: string): Balance {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const value = this.#values.get(name);
    if (value === undefined || this.#active.has(name) || this.#active.size >= MAX_DEPTH) return NONE;
    this.#active.add(name);
    const balance = this.#of(value);
    this.#active.delete(name);
    this.#known.set(name, balance);
    return balance;
  }
}

const NONE: Balance = { closed: 0, change: 0 };
